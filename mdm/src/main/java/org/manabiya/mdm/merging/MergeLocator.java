package org.manabiya.mdm.merging;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;

/** Locates {@code {merge}}: in its municipality. */
@Dependent
public class MergeLocator implements Locator {
    private final MergeUnits merges;

    @Inject
    public MergeLocator(MergeUnits merges) {
        this.merges = merges;
    }

    @Override
    public String parameter() {
        return "merge";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return merges.find(id).map(merge -> Place.inMunicipality(merge.municipalityId()));
    }
}
