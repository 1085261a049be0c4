package org.manabiya.core.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.data.Core;

/** The browsers that accounts have been used in: whoever guesses elsewhere cannot make the owner wait in them. */
@Dependent
public class KnownBrowsers {
    /** The browsers of one account that are remembered, the last ones. */
    static final int MOST = 20;

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public KnownBrowsers(@Core EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Whether the owner of the account has signed in with this browser before.
     *
     * @param secret what the browser's cookie holds, or null
     */
    boolean knows(UUID account, String secret) {
        return find(account, secret).isPresent();
    }

    /**
     * Remembers the browser of a sign-in.
     *
     * @param secret what its cookie holds, or null
     * @return what its cookie shall hold: the same, or something new where the cookie does not come from here
     */
    @Transactional
    public String remember(UUID account, String secret) {
        var now = clock.instant();
        var known = find(account, secret);
        if (known.isPresent()) {
            known.get().seen(now);
            return secret;
        }
        // One browser serves a whole class: its secret stays if it is one of ours.
        var kept = secret != null && isOurs(secret) ? secret : Secrets.random();
        em.persist(new KnownBrowser(account, Secrets.hash(kept), now));
        em.flush();
        em.createQuery(
                        "select b from KnownBrowser b where b.accountId = :account order by b.seenAt desc",
                        KnownBrowser.class)
                .setParameter("account", account)
                .setFirstResult(MOST)
                .getResultList()
                .forEach(em::remove);
        return kept;
    }

    private Optional<KnownBrowser> find(UUID account, String secret) {
        if (secret == null) {
            return Optional.empty();
        }
        return em.createQuery(
                        "select b from KnownBrowser b where b.accountId = :account and b.hash = :hash",
                        KnownBrowser.class)
                .setParameter("account", account)
                .setParameter("hash", Secrets.hash(secret))
                .getResultStream()
                .findFirst();
    }

    private boolean isOurs(String secret) {
        return em.createQuery("select count(b.id) from KnownBrowser b where b.hash = :hash", Long.class)
                        .setParameter("hash", Secrets.hash(secret))
                        .getSingleResult()
                > 0;
    }
}
