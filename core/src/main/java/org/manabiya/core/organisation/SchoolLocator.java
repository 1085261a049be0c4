package org.manabiya.core.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;

/** Locates {@code {school}}. */
@Dependent
public class SchoolLocator implements Locator {
    private final Schools schools;

    @Inject
    public SchoolLocator(Schools schools) {
        this.schools = schools;
    }

    @Override
    public String parameter() {
        return "school";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return schools.find(id).map(s -> Place.inSchool(s.municipalityId(), s.id()));
    }
}
