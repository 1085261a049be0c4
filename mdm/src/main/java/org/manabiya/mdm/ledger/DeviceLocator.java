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

/** Locates {@code {device}}: at the school it is assigned to, and in the classes of the person who has it. */
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
                .map(device -> new Place(device.municipalityId(), device.schoolId(), classes(device.holderId()), null));
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
