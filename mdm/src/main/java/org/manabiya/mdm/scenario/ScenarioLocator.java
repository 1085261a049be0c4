package org.manabiya.mdm.scenario;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;
import org.manabiya.mdm.data.Mdm;

/** Locates {@code {scenario}}: in its municipality. */
@Dependent
public class ScenarioLocator implements Locator {
    private final EntityManager em;

    @Inject
    public ScenarioLocator(@Mdm EntityManager em) {
        this.em = em;
    }

    @Override
    public String parameter() {
        return "scenario";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return Optional.ofNullable(em.find(Scenario.class, id))
                .map(found -> Place.inMunicipality(found.municipalityId()));
    }
}
