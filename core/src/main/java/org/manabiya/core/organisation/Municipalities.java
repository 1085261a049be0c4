package org.manabiya.core.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.data.Core;

/** The municipalities of the installation. */
@Dependent
public class Municipalities {
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Municipalities(@Core EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    public List<Municipality> all() {
        return em.createQuery("select m from Municipality m order by m.code, m.name", Municipality.class)
                .getResultList();
    }

    public Optional<Municipality> find(UUID id) {
        return Optional.ofNullable(em.find(Municipality.class, id));
    }

    @Transactional
    public Municipality add(String code, String name) {
        var municipality = new Municipality(code, name, clock.instant());
        em.persist(municipality);
        return municipality;
    }
}
