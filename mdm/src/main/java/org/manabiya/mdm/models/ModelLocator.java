package org.manabiya.mdm.models;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;
import org.manabiya.mdm.data.Mdm;

/** Locates {@code {deviceModel}}: in its municipality. */
@Dependent
public class ModelLocator implements Locator {
    private final EntityManager em;

    @Inject
    public ModelLocator(@Mdm EntityManager em) {
        this.em = em;
    }

    @Override
    public String parameter() {
        return "deviceModel";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return Optional.ofNullable(em.find(DeviceModel.class, id))
                .map(found -> Place.inMunicipality(found.municipalityId()));
    }
}
