package org.manabiya.mdm.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;
import org.manabiya.mdm.data.Mdm;

/** Locates {@code {device}}: at the school it is assigned to. */
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
                .map(device -> Place.inSchool(device.municipalityId(), device.schoolId()));
    }
}
