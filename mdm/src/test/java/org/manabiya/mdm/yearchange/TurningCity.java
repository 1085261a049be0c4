package org.manabiya.mdm.yearchange;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Reach;
import org.manabiya.core.access.Role;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.CoreData;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.identity.OnBehalf;
import org.manabiya.core.jobs.JobContext;
import org.manabiya.core.jobs.Jobs;
import org.manabiya.core.organisation.Classes;
import org.manabiya.core.people.People;
import org.manabiya.core.people.PersonLocator;
import org.manabiya.mdm.forecast.Forecasts;
import org.manabiya.mdm.forecast.PresentPupils;
import org.manabiya.mdm.ledger.DeviceEvents;
import org.manabiya.mdm.ledger.DeviceLocator;
import org.manabiya.mdm.ledger.Ledger;
import org.manabiya.mdm.lending.Consents;
import org.manabiya.mdm.lending.LendUnits;
import org.manabiya.mdm.lending.LoanRules;
import org.manabiya.mdm.lending.Loans;
import org.manabiya.mdm.lending.LoansOfHolders;
import org.manabiya.mdm.repairs.Repairs;
import org.manabiya.mdm.repairs.RequestRepair;
import org.manabiya.mdm.scenario.Scenarios;

/** A city at the turn of the year in a database: schools, classes of both years, pupils and their units; today can be set. */
final class TurningCity {
    static final int OLD = 2026;

    /** The parts of the year change, joined to one pair of entity managers. */
    record Desk(
            EntityManager em,
            YearChanges changes,
            Checklists checklists,
            HandleReturns returns,
            CarryOut carryOut,
            TakeBack takeBack,
            OpenSteps openSteps,
            Runs runs,
            OrderForAll forAll,
            CityOrders orders,
            Classes classes,
            ClassSheets sheets,
            LendUnits lend,
            Ledger ledger,
            Scenarios scenarios) {}

    private final TestDatabase database;
    final UUID municipality = UUID.randomUUID();
    private final UUID account = UUID.randomUUID();
    private final UUID model = UUID.randomUUID();
    private final Map<Integer, UUID> years = new HashMap<>();
    private LocalDate today = LocalDate.of(2027, 3, 25);
    private int minutes;
    private int rows;

    TurningCity(TestDatabase database) {
        this.database = database;
        database.execute(
                "insert into core_municipality values ('" + municipality + "', null, '烏川市', current_timestamp)");
        for (int year : List.of(OLD, OLD + 1)) {
            years.put(year, UUID.randomUUID());
            insert(
                    "core_school_year (id, municipality_id, roster_state, changed_at, title, starts_in, first_day, last_day)",
                    "'%s', '%s', 'active', current_timestamp, '%s年度', %s, date '%s-04-01', date '%s-03-31'"
                            .formatted(years.get(year), municipality, year, year, year, year + 1));
        }
        insert(
                "core_account (id, municipality_id, login, operator, must_change, failures, disabled, furigana, created_at)",
                "'%s', '%s', 'ict', false, false, 0, false, 'none', current_timestamp"
                        .formatted(account, municipality));
        insert(
                "mdm_device_model (id, municipality_id, name, platform, version)",
                "'%s', '%s', 'Chromebook 14a', 'CHROMEOS', 1".formatted(model, municipality));
    }

    private void insert(String table, String values) {
        database.execute("insert into " + table + " values (" + values + ")");
    }

    UUID school(String name) {
        UUID id = UUID.randomUUID();
        insert(
                "core_school (id, municipality_id, roster_state, changed_at, kind, name, identifier)",
                "'%s', '%s', 'active', current_timestamp, 'school', '%s', 'B%03d'"
                        .formatted(id, municipality, name, ++rows));
        return id;
    }

    UUID clazz(UUID school, int year, String title, String grades) {
        UUID id = UUID.randomUUID();
        insert(
                "core_class (id, municipality_id, roster_state, changed_at, school_id, school_year_id, title, kind, grades, special_needs)",
                "'%s', '%s', 'active', current_timestamp, '%s', '%s', '%s', 'homeroom', '%s', %s"
                        .formatted(id, municipality, school, years.get(year), title, grades, grades.contains(",")));
        return id;
    }

    /** A pupil of the school with that grade in the roster. */
    UUID pupil(String name, UUID school, String grade) {
        UUID id = UUID.randomUUID();
        insert(
                """
                core_person (id, municipality_id, roster_state, changed_at, enabled, family_name, given_name, grade, search_key,
                  primary_school_id)
                """,
                "'%s', '%s', 'active', current_timestamp, true, '大金', '%s', '%s', '%s', '%s'"
                        .formatted(id, municipality, name, grade, name, school));
        insert(
                "core_role (id, municipality_id, roster_state, changed_at, person_id, school_id, role, is_primary)",
                "'%s', '%s', 'active', current_timestamp, '%s', '%s', 'student', true"
                        .formatted(UUID.randomUUID(), municipality, id, school));
        return id;
    }

    /** A place in a class; {@code until} is {@code null} for one without an end. */
    void sits(UUID pupil, UUID clazz, int number, String kind, String until) {
        database.execute(
                """
                insert into core_membership (id, municipality_id, roster_state, changed_at, school_id, class_id, person_id, role, kind,
                  is_primary, attendance_number, end_date)
                select '%s', municipality_id, 'active', current_timestamp, school_id, id, '%s', 'student', '%s', true, %s, %s
                from core_class where id = '%s'
                """
                        .formatted(
                                UUID.randomUUID(),
                                pupil,
                                kind,
                                number,
                                until == null ? "null" : "date '" + until + "'",
                                clazz));
    }

    void sits(UUID pupil, UUID clazz, int number) {
        sits(pupil, clazz, number, "enrolled", null);
    }

    /** A unit; one with a holder is in use, one without is free. */
    UUID unit(String tag, UUID school, UUID holder) {
        return unit(tag, school, holder, holder == null ? "SPARE" : "IN_USE", "PUPIL", "2024-05-01", "2031-06-30");
    }

    UUID unit(String tag, UUID school, UUID holder, String state, String kind, String acquired, String supportEnd) {
        UUID id = UUID.randomUUID();
        insert(
                """
                mdm_device (id, municipality_id, school_id, tag, model_id, kind, state, resumes, user_id, acquired_on, support_until,
                  support_end, events, version)
                """,
                "'%s', '%s', '%s', '%s', '%s', '%s', '%s', %s, %s, date '%s', date '%s', date '%s', 0, 1"
                        .formatted(
                                id,
                                municipality,
                                school,
                                tag,
                                model,
                                kind,
                                state,
                                state.equals("IN_REPAIR") ? "'IN_USE'" : "null",
                                holder == null ? "null" : "'" + holder + "'",
                                acquired,
                                supportEnd,
                                supportEnd));
        return id;
    }

    void itIs(String day) {
        today = LocalDate.parse(day);
    }

    Reach reach() {
        return Reach.wholeMunicipality(municipality);
    }

    Caller board() {
        return caller(new Caller.Grant(Role.BOARD_ICT, null));
    }

    Caller clerk(UUID school) {
        return caller(new Caller.Grant(Role.CLERK, school));
    }

    /** The homeroom teacher of a class. */
    Caller teacher(UUID school, UUID clazz) {
        return caller(new Caller.Grant(Role.HOMEROOM_TEACHER, school), Set.of(clazz));
    }

    private Caller caller(Caller.Grant grant) {
        return caller(grant, Set.of());
    }

    private Caller caller(Caller.Grant grant, Set<UUID> homerooms) {
        return new Caller(
                account,
                UUID.randomUUID(),
                municipality,
                "ICT 花子",
                List.of(grant),
                homerooms,
                homerooms,
                Set.of(),
                new Caller.Preferences(null, "none", null),
                false);
    }

    <T> T with(Function<Desk, T> work) {
        return as(board(), work);
    }

    <T> T as(Caller caller, Function<Desk, T> work) {
        Clock clock = Clock.fixed(
                today.atTime(9, 0).plusMinutes(++minutes).atZone(CoreData.JAPAN).toInstant(), CoreData.JAPAN);
        return database.in("core", core -> database.in("mdm", em -> work.apply(desk(core, em, caller, clock))));
    }

    private static Desk desk(EntityManager core, EntityManager em, Caller caller, Clock clock) {
        Audit audit = new Audit(core, caller, () -> null, clock);
        Jobs jobs = new Jobs(core, () -> {}, clock);
        DeviceEvents events = new DeviceEvents(em);
        Ledger ledger = new Ledger(em, events, new LoansOfHolders(new Loans(em)), audit, caller, clock);
        Loans loans = new Loans(em);
        LendUnits lend = new LendUnits(
                em,
                loans,
                ledger,
                events,
                new Consents(em, null, audit, caller, clock),
                new LoanRules(em, audit),
                new DeviceLocator(em),
                new PersonLocator(core, clock),
                audit,
                caller,
                clock);
        Scenarios scenarios = new Scenarios(em, jobs, audit, clock);
        ReadTurn turns = new ReadTurn(em, new Forecasts(em, new PresentPupils(em, clock), audit, clock));
        YearChanges changes = new YearChanges(em, turns, scenarios, ledger, audit, clock);
        Runs runs = new Runs(em, jobs);
        RequestRepair requests = new RequestRepair(em, new Repairs(em, audit, clock), ledger, null, audit, caller);
        CarryOut carryOut = new CarryOut(em, changes, runs, lend, ledger, jobs, audit, clock);
        CityOrders orders = new CityOrders(em, jobs);
        return new Desk(
                em,
                changes,
                new Checklists(em, ledger, audit),
                new HandleReturns(em, changes, lend, requests, ledger, audit),
                carryOut,
                new TakeBack(em, runs, lend, ledger, jobs, audit),
                new OpenSteps(em, clock),
                runs,
                new OrderForAll(em, changes, carryOut, orders, ledger, jobs, audit),
                orders,
                new Classes(core, clock),
                new ClassSheets(em, changes, new People(core, clock), clock),
                lend,
                ledger,
                scenarios);
    }

    /** Starts a year change with the rules. */
    UUID begin(YearChange.Terms terms) {
        return with(desk -> desk.changes().make(municipality, OLD, terms));
    }

    Preview preview(UUID change) {
        return with(desk -> desk.changes().preview(desk.changes().find(change).orElseThrow(), reach()));
    }

    /** Orders a run and lets its job do it; the job's account is the caller. */
    UUID carryOut(UUID change, UUID school) {
        return carryOut(change, school, Integer.MAX_VALUE);
    }

    UUID takeBack(UUID change, UUID school) {
        return takeBack(change, school, Integer.MAX_VALUE);
    }

    /** The job is cancelled once it has said so many times how far it is. */
    UUID carryOut(UUID change, UUID school, int until) {
        AssignmentRun run = with(desk -> desk.carryOut().order(change, school));
        work(run.jobId(), until, desk -> runJob(desk).run(job(run.id(), until)));
        return run.id();
    }

    UUID takeBack(UUID change, UUID school, int until) {
        AssignmentRun run = with(desk -> desk.takeBack().order(change, school, "名簿の誤り"));
        work(run.jobId(), until, desk -> runJob(desk).run(job(run.id(), until)));
        return run.id();
    }

    private static RunJob runJob(Desk desk) {
        return new RunJob(runWork(desk), desk.runs(), new OnBehalf());
    }

    private static RunWork runWork(Desk desk) {
        return new RunWork(desk.carryOut(), desk.takeBack(), desk.runs());
    }

    /** Orders a step for all schools and lets its job do it. */
    UUID forAll(UUID change, CityOrder.Step step, int until) {
        CityOrder order = with(desk -> desk.forAll().order(change, step, "全校の名簿の誤り"));
        work(order.jobId(), until, desk -> {
            SchoolWork work =
                    new SchoolWork(desk.changes(), desk.returns(), desk.carryOut(), desk.takeBack(), runWork(desk));
            return new CityOrderJob(desk.forAll(), work, desk.orders(), desk.changes(), new OnBehalf())
                    .run(job(order.id(), until));
        });
        return order.id();
    }

    UUID forAll(UUID change, CityOrder.Step step) {
        return forAll(change, step, Integer.MAX_VALUE);
    }

    private void work(UUID job, int until, Function<Desk, String> work) {
        String came = with(desk -> {
            try {
                work.apply(desk);
                return "DONE";
            } catch (Stopped cancelled) {
                return "CANCELLED";
            }
        });
        assertThat(came).isEqualTo(until == Integer.MAX_VALUE ? "DONE" : "CANCELLED");
        database.execute("update core_job set state = '" + came + "' where id = '" + job + "'");
    }

    /** What a job throws where it stops. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private JobContext job(UUID run, int until) {
        return new JobContext() {
            private int said;

            @Override
            public UUID id() {
                return UUID.randomUUID();
            }

            @Override
            public Optional<UUID> municipality() {
                return Optional.of(municipality);
            }

            @Override
            public Optional<UUID> owner() {
                return Optional.of(account);
            }

            @Override
            public String payload() {
                return run.toString();
            }

            @Override
            public void progress(int percent, String key, Object... variables) {
                if (said++ == until) {
                    throw new Stopped();
                }
            }

            @Override
            public void stopIfCancelled() {}
        };
    }

    Object ask(String sql) {
        return database.ask(sql);
    }
}
