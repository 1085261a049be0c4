package org.manabiya.mdm.yearchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.jobs.Jobs;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.Act;
import org.manabiya.mdm.ledger.Ledger;
import org.manabiya.mdm.lending.LendUnits;
import org.manabiya.mdm.lending.Loan;
import org.manabiya.mdm.lending.LoanKind;
import org.manabiya.mdm.places.Spot;

/**
 * Carries the plan out at a school as far as it is ready: units go to new pupils and along with their pupils, those who go up get the new
 * year's loan. Each unit is a transaction of its own, so that a run that was broken off keeps what it did, and can be repeated.
 */
@Dependent
public class CarryOut {
    private final EntityManager em;
    private final YearChanges changes;
    private final Runs runs;
    private final LendUnits lendUnits;
    private final Ledger ledger;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public CarryOut(
            @Mdm EntityManager em,
            YearChanges changes,
            Runs runs,
            LendUnits lendUnits,
            Ledger ledger,
            Jobs jobs,
            Audit audit,
            Clock clock) {
        this.em = em;
        this.changes = changes;
        this.runs = runs;
        this.lendUnits = lendUnits;
        this.ledger = ledger;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Orders the job that carries the plan out.
     *
     * @throws Refusal CONFLICT when nothing is ready, or a run of the school is under way
     */
    @Transactional
    public AssignmentRun order(UUID changeId, UUID school) {
        // Of two who order at once the second waits here and then finds the first one's run.
        YearChange change = em.find(YearChange.class, changeId, LockModeType.PESSIMISTIC_WRITE);
        if (change == null) {
            throw Refusal.notFound();
        }
        if (runs.working(runs.of(change, school)).isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.yearChange.working");
        }
        if (deeds(change, school).isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.yearChange.nothingReady");
        }
        Act act = ledger.act(null);
        AssignmentRun run = new AssignmentRun(change, school, act.by());
        run.workedOnBy(jobs.enqueue(
                        AssignJob.NAME,
                        run.id().toString(),
                        change.municipalityId(),
                        act.by().account())
                .id());
        em.persist(run);
        audit.record("yearChange.run", "school", school, null, change.old().label());
        return run;
    }

    List<Deed> deeds(AssignmentRun run) {
        return deeds(changes.find(run.changeId()).orElseThrow(Refusal::notFound), run.schoolId());
    }

    private List<Deed> deeds(YearChange change, UUID school) {
        List<Line> lines = changes.preview(change, school).of(school, null);
        Map<UUID, Loan> ending = endingLoans(change, school);
        List<Deed> deeds = new ArrayList<>();
        for (Line line : lines) {
            if (line.ready() && line.what() == What.ASSIGNED) {
                deeds.add(Deed.assign(line));
            } else if (line.ready() && line.what() == What.GOES_ALONG) {
                deeds.add(Deed.move(line));
            } else if (line.what() == What.STAYS
                    && ending.containsKey(line.unit().id())) {
                deeds.add(Deed.renew(ending.get(line.unit().id())));
            }
        }
        return deeds;
    }

    /** The year's loans of the school's units that run out with the old year, by unit; one statement. */
    private Map<UUID, Loan> endingLoans(YearChange change, UUID school) {
        Map<UUID, Loan> loans = new HashMap<>();
        em.createQuery(
                        """
                        select l from Loan l, Device d where d.id = l.deviceId and d.schoolId = :school and d.userId = l.personId
                          and l.kind = :year and l.running is not null and l.due < :last
                        """,
                        Loan.class)
                .setParameter("school", school)
                .setParameter("year", LoanKind.YEAR)
                .setParameter("last", change.next().last())
                .getResultList()
                .forEach(loan -> loans.put(loan.deviceId(), loan));
        return loans;
    }

    /** Does one thing and notes it, both or neither. */
    @Transactional
    public void take(UUID runId, Deed deed) {
        AssignmentRun run = runs.find(runId).orElseThrow(Refusal::notFound);
        SchoolYear next =
                changes.find(run.changeId()).orElseThrow(Refusal::notFound).next();
        UUID act =
                switch (deed.kind()) {
                    case ASSIGN -> lendUnits
                            .handOut(deed.device(), deed.person(), terms(next))
                            .act();
                    case MOVE -> {
                        Act today = ledger.act(next.label());
                        Spot spot = Spot.atSchool(run.municipalityId(), deed.to());
                        yield ledger.write(deed.device(), null, unit -> unit.moveTo(spot, today))
                                .id();
                    }
                    case RENEW -> lendUnits.renew(deed.loan(), next).act();
                };
        em.persist(RunAct.done(runId, deed, act));
        em.flush();
    }

    /** The new pupil's unit for the year; handed out before, it counts from the first day. */
    private Loan.Terms terms(SchoolYear next) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = today.isBefore(next.first()) ? next.first() : today;
        return new Loan.Terms(LoanKind.YEAR, from, next.last(), next.label(), null, null, null);
    }

    /** Notes what the ledger did not allow. */
    @Transactional
    public void refused(UUID runId, Deed deed, Refusal refusal) {
        em.persist(RunAct.refused(runId, deed, refusal.key()));
    }
}
