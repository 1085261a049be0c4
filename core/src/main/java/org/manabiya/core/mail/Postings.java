package org.manabiya.core.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.data.Core;

/** Which mails have gone: each step committed before the next begins. */
@Dependent
public class Postings {
    private static final Duration KEPT = Duration.ofDays(400);

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Postings(@Core EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Takes the mail to send it now; empty when it has gone, may have gone, or was tried often enough. */
    @Transactional
    Optional<UUID> take(UUID account, MailTopic topic, String occasion) {
        Posting posting = em.createQuery(
                        "select p from Posting p where p.accountId = :account and p.topic = :topic and p.occasion = :occasion",
                        Posting.class)
                .setParameter("account", account)
                .setParameter("topic", topic)
                .setParameter("occasion", occasion)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new Posting(account, topic, occasion));
        if (!posting.mayGo()) {
            return Optional.empty();
        }
        posting.go(clock.instant());
        if (!em.contains(posting)) {
            em.persist(posting);
        }
        return Optional.of(posting.id());
    }

    @Transactional
    void end(UUID id, Delivery delivery) {
        em.find(Posting.class, id).end(delivery);
    }

    /** When the mail server last did not take a mail to the account; empty when it has taken the latest one. One statement. */
    public Optional<Instant> notTaken(UUID account) {
        return em.createQuery(
                        "select p from Posting p where p.accountId = :account order by p.triedAt desc", Posting.class)
                .setParameter("account", account)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .flatMap(Posting::notTaken);
    }

    /** Forgets what went long ago. */
    @Transactional
    void forget() {
        em.createQuery("delete from Posting p where p.triedAt < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
