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
import org.manabiya.core.jobs.Job;
import org.manabiya.core.jobs.Jobs;
import org.manabiya.mdm.data.Mdm;

/** The runs of a year change at a school, and what came of each. */
@Dependent
public class Runs {
    private static final int SHOWN = 200;

    /** A run with the number of its acts by outcome. */
    public record Summary(AssignmentRun run, Map<RunAct.Outcome, Long> acts) {
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

    /** The runs at a school, the latest first; two statements. */
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
        return em.createQuery(
                        """
                        select r from AssignmentRun r where r.changeId = :change and r.schoolId = :school
                        order by r.orderedAt desc, r.id desc
                        """,
                        AssignmentRun.class)
                .setParameter("change", change.id())
                .setParameter("school", school)
                .getResultStream()
                .map(run -> new Summary(run, acts.getOrDefault(run.id(), Map.of())))
                .toList();
    }

    /** The run that an undo takes back: the last one of which anything is still done. */
    public static Optional<AssignmentRun> last(List<Summary> runs) {
        return runs.stream()
                .filter(summary -> summary.of(RunAct.Outcome.DONE) > 0)
                .map(Summary::run)
                .findFirst();
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

    /** The job that works on one of the runs now. */
    public Optional<Job> working(List<Summary> runs) {
        return runs.stream().findFirst().flatMap(summary -> working(summary.run()));
    }

    Optional<Job> working(AssignmentRun run) {
        return Optional.ofNullable(run.jobId()).flatMap(jobs::find).filter(job -> !job.state()
                .isOver());
    }
}
