package org.manabiya.mdm.places;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;
import org.manabiya.mdm.data.Mdm;

/** Locates {@code {place}}: at its school, or at the board. */
@Dependent
public class PlaceLocator implements Locator {
    private final EntityManager em;

    @Inject
    public PlaceLocator(@Mdm EntityManager em) {
        this.em = em;
    }

    @Override
    public String parameter() {
        return "place";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return Optional.ofNullable(em.find(DevicePlace.class, id))
                .map(found -> Place.inSchool(found.municipalityId(), found.schoolId()));
    }
}
