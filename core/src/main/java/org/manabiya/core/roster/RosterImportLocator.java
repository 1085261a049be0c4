package org.manabiya.core.roster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;
import org.manabiya.core.data.Core;

/** Locates {@code {rosterImport}}. */
@Dependent
public class RosterImportLocator implements Locator {
    private final EntityManager em;

    @Inject
    public RosterImportLocator(@Core EntityManager em) {
        this.em = em;
    }

    @Override
    public String parameter() {
        return "rosterImport";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        List<?> cities = em.createNativeQuery("select municipality_id from core_roster_import where id = ?1")
                .setParameter(1, id)
                .getResultList();
        return cities.stream().findFirst().map(city -> Place.inMunicipality((UUID) city));
    }
}
