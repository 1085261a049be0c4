package org.manabiya.core.jobs;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;

/**
 * The jobs' side of this node, in the container: its threads, its transactions, all kinds of jobs and chores that the modules bring.
 * Does nothing until {@link #start}, which is called when the schema is up to date.
 */
@ApplicationScoped
public class JobNode {

    /** Travels to the observer below when the transaction that ordered a job is committed. */
    record Ordered() {}

    /** Events that are on their way to readers at the same time; the others wait for the next look. */
    private static final int MOST_TELLERS = 32;

    private static final Duration TELLERS_STAY = Duration.ofSeconds(30);

    @Inject
    private DataSource database;

    @Inject
    private NewTransaction transaction;

    @Inject
    private Clock clock;

    @Inject
    private Config config;

    @Inject
    @Any
    private Instance<JobKind> kinds;

    @Inject
    @Any
    private Instance<DailyChore> chores;

    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private ManagedScheduledExecutorService timer;

    private JobScheduler scheduler;
    private JobWatch watch;
    private ExecutorService tellers;

    public synchronized void start() {
        Map<String, JobKind> byName = kinds.stream().collect(Collectors.toMap(JobKind::name, Function.identity()));
        JobScheduler.Pace usual = JobScheduler.Pace.USUAL;
        int atOnce =
                config.getOptionalValue("manabiya.jobs.threads", Integer.class).orElse(usual.threads());
        scheduler = new JobScheduler(
                database,
                threads,
                new JobRunner(byName, transaction, clock),
                chores.stream().toList(),
                new JobScheduler.Pace(atOnce, usual.polling(), usual.heartbeat(), usual.patience()),
                clock);
        scheduler.start();
    }

    synchronized void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ordered ordered) {
        if (scheduler != null) {
            scheduler.wake();
        }
    }

    @Produces
    @Dependent
    synchronized JobWatch watch() {
        if (watch == null) {
            tellers = new ThreadPoolExecutor(
                    0, MOST_TELLERS, TELLERS_STAY.toSeconds(), TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
            watch = new JobWatch(transaction, timer, tellers, clock);
        }
        return watch;
    }

    @Produces
    @Dependent
    static JobBell bell(Event<Ordered> ordered) {
        return () -> ordered.fire(new Ordered());
    }

    @PreDestroy
    synchronized void stop() {
        if (scheduler != null) {
            scheduler.close();
        }
        if (tellers != null) {
            tellers.shutdownNow();
        }
    }
}
