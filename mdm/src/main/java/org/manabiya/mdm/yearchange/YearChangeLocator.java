package org.manabiya.mdm.yearchange;

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

/** Locates {@code {yearChange}}: at every school of its municipality, since all of them take part. */
@Dependent
public class YearChangeLocator implements Locator {
    private final EntityManager em;

    @Inject
    public YearChangeLocator(@Mdm EntityManager em) {
        this.em = em;
    }

    @Override
    public String parameter() {
        return "yearChange";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return Optional.ofNullable(em.find(YearChange.class, id))
                .map(found -> new Place(found.municipalityId(), null, schools(found.municipalityId()), Set.of(), null));
    }

    private Set<UUID> schools(UUID municipality) {
        Set<UUID> schools = new HashSet<>();
        em.createNativeQuery("select id from core_school where municipality_id = ?1 and kind = 'school'")
                .setParameter(1, municipality)
                .getResultList()
                .forEach(id -> schools.add((UUID) id));
        return schools;
    }
}
