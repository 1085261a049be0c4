package org.manabiya.mdm.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;
import org.manabiya.mdm.data.Mdm;

/** Locates {@code {device}}: at the school it is assigned to, with the person who has it and in that person's classes. */
@Dependent
public class DeviceLocator implements Locator {
    private final EntityManager em;

    @Inject
    public DeviceLocator(@Mdm EntityManager em) {
        this.em = em;
    }

    @Override
    public String parameter() {
        return "device";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return Optional.ofNullable(em.find(Device.class, id))
                .map(device -> with(Place.inSchool(device.municipalityId(), device.schoolId()), device.holderId()));
    }

    /** The place as that of the person, with that person's classes. */
    public Place with(Place place, UUID holder) {
        return new Place(place.municipality(), place.school(), classes(holder), holder);
    }

    private Set<UUID> classes(UUID holder) {
        Set<UUID> classes = new HashSet<>();
        if (holder != null) {
            em.createNativeQuery(
                            "select class_id from core_membership where person_id = ?1 and roster_state <> 'tobedeleted'")
                    .setParameter(1, holder)
                    .getResultList()
                    .forEach(id -> classes.add((UUID) id));
        }
        return classes;
    }
}
