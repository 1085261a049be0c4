package org.manabiya.mdm.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Entered;
import org.manabiya.mdm.data.Mdm;

/** Finds the person to whom a unit goes by the login that people type, whole or without its domain. */
@Dependent
public class Holders {
    private static final int LONGEST = 200;

    private final EntityManager em;

    @Inject
    public Holders(@Mdm EntityManager em) {
        this.em = em;
    }

    /** @throws Refusal INVALID unless exactly one person of the municipality signs in so */
    public UUID withLogin(UUID municipality, String typed) {
        String login =
                Entered.required(typed, LONGEST, "mdm.ledger.personMissing").toLowerCase(Locale.ROOT);
        List<?> found = em.createNativeQuery(
                        """
                        select id from core_person
                        where municipality_id = ?1 and roster_state <> 'tobedeleted'
                          and (lower(username) = ?2 or lower(username) like ?3 escape '!')
                        """)
                .setParameter(1, municipality)
                .setParameter(2, login)
                .setParameter(3, login.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "@%")
                .setMaxResults(2)
                .getResultList();
        if (found.size() != 1) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noSuchPerson", login);
        }
        return (UUID) found.get(0);
    }
}
