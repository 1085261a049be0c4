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
import java.util.Optional;
import java.util.Set;
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
        YearChange change = locked(changeId);
        Runs.requireIdle(runs.of(change, school), null);
        if (deeds(change, school).isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.yearChange.nothingReady");
        }
        Act act = ledger.act(null);
        AssignmentRun run = new AssignmentRun(change, school, act.by());
        run.workedOnBy(jobs.enqueue(
                        RunJob.NAME,
                        run.id().toString(),
                        change.municipalityId(),
                        act.by().account())
                .id());
        em.persist(run);
        audit.record("yearChange.run", "school", school, null, change.old().label());
        return run;
    }

    /** Of two who order at once the second waits here and then finds the first one's run. */
    private YearChange locked(UUID id) {
        YearChange change = em.find(YearChange.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (change == null) {
            throw Refusal.notFound();
        }
        return change;
    }

    /**
     * Begins a school's run as a part of an order for all schools, or goes on with the one that was broken off; empty when nothing is ready.
     *
     * @throws Refusal CONFLICT when another run of the school is under way
     */
    @Transactional
    public Optional<AssignmentRun> begin(CityOrder order, UUID school) {
        YearChange change = locked(order.changeId());
        List<Runs.Summary> all = runs.of(change, school);
        Runs.requireIdle(all, order.jobId());
        Optional<AssignmentRun> begun = all.stream()
                .map(Runs.Summary::run)
                .filter(run -> run.isOf(order.id()))
                .findFirst();
        if (begun.isPresent() || deeds(change, school).isEmpty()) {
            return begun;
        }
        AssignmentRun run =
                new AssignmentRun(change, school, order, ledger.act(null).by());
        em.persist(run);
        em.flush();
        return Optional.of(run);
    }

    List<Deed> deeds(AssignmentRun run) {
        return deeds(changes.find(run.changeId()).orElseThrow(Refusal::notFound), run.schoolId());
    }

    private List<Deed> deeds(YearChange change, UUID school) {
        return deeds(change, changes.preview(change, school)).getOrDefault(school, List.of());
    }

    /** What is ready to be done, by school, in the order of the preview's lines. */
    Map<UUID, List<Deed>> deeds(YearChange change, Preview preview) {
        Map<UUID, Loan> ending = endingLoans(change, preview.schools().keySet());
        Map<UUID, List<Deed>> deeds = new HashMap<>();
        for (Line line : preview.lines()) {
            deed(line, ending).ifPresent(deed -> deeds.computeIfAbsent(line.school(), id -> new ArrayList<>())
                    .add(deed));
        }
        return deeds;
    }

    private static Optional<Deed> deed(Line line, Map<UUID, Loan> ending) {
        return switch (line.what()) {
            case ASSIGNED -> line.ready() ? Optional.of(Deed.assign(line)) : Optional.empty();
            case GOES_ALONG -> line.ready() ? Optional.of(Deed.move(line)) : Optional.empty();
            case STAYS -> Optional.ofNullable(ending.get(line.unit().id())).map(Deed::renew);
            default -> Optional.empty();
        };
    }

    /** The year's loans of the schools' units that run out with the old year, by unit; one statement. */
    private Map<UUID, Loan> endingLoans(YearChange change, Set<UUID> schools) {
        if (schools.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Loan> loans = new HashMap<>();
        em.createQuery(
                        """
                        select l from Loan l, Device d where d.id = l.deviceId and d.schoolId in :schools and d.userId = l.personId
                          and l.kind = :year and l.running is not null and l.due < :last
                        """,
                        Loan.class)
                .setParameter("schools", schools)
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
