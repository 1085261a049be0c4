package org.manabiya.mdm.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Role;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.calendar.SchoolCalendars;
import org.manabiya.core.data.CoreData;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Classes;
import org.manabiya.core.people.People;
import org.manabiya.core.people.PersonLocator;
import org.manabiya.mdm.imports.StoredCity;
import org.manabiya.mdm.labels.LabelledUnits;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceEvents;
import org.manabiya.mdm.ledger.DeviceFilter;
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

/** Lending in a database: two pupils of one class, a spare, a teacher who scans, and the people around them. */
class LendingTest {
    private static final String SCHOOL = "烏川市立第一小学校";
    /** A Tuesday in November. */
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private record Desk(
            EntityManager em,
            LendUnits lend,
            Loans loans,
            LoanLists lists,
            Consents consents,
            ClassUnits classUnits,
            LabelledUnits labelled,
            Reservations reservations,
            Ledger ledger,
            Devices devices,
            DeviceModels models) {}

    private final Clock now = Clock.fixed(NOW, CoreData.JAPAN);
    private TestDatabase database;
    private StoredCity city;
    private UUID school;
    private UUID clazz;
    private UUID sakura;
    private UUID ken;
    private UUID unit;
    private UUID other;

    private void given(TestDatabase fresh) {
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

    private UUID pupil(int offset, int number) {
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

    private UUID unit(String tag, DeviceKind kind) {
        return with(desk -> {
            var model = desk.models().of(city.municipality).stream().findFirst().orElseGet(() -> desk.models()
                    .add(city.municipality, new DeviceModels.Details("Chromebook 14a", "HP", Platform.CHROMEOS, null)));
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

    private Caller board() {
        return city.caller();
    }

    private Caller teacher() {
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

    private Caller guardian() {
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

    private <T> T with(Function<Desk, T> work) {
        return as(board(), now, work);
    }

    private <T> T as(Caller caller, Clock clock, Function<Desk, T> work) {
        return database.in(
                "core",
                core -> database.in("mdm", em -> {
                    Audit audit = new Audit(core, caller, () -> null, clock);
                    DeviceEvents events = new DeviceEvents(em);
                    Ledger ledger = new Ledger(em, events, audit, caller, clock);
                    Devices devices = new Devices(em, new History(em, events));
                    Consents consents = new Consents(em, audit, caller, clock);
                    Loans loans = new Loans(em);
                    LendUnits lend = new LendUnits(
                            em,
                            loans,
                            ledger,
                            events,
                            consents,
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
                            new ClassUnits(em, new People(core, clock), clock),
                            new LabelledUnits(em, devices),
                            new Reservations(em, new Classes(core, clock), audit, caller, clock),
                            ledger,
                            devices,
                            new DeviceModels(em, new SupportEnds(em, audit), audit)));
                }));
    }

    private Handover handOut(Caller caller, UUID device, UUID pupil, LoanKind kind, String due) {
        LocalDate from = LocalDate.now(now);
        return as(caller, now, desk -> desk.lend()
                .handOut(device, pupil, new Loan.Terms(kind, from, LocalDate.parse(due), null, "充電器", "画面にきず", null)));
    }

    private Device read(UUID id) {
        return with(desk -> desk.devices().find(id).orElseThrow());
    }

    private List<LoanLists.Line> list(LoanLists.Which which, String day) {
        Clock then = Clock.fixed(
                LocalDate.parse(day).atTime(9, 0).atZone(CoreData.JAPAN).toInstant(), CoreData.JAPAN);
        return as(board(), then, desk -> desk.lists().page(city.reach(), which, 0, 50))
                .lines();
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    @DatabaseTest
    void theSamePairScannedTwiceIsOneLoan(TestDatabase fresh) {
        given(fresh);
        assertThat(handOut(teacher(), unit, sakura, LoanKind.YEAR, "2027-03-31").what())
                .isEqualTo(Handover.What.LENT);
        assertThat(handOut(teacher(), unit, sakura, LoanKind.YEAR, "2027-03-31").what())
                .isEqualTo(Handover.What.ALREADY);
        assertThat(city.rows("mdm_loan")).isOne();
        assertThat(read(unit).holderId()).isEqualTo(sakura);
        assertThat(list(LoanLists.Which.RUNNING, "2026-11-24")).singleElement().satisfies(line -> assertThat(line.tag())
                .isEqualTo("KG-1"));
    }

    @DatabaseTest
    void aUnitIsWithOnePersonAndAPupilHasOneUnitForTheYear(TestDatabase fresh) {
        given(fresh);
        handOut(teacher(), unit, sakura, LoanKind.YEAR, "2027-03-31");
        refused("mdm.lending.hasAnother", () -> handOut(teacher(), other, sakura, LoanKind.YEAR, "2027-03-31"));
        assertThatThrownBy(() -> database.execute(
                        """
                        insert into mdm_loan (id, municipality_id, device_id, person_id, kind, from_on, due_on, lent_by_name, lent_at, lent_act,
                          running, version)
                        select '%s', municipality_id, device_id, '%s', 'SHORT', from_on, due_on, 'x', lent_at, lent_act, running, 1 from mdm_loan
                        """
                                .formatted(UUID.randomUUID(), ken)))
                .isInstanceOf(Exception.class);
        assertThat(read(unit).holderId()).isEqualTo(sakura);
    }

    @DatabaseTest
    void aMoveKeepsBothEndsAndIsTakenBackWhole(TestDatabase fresh) {
        given(fresh);
        handOut(teacher(), unit, sakura, LoanKind.YEAR, "2027-03-31");
        Handover moved = handOut(teacher(), unit, ken, LoanKind.YEAR, "2027-03-31");
        assertThat(moved.what()).isEqualTo(Handover.What.MOVED);
        assertThat(moved.from()).isEqualTo(sakura);
        assertThat(database.ask("select holder_before from mdm_device_event where id = '" + moved.act() + "'"))
                .isEqualTo(sakura);
        assertThat(list(LoanLists.Which.RUNNING, "2026-11-24"))
                .singleElement()
                .satisfies(line -> assertThat(line.person()).isEqualTo(ken));

        as(teacher(), now, desk -> {
            desk.lend().undo(unit, moved.act(), "読み間違い");
            return null;
        });
        assertThat(read(unit).holderId()).isEqualTo(sakura);
        assertThat(list(LoanLists.Which.RUNNING, "2026-11-24"))
                .singleElement()
                .satisfies(line -> assertThat(line.person()).isEqualTo(sakura));
    }

    @DatabaseTest
    void whatCameBackIsInTheCupboardAndTheReturnCanBeTakenBack(TestDatabase fresh) {
        given(fresh);
        handOut(teacher(), other, sakura, LoanKind.SHORT, "2026-11-27");
        assertThat(read(other).state()).isEqualTo(DeviceState.LENT);
        Handover back = as(teacher(), now, desk -> desk.lend().giveBack(other, null));
        assertThat(back.what()).isEqualTo(Handover.What.RETURNED);
        assertThat(as(teacher(), now, desk -> desk.lend().giveBack(other, null)).what())
                .isEqualTo(Handover.What.ALREADY);
        assertThat(list(LoanLists.Which.RUNNING, "2026-11-24")).isEmpty();
        as(teacher(), now, desk -> {
            desk.lend().undo(other, back.act(), "読み間違い");
            return null;
        });
        assertThat(read(other).holderId()).isEqualTo(sakura);
        assertThat(list(LoanLists.Which.RUNNING, "2026-11-24")).hasSize(1);
    }

    @DatabaseTest
    void aUnitGoesHomeOnlyWithConsentToTheWordingInForce(TestDatabase fresh) {
        given(fresh);
        handOut(teacher(), unit, sakura, LoanKind.YEAR, "2027-03-31");
        write("充電は家庭でお願いします。");
        refused("mdm.lending.noConsent", () -> handOut(teacher(), unit, sakura, LoanKind.TAKE_HOME, "2026-11-30"));
        sign("大金 花子", true);
        Handover home = handOut(teacher(), unit, sakura, LoanKind.TAKE_HOME, "2026-11-30");
        assertThat(home.what()).isEqualTo(Handover.What.TAKEN_HOME);
        assertThat(list(LoanLists.Which.AT_HOME, "2026-11-24")).hasSize(1);
        assertThat(as(teacher(), now, desk -> desk.lend().bringBack(unit, null)).what())
                .isEqualTo(Handover.What.BROUGHT_BACK);
        assertThat(read(unit).holderId()).isEqualTo(sakura);

        write("充電は家庭でお願いします。");
        handOut(teacher(), unit, sakura, LoanKind.TAKE_HOME, "2026-11-30");
        as(teacher(), now, desk -> desk.lend().bringBack(unit, null));
        UUID old = with(
                desk -> desk.consents().present(city.municipality).orElseThrow().id());
        write("充電は家庭でお願いします。こわれたときは学校に知らせます。");
        refused("mdm.lending.noConsent", () -> handOut(teacher(), unit, sakura, LoanKind.TAKE_HOME, "2026-11-30"));
        refused(
                "mdm.lending.consent.otherText",
                () -> as(guardian(), now, desk -> {
                    desk.consents().sign(sakura, old, "大金 花子", true);
                    return null;
                }));
        refused("mdm.lending.consent.notAgreed", () -> sign("大金 花子", false));
        refused("mdm.lending.consent.unsigned", () -> sign(" ", true));
        sign("大金 花子", true);
        handOut(teacher(), unit, sakura, LoanKind.TAKE_HOME, "2026-11-30");
        refused("mdm.lending.notTheirs", () -> handOut(teacher(), unit, ken, LoanKind.TAKE_HOME, "2026-11-30"));
        with(desk -> {
            desk.consents().withdraw(sakura);
            return null;
        });
        boolean given = with(desk -> desk.consents().isGivenFor(city.municipality, sakura));
        assertThat(given).isFalse();
    }

    private void write(String text) {
        with(desk -> {
            desk.consents().write(city.municipality, text);
            return null;
        });
    }

    private void sign(String name, boolean agreed) {
        as(guardian(), now, desk -> {
            UUID text = desk.consents().present(city.municipality).orElseThrow().id();
            desk.consents().sign(sakura, text, name, agreed);
            return null;
        });
    }

    @DatabaseTest
    void whatFallsDueOnADayWithoutSchoolIsOverdueAfterTheNextSchoolDay(TestDatabase fresh) {
        given(fresh);
        // A Saturday: it can be brought back on Monday, and is overdue on Tuesday.
        handOut(teacher(), other, sakura, LoanKind.SHORT, "2026-11-28");
        assertThat(list(LoanLists.Which.OVERDUE, "2026-11-29")).isEmpty();
        assertThat(list(LoanLists.Which.OVERDUE, "2026-11-30")).isEmpty();
        assertThat(list(LoanLists.Which.OVERDUE, "2026-12-01")).hasSize(1);
        assertThat(list(LoanLists.Which.RUNNING, "2026-12-01"))
                .singleElement()
                .satisfies(line -> assertThat(line.overdue()).isTrue());
    }

    @DatabaseTest
    void theUnitOfAPupilWhoLeftTheSchoolIsToBeCollected(TestDatabase fresh) {
        given(fresh);
        handOut(teacher(), unit, sakura, LoanKind.YEAR, "2027-03-31");
        assertThat(with(desk -> desk.lists().toCollect(city.reach(), 0, 50)).total())
                .isZero();
        database.execute("update core_role set end_date = date '2026-11-20' where person_id = '" + sakura + "'");
        assertThat(with(desk -> desk.lists().toCollect(city.reach(), 0, 50)).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.tag()).isEqualTo("KG-1"));
    }

    @DatabaseTest
    void aTeacherLendsToHerOwnClassOnly(TestDatabase fresh) {
        given(fresh);
        UUID stranger = (UUID) database.ask("select id from core_person order by username limit 1 offset 5");
        assertThatThrownBy(() -> handOut(teacher(), unit, stranger, LoanKind.SHORT, "2026-11-27"))
                .isInstanceOf(Refusal.class);
        assertThat(city.rows("mdm_loan")).isZero();
    }

    @DatabaseTest
    void codesAreReadHoweverTheyAreTyped(TestDatabase fresh) {
        given(fresh);
        for (String code : List.of("KG-1", "ｋｇ－１", " kg-1 ", "https://manabiya.example.jp/devices/" + unit)) {
            Optional<Device> found = with(desk -> desk.labelled().read(city.municipality, code));
            assertThat(found).as(code).map(Device::id).contains(unit);
        }
        Optional<Device> foreign = with(desk -> desk.labelled().read(UUID.randomUUID(), "https://x/devices/" + unit));
        assertThat(foreign).isEmpty();
        Optional<People.Pupil> pupil = with(desk -> desk.classUnits().read(clazz, "２"));
        assertThat(pupil).map(People.Pupil::id).contains(ken);
        List<LabelledUnits.Unit> picked = with(desk -> desk.labelled().of(city.reach(), List.of(unit, other)));
        List<LabelledUnits.Unit> all = with(desk -> desk.labelled().of(city.reach(), DeviceFilter.all()));
        assertThat(picked).hasSize(2).isEqualTo(all);
    }

    @DatabaseTest
    void whatIsReservedIsRefusedToTheNext(TestDatabase fresh) {
        given(fresh);
        UUID cart = UUID.randomUUID();
        database.execute(
                """
                insert into mdm_place (id, municipality_id, school_id, kind, name, version) values ('%s', '%s', '%s', 'CART', '保管庫1', 1)
                """
                        .formatted(cart, city.municipality, school));
        reserve(cart, 0, 1, 2);
        refused("mdm.reservation.taken", () -> reserve(cart, 0, 1, 3));
        reserve(cart, 0, 2, 3);
        // Two spares: the pupil's unit stands in the cupboard too.
        reserve(null, 1, 1, 3);
        reserve(null, 1, 3, 5);
        reserve(null, 1, 2, 4);
        refused("mdm.reservation.notEnough", () -> reserve(null, 1, 2, 3));
        refused("mdm.reservation.times", () -> reserve(cart, 0, 5, 5));
        refused("mdm.reservation.tooLong", () -> reserve(cart, 0, 10, 10 + 24 * 8));
    }

    @DatabaseTest
    void whereTheSchoolApprovesSomebodyDecides(TestDatabase fresh) {
        given(fresh);
        with(desk -> {
            desk.reservations().setRule(school, true, 3);
            return null;
        });
        Reservation asked = reserve(null, 2, 1, 2);
        assertThat(asked.state()).isEqualTo(Reservation.State.ASKED);
        refused("mdm.reservation.notEnough", () -> reserve(null, 1, 1, 2));
        with(desk -> {
            desk.reservations().decide(asked.id(), false);
            return null;
        });
        reserve(null, 1, 1, 2);
    }

    private Reservation reserve(UUID cart, int units, int fromHour, int untilHour) {
        return with(desk -> desk.reservations()
                .reserve(
                        school,
                        new Reservation.Wish(
                                clazz,
                                cart,
                                units,
                                NOW.plus(Duration.ofHours(fromHour)),
                                NOW.plus(Duration.ofHours(untilHour)),
                                "社会科")));
    }
}
