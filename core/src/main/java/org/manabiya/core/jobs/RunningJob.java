package org.manabiya.core.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A job in the hands of this node. Every step checks that it still is: a node that slept past its heartbeat has lost it. */
final class RunningJob implements JobContext {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Job job;
    private final int attempt;
    private final NewTransaction transaction;
    private final BooleanSupplier nodeStops;
    private final Clock clock;

    private String saidLast = "";
    private Instant lookedLast = Instant.EPOCH;

    RunningJob(Job job, NewTransaction transaction, BooleanSupplier nodeStops, Clock clock) {
        this.job = job;
        this.attempt = job.attempt();
        this.transaction = transaction;
        this.nodeStops = nodeStops;
        this.clock = clock;
    }

    @Override
    public UUID id() {
        return job.id();
    }

    String kind() {
        return job.kind();
    }

    @Override
    public Optional<UUID> municipality() {
        return job.municipality();
    }

    @Override
    public Optional<UUID> owner() {
        return job.owner();
    }

    @Override
    public String payload() {
        return job.payload();
    }

    @Override
    public void progress(int percent, String key, Object... variables) {
        if (!key.equals(saidLast) || isTimeToLook()) {
            step(held -> held.progress(percent, Words.of(key, variables)));
            saidLast = key;
        }
    }

    @Override
    public void stopIfCancelled() {
        if (isTimeToLook()) {
            step(held -> {});
        }
    }

    private boolean isTimeToLook() {
        return nodeStops.getAsBoolean()
                || Duration.between(lookedLast, clock.instant()).compareTo(BETWEEN_LOOKS) >= 0;
    }

    private void step(Consumer<Job> step) {
        lookedLast = clock.instant();
        boolean go = transaction.call(em -> {
            Job held = new Jobs(em, () -> {}, clock).locked(id()).orElse(null);
            if (held == null || !held.isHeldBy(attempt) || held.isCancelAsked() || nodeStops.getAsBoolean()) {
                return false;
            }
            step.accept(held);
            return true;
        });
        if (!go) {
            throw new JobCancelled();
        }
    }

    /** The last step, if the job is still held. */
    void end(Consumer<Job> step) {
        transaction.call(em -> {
            new Jobs(em, () -> {}, clock)
                    .locked(id())
                    .filter(held -> held.isHeldBy(attempt))
                    .ifPresent(step);
            return null;
        });
    }
}
