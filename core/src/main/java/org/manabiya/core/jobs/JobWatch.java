package org.manabiya.core.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.manabiya.core.error.LoggedError;
import org.manabiya.core.error.Refusal;

/**
 * Tells watchers how jobs go, wherever they run: one statement twice a second for all that are watched on this node, none when
 * nobody watches.
 */
public final class JobWatch {

    private static final Logger LOG = Logger.getLogger(JobWatch.class.getName());
    private static final long BETWEEN_LOOKS = 500;
    /** One thread looks for them all: more could not be looked at in time. */
    private static final int MOST_WATCHERS = 500;

    private final NewTransaction transaction;
    private final ScheduledExecutorService timer;
    private final Executor tellers;
    private final Clock clock;
    private final Map<UUID, List<Predicate<Job>>> watchers = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();

    /** @param tellers tell the watchers, so that nobody waits for a slow one */
    public JobWatch(NewTransaction transaction, ScheduledExecutorService timer, Executor tellers, Clock clock) {
        this.transaction = transaction;
        this.timer = timer;
        this.tellers = tellers;
        this.clock = clock;
    }

    /** Those who tell watchers what has been seen. */
    Executor tellers() {
        return tellers;
    }

    /**
     * Shows the job to the watcher now and then until the watcher says that it has seen enough (false). The watcher must not wait for
     * anything: all are shown theirs by one thread.
     *
     * @throws Refusal BUSY when too many watch on this node already
     */
    void watch(UUID job, Predicate<Job> watcher) {
        if (watchers.values().stream().mapToInt(List::size).sum() >= MOST_WATCHERS) {
            throw Refusal.later(Refusal.Kind.BUSY, Duration.ofSeconds(30), "job.watch.busy");
        }
        watchers.compute(job, (id, known) -> {
            List<Predicate<Job>> all = known == null ? new CopyOnWriteArrayList<>() : known;
            all.add(watcher);
            return all;
        });
        lookSoon(0);
    }

    private void lookSoon(long delay) {
        if (!watchers.isEmpty() && looking.compareAndSet(false, true)) {
            timer.schedule(this::look, delay, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            List<UUID> ids = List.copyOf(watchers.keySet());
            transaction
                    .<List<Job>>call(em -> new Jobs(em, () -> {}, clock).all(ids))
                    .forEach(this::show);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Watched jobs could not be read; trying again", LoggedError.of(failure));
        } finally {
            looking.set(false);
            lookSoon(BETWEEN_LOOKS);
        }
    }

    private void show(Job job) {
        watchers.computeIfPresent(job.id(), (id, known) -> {
            known.removeIf(watcher -> !isToldAndWantsMore(watcher, job));
            return known.isEmpty() ? null : known;
        });
    }

    /** One watcher that breaks is let go, so that the others are still told. */
    private static boolean isToldAndWantsMore(Predicate<Job> watcher, Job job) {
        try {
            return watcher.test(job);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A watcher of job " + job.id() + " broke", failure);
            return false;
        }
    }
}
