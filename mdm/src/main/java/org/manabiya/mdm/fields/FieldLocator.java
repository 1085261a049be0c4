package org.manabiya.mdm.fields;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;
import org.manabiya.mdm.data.Mdm;

/** Locates {@code {deviceField}}: in its municipality. */
@Dependent
public class FieldLocator implements Locator {
    private final EntityManager em;

    @Inject
    public FieldLocator(@Mdm EntityManager em) {
        this.em = em;
    }

    @Override
    public String parameter() {
        return "deviceField";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return Optional.ofNullable(em.find(CustomField.class, id))
                .map(found -> Place.inMunicipality(found.municipalityId()));
    }
}
