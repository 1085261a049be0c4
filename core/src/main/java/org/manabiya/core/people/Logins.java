package org.manabiya.core.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.data.Core;

/** Who signs in how, for matching the files of other systems with people. */
@Dependent
public class Logins {
    private final EntityManager em;

    @Inject
    public Logins(@Core EntityManager em) {
        this.em = em;
    }

    /** The people of a municipality by the username that the roster gives them; one statement. */
    public Map<String, UUID> of(UUID municipality) {
        var logins = new HashMap<String, UUID>();
        em.createQuery(
                        """
                        select p.username, p.id from Person p
                        where p.municipalityId = :m and p.username is not null and p.rosterState <> 'tobedeleted'
                        """,
                        Object[].class)
                .setParameter("m", municipality)
                .getResultStream()
                .forEach(row -> logins.put((String) row[0], (UUID) row[1]));
        return logins;
    }
}
