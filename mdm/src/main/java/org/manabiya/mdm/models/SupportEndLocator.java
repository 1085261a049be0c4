package org.manabiya.mdm.models;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;
import org.manabiya.mdm.data.Mdm;

/** Locates {@code {supportEnd}}: in its municipality; the rows that came with the product belong to nobody. */
@Dependent
public class SupportEndLocator implements Locator {
    private final EntityManager em;

    @Inject
    public SupportEndLocator(@Mdm EntityManager em) {
        this.em = em;
    }

    @Override
    public String parameter() {
        return "supportEnd";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return Optional.ofNullable(em.find(SupportEnd.class, id))
                .filter(found -> found.municipalityId() != null)
                .map(found -> Place.inMunicipality(found.municipalityId()));
    }
}
