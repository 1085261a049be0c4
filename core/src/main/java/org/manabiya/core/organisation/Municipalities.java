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

    /** By the code of its board of education, which people can read in an address, else by its id. */
    public Optional<Municipality> named(String codeOrId) {
        var byCode = em.createQuery(
                        "select m from Municipality m where m.code = :code order by m.id", Municipality.class)
                .setParameter("code", codeOrId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        return byCode.isPresent() || !codeOrId.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? byCode
                : find(UUID.fromString(codeOrId));
    }

    @Transactional
    public Municipality add(String code, String name) {
        var municipality = new Municipality(code, name, clock.instant());
        em.persist(municipality);
        return municipality;
    }
}
