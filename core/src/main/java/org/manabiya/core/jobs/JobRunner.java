package org.manabiya.core.jobs;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.manabiya.core.error.LoggedError;
import org.manabiya.core.error.Refusal;

/** Takes one job from its start to its end, whatever becomes of it on the way. */
public final class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());
    private static final int MOST_ATTEMPTS = 3;
    private static final Words INTERRUPTED = Words.of("job.interrupted");

    private final Map<String, JobKind> kinds;
    private final NewTransaction transaction;
    private final Clock clock;

    public JobRunner(Map<String, JobKind> kinds, NewTransaction transaction, Clock clock) {
        this.kinds = Map.copyOf(kinds);
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return whether the job is to be started again, since this node is shutting down */
    boolean run(UUID id, BooleanSupplier nodeStops) {
        Optional<RunningJob> begun = transaction.call(em -> new Jobs(em, () -> {}, clock)
                .locked(id)
                .filter(this::begin)
                .map(job -> new RunningJob(job, transaction, nodeStops, clock)));
        if (begun.isEmpty()) {
            return false;
        }
        RunningJob job = begun.get();
        JobKind kind = kinds.get(job.kind());
        try {
            String result = kind.run(job);
            job.end(held -> held.succeed(result, clock.instant()));
        } catch (Refusal refusal) {
            Words words = new Words(refusal.key(), refusal.variables());
            job.end(held -> held.fail(words, null, clock.instant()));
        } catch (Exception failure) {
            return broken(job, kind, failure, nodeStops.getAsBoolean());
        }
        return false;
    }

    /** Whether the job is this node's to run now. It says RUNNING where the node that ran it has died. */
    private boolean begin(Job job) {
        if (job.state().isOver()) {
            return false;
        }
        JobKind kind = kinds.get(job.kind());
        if (kind == null) {
            job.fail(Words.of("job.unknownKind"), null, clock.instant());
            return false;
        }
        if (job.isCancelAsked()) {
            job.cancelled(clock.instant());
            return false;
        }
        boolean again = job.attempt() > 0 && job.state() == JobState.RUNNING;
        if (again && (!kind.isRepeatable() || job.attempt() >= MOST_ATTEMPTS)) {
            job.fail(INTERRUPTED, null, clock.instant());
            return false;
        }
        job.start(clock.instant());
        return true;
    }

    private boolean broken(RunningJob job, JobKind kind, Exception failure, boolean nodeStops) {
        boolean handBack = nodeStops && kind.isRepeatable();
        String reference = UUID.randomUUID().toString().substring(0, 8);
        job.end(held -> {
            if (held.isCancelAsked()) {
                held.cancelled(clock.instant());
            } else if (handBack) {
                held.handBack();
            } else if (nodeStops) {
                held.fail(INTERRUPTED, null, clock.instant());
            } else {
                LOG.log(
                        Level.SEVERE,
                        "Job " + held.id() + " (" + held.kind() + ") failed: " + reference,
                        LoggedError.of(failure));
                held.fail(Words.of("job.unexpected", reference), reference, clock.instant());
            }
        });
        return handBack;
    }
}
