package org.manabiya.core.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler.ReviveDeadExecution;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.manabiya.core.data.CoreData;

/**
 * Runs the jobs of all nodes on db-scheduler: a job is picked by one node, whose heartbeat shows that it lives; when that stops, the
 * job is picked again and {@link JobRunner} decides what becomes of it. It lives in the product's time, so that a chore comes at its hour
 * on a trial's clock too. Needs no container.
 */
public final class JobScheduler implements AutoCloseable {

    static final String TABLE = "core_scheduled_task";
    static final String TASK = "job";

    private static final int MISSED_HEARTBEATS = 4; // the fewest that db-scheduler takes

    /**
     * @param threads how many jobs this node runs at a time
     * @param polling how often it looks for jobs of other nodes; its own wake it
     * @param heartbeat how often it shows that it lives; after four missed ones its jobs are taken from it
     * @param patience how long jobs may go on when it shuts down
     */
    public record Pace(int threads, Duration polling, Duration heartbeat, Duration patience) {

        public static final Pace USUAL =
                new Pace(4, Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(10));
    }

    private final DataSource database;
    private final Clock clock;
    private final Scheduler scheduler;

    public JobScheduler(
            DataSource database,
            ThreadFactory threads,
            JobRunner runner,
            Collection<DailyChore> chores,
            Pace pace,
            Clock clock) {
        this.database = database;
        this.clock = clock;
        List<RecurringTask<?>> daily =
                chores.stream().<RecurringTask<?>>map(JobScheduler::task).toList();
        Task<Void> jobs = Tasks.custom(TASK, Void.class)
                .onFailure(new ExponentialBackoffFailureHandler<>(pace.heartbeat()))
                .onDeadExecution(new ReviveDeadExecution<>())
                .execute((instance, context) -> {
                    UUID job = UUID.fromString(instance.getId());
                    boolean again =
                            runner.run(job, () -> context.getSchedulerState().isShuttingDown());
                    return again
                            ? (complete, operations) -> operations.reschedule(complete, complete.getTimeDone())
                            : new OnCompleteRemove<>();
                });
        scheduler = Scheduler.create(database, jobs)
                .startTasks(daily)
                .tableName(TABLE)
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed("node-" + UUID.randomUUID()))
                .threads(pace.threads())
                .executorService(Executors.newFixedThreadPool(pace.threads(), threads))
                .dueExecutor(Executors.newSingleThreadExecutor(threads))
                .housekeeperExecutor(Executors.newScheduledThreadPool(2, threads))
                .pollingInterval(pace.polling())
                .heartbeatInterval(pace.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(pace.patience())
                .build();
    }

    private static RecurringTask<Void> task(DailyChore chore) {
        LocalTime[] times =
                Stream.concat(Stream.of(chore.at()), chore.again().stream()).toArray(LocalTime[]::new);
        return Tasks.recurring(chore.name(), Schedules.daily(CoreData.JAPAN, times))
                .execute((instance, context) -> {
                    try {
                        chore.run();
                    } catch (RuntimeException failure) {
                        throw failure;
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                });
    }

    public void start() {
        leaveNothingToTheFuture();
        scheduler.start();
    }

    /** A trial's clock may have gone back since the last start: what that start ordered or held would be out of reach until then. */
    private void leaveNothingToTheFuture() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        try (var line = database.getConnection();
                var due = line.prepareStatement("update " + TABLE
                        + " set execution_time = ? where task_name = ? and picked = false and execution_time > ?");
                var held = line.prepareStatement(
                        "update " + TABLE + " set last_heartbeat = ? where picked = true and last_heartbeat > ?")) {
            due.setObject(1, now);
            due.setString(2, TASK);
            due.setObject(3, now);
            due.executeUpdate();
            held.setObject(1, now);
            held.setObject(2, now);
            held.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Looks for jobs now. */
    public void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    /** Takes no more jobs, lets those that run see that the node stops, and waits for them as long as its patience lasts. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
