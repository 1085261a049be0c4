package org.manabiya.mdm.yearchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.jobs.Jobs;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.Act;
import org.manabiya.mdm.ledger.DeviceEvent;
import org.manabiya.mdm.ledger.Ledger;
import org.manabiya.mdm.lending.LendUnits;

/** Takes the last run of a school back, unit by unit. A unit to which something happened since is left as it is, and listed. */
@Dependent
public class TakeBack {
    private final EntityManager em;
    private final Runs runs;
    private final LendUnits lendUnits;
    private final Ledger ledger;
    private final Jobs jobs;
    private final Audit audit;

    @Inject
    public TakeBack(@Mdm EntityManager em, Runs runs, LendUnits lendUnits, Ledger ledger, Jobs jobs, Audit audit) {
        this.em = em;
        this.runs = runs;
        this.lendUnits = lendUnits;
        this.ledger = ledger;
        this.jobs = jobs;
        this.audit = audit;
    }

    /**
     * Orders the job that takes the last run back.
     *
     * @param why the reason, which the units' histories then tell
     * @throws Refusal CONFLICT when there is none, or a run is under way
     */
    @Transactional
    public AssignmentRun order(UUID changeId, UUID school, String why) {
        YearChange change = em.find(YearChange.class, changeId, LockModeType.PESSIMISTIC_WRITE);
        if (change == null) {
            throw Refusal.notFound();
        }
        List<Runs.Summary> all = runs.of(change, school);
        Runs.requireIdle(all, null);
        AssignmentRun run =
                Runs.last(all).orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "mdm.yearChange.noRun"));
        Act act = ledger.act(null);
        run.undo(why, act.by());
        run.workedOnBy(jobs.enqueue(
                        RunJob.NAME,
                        run.id().toString(),
                        change.municipalityId(),
                        act.by().account())
                .id());
        audit.record("yearChange.undo", "school", school, null, run.undoReason());
        return run;
    }

    /**
     * Begins to take back what an order for all schools has handed out at a school, or goes on with it; empty when nothing of it is still out.
     *
     * @throws Refusal CONFLICT when a run of the school is under way
     */
    @Transactional
    public Optional<AssignmentRun> begin(CityOrder order, UUID school) {
        YearChange change = em.find(YearChange.class, order.changeId(), LockModeType.PESSIMISTIC_WRITE);
        List<Runs.Summary> all = runs.of(change, school);
        Runs.requireIdle(all, order.jobId());
        return all.stream()
                .filter(summary -> summary.run().isOf(order.undoesId()) && summary.of(RunAct.Outcome.DONE) > 0)
                .map(Runs.Summary::run)
                .findFirst()
                .map(run -> {
                    run.undo(order.reason(), ledger.act(null).by());
                    run.workedOnBy(order.jobId());
                    em.flush();
                    return run;
                });
    }

    /** Takes one act back, or leaves it where something was built upon it; says whether it took it back. */
    @Transactional
    public boolean take(UUID runId, UUID actId) {
        AssignmentRun run = runs.find(runId).orElseThrow(Refusal::notFound);
        RunAct act = em.find(RunAct.class, actId, LockModeType.PESSIMISTIC_WRITE);
        if (act == null || !act.isDone()) {
            return false;
        }
        boolean takenBack = undo(run, act);
        if (takenBack) {
            act.takenBack();
        } else {
            act.left();
        }
        em.flush();
        return takenBack;
    }

    /** The ledger did not allow to take it back. */
    @Transactional
    public void leave(UUID actId) {
        RunAct act = em.find(RunAct.class, actId);
        act.left();
    }

    private boolean undo(AssignmentRun run, RunAct act) {
        if (act.act() == null || isTouched(act)) {
            return false;
        }
        if (act.kind() == RunAct.Kind.MOVE) {
            ledger.correct(act.deviceId(), null, act.act(), ledger.act(run.undoReason()));
        } else {
            lendUnits.undo(act.deviceId(), act.act(), run.undoReason());
        }
        return true;
    }

    /** Whether the unit's history goes on after the act, or it was lent once more, such as home over a weekend. */
    private boolean isTouched(RunAct act) {
        Instant since = em.createQuery(
                        "select l.lentAt from Loan l where l.deviceId = :device and l.lentAct = :act", Instant.class)
                .setParameter("device", act.deviceId())
                .setParameter("act", act.act())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> em.find(DeviceEvent.class, act.act()).happenedAt());
        return later(
                        "select count(e) from DeviceEvent e where e.deviceId = :device and e.happenedAt >= :since and e.id <> :act",
                        act,
                        since)
                || later(
                        "select count(l) from Loan l where l.deviceId = :device and l.lentAt >= :since and l.lentAct <> :act",
                        act,
                        since);
    }

    private boolean later(String query, RunAct act, Instant since) {
        return em.createQuery(query, Long.class)
                        .setParameter("device", act.deviceId())
                        .setParameter("act", act.act())
                        .setParameter("since", since)
                        .getSingleResult()
                > 0;
    }
}
