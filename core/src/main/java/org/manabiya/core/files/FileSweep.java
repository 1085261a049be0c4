package org.manabiya.core.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.manabiya.core.data.Core;

/**
 * Takes content out of the store when no row refers to it: what was removed, and what came in with a transaction that failed.
 * It waits a day first, as git does before it prunes, so that it never meets an upload whose row is not committed yet: storing the
 * same bytes again makes them young again.
 */
@Dependent
public class FileSweep {

    static final Duration WAIT = Duration.ofDays(1);
    private static final int AT_ONCE = 500;

    private final EntityManager em;
    private final FileStore store;
    private final Clock clock;

    @Inject
    public FileSweep(@Core EntityManager em, FileStore store, Clock clock) {
        this.em = em;
        this.store = store;
        this.clock = clock;
    }

    /** Remembers, whatever becomes of the caller's transaction, to look at this content again. */
    @Transactional(TxType.REQUIRES_NEW)
    public void suspect(ContentHash hash) {
        em.persist(new Suspect(hash, Instant.now(clock)));
    }

    /**
     * Looks at what has waited long enough.
     *
     * @return how many suspects were settled; call again while it is not 0
     */
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = IOException.class)
    public int run() throws IOException {
        Instant before = Instant.now(clock).minus(WAIT);
        List<Suspect> due = em.createQuery(
                        "select s from FileSuspect s where s.noted < :before order by s.noted", Suspect.class)
                .setParameter("before", before)
                .setMaxResults(AT_ONCE)
                .getResultList();
        for (Suspect suspect : due) {
            if (!isReferredTo(suspect.hash())) {
                store.remove(suspect.hash(), before);
            }
            em.remove(suspect);
        }
        return due.size();
    }

    private boolean isReferredTo(ContentHash hash) {
        return em.createQuery("select count(f) from StoredFile f where f.sha256 = :hash", Long.class)
                        .setParameter("hash", hash.hex())
                        .getSingleResult()
                > 0;
    }
}
