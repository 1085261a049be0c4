package org.manabiya.mdm.yearchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.jobs.Job;
import org.manabiya.core.jobs.JobState;
import org.manabiya.core.jobs.Jobs;
import org.manabiya.mdm.data.Mdm;

/** The runs of a year change at a school, and what came of each. */
@Dependent
public class Runs {
    private static final int SHOWN = 200;

    /**
     * A run with the number of its acts by outcome.
     *
     * @param state how far the job is that works on it or did last
     * @param byBoard whether that job is an order for all schools
     */
    public record Summary(AssignmentRun run, Map<RunAct.Outcome, Long> acts, JobState state, boolean byBoard) {
        public boolean isWorking() {
            return !state.isOver();
        }

        /** Broken off, by somebody or by an error: what is counted as done is done, nothing else has changed. */
        public boolean isStopped() {
            return state.isOver() && state != JobState.DONE;
        }

        public long of(RunAct.Outcome outcome) {
            return acts.getOrDefault(outcome, 0L);
        }
    }

    /** An act that did not go as planned; {@code refusal} is the key of a message where the ledger did not allow it. */
    public record Trouble(UUID device, String tag, RunAct.Kind kind, RunAct.Outcome outcome, String refusal) {}

    private final EntityManager em;
    private final Jobs jobs;

    @Inject
    public Runs(@Mdm EntityManager em, Jobs jobs) {
        this.em = em;
        this.jobs = jobs;
    }

    public Optional<AssignmentRun> find(UUID id) {
        return Optional.ofNullable(em.find(AssignmentRun.class, id));
    }

    /** The runs at a school, the latest first; three statements. */
    public List<Summary> of(YearChange change, UUID school) {
        Map<UUID, Map<RunAct.Outcome, Long>> acts = new HashMap<>();
        em.createQuery(
                        """
                        select a.runId, a.outcome, count(a) from RunAct a, AssignmentRun r
                        where r.id = a.runId and r.changeId = :change and r.schoolId = :school group by a.runId, a.outcome
                        """,
                        Object[].class)
                .setParameter("change", change.id())
                .setParameter("school", school)
                .getResultList()
                .forEach(row -> acts.computeIfAbsent((UUID) row[0], id -> new EnumMap<>(RunAct.Outcome.class))
                        .put((RunAct.Outcome) row[1], (Long) row[2]));
        List<AssignmentRun> runs = em.createQuery(
                        """
                        select r from AssignmentRun r where r.changeId = :change and r.schoolId = :school
                        order by r.orderedAt desc, r.id desc
                        """,
                        AssignmentRun.class)
                .setParameter("change", change.id())
                .setParameter("school", school)
                .getResultList();
        Map<UUID, Job> known = jobs(runs);
        return runs.stream()
                .map(run -> {
                    Optional<Job> job = Optional.ofNullable(known.get(run.jobId()));
                    return new Summary(
                            run,
                            acts.getOrDefault(run.id(), Map.of()),
                            job.map(Job::state).orElse(JobState.DONE),
                            job.filter(found -> found.kind().equals(CityOrderJob.NAME))
                                    .isPresent());
                })
                .toList();
    }

    private Map<UUID, Job> jobs(List<AssignmentRun> runs) {
        return runs.isEmpty()
                ? Map.of()
                : jobs.all(runs.stream().map(AssignmentRun::jobId).toList()).stream()
                        .collect(Collectors.toMap(Job::id, Function.identity()));
    }

    /** The run that an undo takes back: the last one of which anything is still done. */
    public static Optional<AssignmentRun> last(List<Summary> runs) {
        return runs.stream()
                .filter(summary -> summary.of(RunAct.Outcome.DONE) > 0)
                .map(Summary::run)
                .findFirst();
    }

    /**
     * Stops the school's run that is under way; nothing where none is.
     *
     * @throws Refusal CONFLICT for the school's part of an order for all schools, which the board stops as a whole
     */
    public void cancel(YearChange change, UUID school) {
        for (Summary summary : of(change, school)) {
            if (summary.isWorking()) {
                if (summary.byBoard()) {
                    throw new Refusal(Refusal.Kind.CONFLICT, "mdm.yearChange.byBoard");
                }
                jobs.cancel(summary.run().jobId());
            }
        }
    }

    /** Units with which the ledger refused the plan, or that the undo left alone, by tag; one statement. */
    public List<Trouble> troubles(UUID run) {
        return em.createQuery(
                        """
                        select new org.manabiya.mdm.yearchange.Runs$Trouble(d.id, d.tag, a.kind, a.outcome, a.refusal)
                        from RunAct a, Device d where d.id = a.deviceId and a.runId = :run and a.outcome in :outcomes order by d.tag
                        """,
                        Trouble.class)
                .setParameter("run", run)
                .setParameter("outcomes", List.of(RunAct.Outcome.REFUSED, RunAct.Outcome.LEFT))
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** What a run has done and not taken back, the last first. */
    List<RunAct> done(UUID run) {
        return em.createQuery(
                        "select a from RunAct a where a.runId = :run and a.outcome = :done order by a.id desc",
                        RunAct.class)
                .setParameter("run", run)
                .setParameter("done", RunAct.Outcome.DONE)
                .getResultList();
    }

    /** The run on which a job works now. */
    public static Optional<AssignmentRun> working(List<Summary> runs) {
        return runs.stream().filter(Summary::isWorking).map(Summary::run).findFirst();
    }

    /**
     * @param own the job that asks, or {@code null}
     * @throws Refusal CONFLICT while another job works on one of the runs
     */
    static void requireIdle(List<Summary> runs, UUID own) {
        if (working(runs).filter(run -> !run.jobId().equals(own)).isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.yearChange.working");
        }
    }
}
