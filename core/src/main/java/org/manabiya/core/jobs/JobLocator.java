package org.manabiya.core.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;

/** Locates {@code {job}}: in its municipality, or in none when it is the installation's own. */
@Dependent
public class JobLocator implements Locator {
    private final Jobs jobs;

    @Inject
    public JobLocator(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public String parameter() {
        return "job";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return jobs.find(id).map(job -> Place.inMunicipality(job.municipality().orElse(null)));
    }
}
