package org.manabiya.mdm.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Role;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.calendar.SchoolCalendars;
import org.manabiya.core.data.CoreData;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Classes;
import org.manabiya.core.people.People;
import org.manabiya.core.people.PersonLocator;
import org.manabiya.mdm.imports.StoredCity;
import org.manabiya.mdm.labels.LabelledUnits;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceEvents;
import org.manabiya.mdm.ledger.DeviceKind;
import org.manabiya.mdm.ledger.DeviceLocator;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.ledger.Devices;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.ledger.History;
import org.manabiya.mdm.ledger.Ledger;
import org.manabiya.mdm.models.DeviceModels;
import org.manabiya.mdm.models.Platform;
import org.manabiya.mdm.models.SupportEnds;

/** Lending in a database: two pupils of one class, a unit and a spare, a teacher who scans, and the people around them. */
final class LendingDesk {
    static final String SCHOOL = "烏川市立第一小学校";
    /** A Tuesday in November. */
    static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    /** The parts of lending, joined to one pair of entity managers. */
    record Desk(
            EntityManager em,
            LendUnits lend,
            Loans loans,
            LoanLists lists,
            Consents consents,
            LoanRules rules,
            UnrecordedLoans unrecorded,
            ClassUnits classUnits,
            LabelledUnits labelled,
            Reservations reservations,
            Ledger ledger,
            Devices devices,
            DeviceModels models) {}

    final Clock now = Clock.fixed(NOW, CoreData.JAPAN);
    final TestDatabase database;
    final StoredCity city;
    final UUID school;
    final UUID clazz;
    final UUID sakura;
    final UUID ken;
    final UUID unit;
    final UUID other;

    LendingDesk(TestDatabase fresh) {
        database = fresh;
        city = new StoredCity(fresh);
        school = city.school(SCHOOL) == null
                ? (UUID) fresh.ask("select id from core_school order by name limit 1")
                : city.school(SCHOOL);
        clazz = UUID.randomUUID();
        UUID year = UUID.randomUUID();
        fresh.execute(
                """
                insert into core_school_year (id, municipality_id, sourced_id, roster_state, changed_at, title, starts_in, first_day, last_day)
                values ('%s', '%s', 'y', 'active', current_timestamp, '2026年度', 2026, date '2026-04-01', date '2027-03-31')
                """
                        .formatted(year, city.municipality));
        fresh.execute(
                """
                insert into core_class (id, municipality_id, sourced_id, roster_state, changed_at, school_id, school_year_id, title, kind, grades)
                values ('%s', '%s', 'c', 'active', current_timestamp, '%s', '%s', '5年1組', 'homeroom', 'P5')
                """
                        .formatted(clazz, city.municipality, school, year));
        sakura = pupil(0, 1);
        ken = pupil(1, 2);
        unit = unit("KG-1", DeviceKind.PUPIL);
        other = unit("KG-2", DeviceKind.SPARE);
    }

    UUID pupil(int offset, int number) {
        UUID id = (UUID) database.ask("select id from core_person order by username limit 1 offset " + offset);
        database.execute(
                """
                insert into core_role (id, municipality_id, sourced_id, roster_state, changed_at, person_id, school_id, role, is_primary)
                values ('%s', '%s', 'r%s', 'active', current_timestamp, '%s', '%s', 'student', true)
                """
                        .formatted(UUID.randomUUID(), city.municipality, number, id, school));
        database.execute(
                """
                insert into core_membership (id, municipality_id, sourced_id, roster_state, changed_at, school_id, class_id, person_id, role,
                  kind, is_primary, attendance_number)
                values ('%s', '%s', 'm%s', 'active', current_timestamp, '%s', '%s', '%s', 'student', 'homeroom', true, %s)
                """
                        .formatted(UUID.randomUUID(), city.municipality, number, school, clazz, id, number));
        return id;
    }

    UUID unit(String tag, DeviceKind kind) {
        return with(desk -> {
            var model = desk.models().of(city.municipality).stream().findFirst().orElseGet(() -> desk.models()
                    .add(
                            city.municipality,
                            new DeviceModels.Details("Chromebook 14a", "HP", Platform.CHROMEOS, null, null)));
            return desk.ledger()
                    .enter(
                            city.municipality,
                            model,
                            Map.of(
                                    Fact.TAG, tag,
                                    Fact.KIND, kind,
                                    Fact.STATE, DeviceState.SPARE,
                                    Fact.SCHOOL, school),
                            desk.ledger().act("テスト"))
                    .id();
        });
    }

    Caller board() {
        return city.caller();
    }

    Caller teacher() {
        return new Caller(
                UUID.randomUUID(),
                UUID.randomUUID(),
                city.municipality,
                "先生 一郎",
                List.of(new Caller.Grant(Role.HOMEROOM_TEACHER, school)),
                Set.of(clazz),
                Set.of(clazz),
                Set.of(),
                new Caller.Preferences(null, "none", null),
                false);
    }

    Caller guardian() {
        return new Caller(
                UUID.randomUUID(),
                (UUID) database.ask("select id from core_person order by username limit 1 offset 9"),
                city.municipality,
                "大金 花子",
                List.of(new Caller.Grant(Role.GUARDIAN, school)),
                Set.of(),
                Set.of(),
                Set.of(sakura),
                new Caller.Preferences(null, "none", null),
                false);
    }

    <T> T with(Function<Desk, T> work) {
        return as(board(), now, work);
    }

    <T> T as(Caller caller, Clock clock, Function<Desk, T> work) {
        return database.in(
                "core",
                core -> database.in("mdm", em -> {
                    Audit audit = new Audit(core, caller, () -> null, clock);
                    DeviceEvents events = new DeviceEvents(em);
                    Ledger ledger = new Ledger(em, events, new LoansOfHolders(new Loans(em)), audit, caller, clock);
                    Devices devices = new Devices(em, new History(em, events));
                    Consents consents = new Consents(em, null, audit, caller, clock);
                    Loans loans = new Loans(em);
                    LoanRules rules = new LoanRules(em, audit);
                    LendUnits lend = new LendUnits(
                            em,
                            loans,
                            ledger,
                            events,
                            consents,
                            rules,
                            new DeviceLocator(em),
                            new PersonLocator(core, clock),
                            audit,
                            caller,
                            clock);
                    return work.apply(new Desk(
                            em,
                            lend,
                            loans,
                            new LoanLists(em, new DueDays(new SchoolCalendars(core, audit)), clock),
                            consents,
                            rules,
                            new UnrecordedLoans(em, loans, rules, ledger, audit),
                            new ClassUnits(em, new People(core, clock), clock),
                            new LabelledUnits(em, devices),
                            new Reservations(em, new Classes(core, clock), audit, caller, clock),
                            ledger,
                            devices,
                            new DeviceModels(em, new SupportEnds(em, audit), audit)));
                }));
    }

    Handover handOut(Caller caller, UUID device, UUID pupil, LoanKind kind, String due) {
        LocalDate from = LocalDate.now(now);
        return as(caller, now, desk -> desk.lend()
                .handOut(
                        device,
                        pupil,
                        new Loan.Terms(
                                kind, from, due == null ? null : LocalDate.parse(due), null, "充電器", "画面にきず", null)));
    }

    Device read(UUID id) {
        return with(desk -> desk.devices().find(id).orElseThrow());
    }

    List<LoanLists.Line> list(LoanLists.Which which, String day) {
        Clock then = Clock.fixed(
                LocalDate.parse(day).atTime(9, 0).atZone(CoreData.JAPAN).toInstant(), CoreData.JAPAN);
        return as(board(), then, desk -> desk.lists().page(city.reach(), which, 0, 50))
                .lines();
    }

    static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
