package org.manabiya.core.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalTime;
import org.manabiya.core.data.Core;
import org.manabiya.core.jobs.DailyChore;

/** Clears away the wrong passwords that {@link Tries} no longer counts. */
@Dependent
public class ForgetTries implements DailyChore {
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public ForgetTries(@Core EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "core.forget-tries";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(2, 40);
    }

    @Override
    @Transactional
    public void run() {
        em.createQuery("delete from WrongTries t where t.last < :since")
                .setParameter("since", clock.instant().minus(WrongTries.FORGOTTEN_AFTER))
                .executeUpdate();
    }
}
