package org.manabiya.mdm.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Reach;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Seen;
import org.manabiya.mdm.imports.StoredCity;
import org.manabiya.mdm.ledger.CauseKind;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceEvents;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.ledger.Devices;
import org.manabiya.mdm.ledger.Diagnosis;
import org.manabiya.mdm.ledger.FailureKind;
import org.manabiya.mdm.ledger.History;
import org.manabiya.mdm.ledger.Ledger;
import org.manabiya.mdm.ledger.Payer;
import org.manabiya.mdm.ledger.Repair;
import org.manabiya.mdm.ledger.RepairStatus;
import org.manabiya.mdm.ledger.Urgency;
import org.manabiya.mdm.lending.Loans;
import org.manabiya.mdm.lending.LoansOfHolders;
import org.manabiya.mdm.reliability.FailureHistory;

/** A unit breaks, a spare goes to the pupil, the unit comes back: each step whole or not at all, on both databases. */
class RepairsTest {
    private static final String SCHOOL = "烏川小学校";

    private record Desk(
            EntityManager em,
            Devices devices,
            Repairs repairs,
            RequestRepair request,
            HandleRepair handle,
            RepairCards cards,
            RepairFigures figures,
            UnrecordedRepairs unrecorded,
            FailureHistory history) {}

    private final UUID model = UUID.randomUUID();

    private static <T> T at(TestDatabase database, StoredCity city, Function<Desk, T> work) {
        Clock clock = city.nextMinute();
        Caller caller = city.caller();
        return database.in(
                "core",
                core -> database.in("mdm", em -> {
                    Audit audit = new Audit(core, caller, () -> null, clock);
                    DeviceEvents events = new DeviceEvents(em);
                    Ledger ledger = new Ledger(em, events, new LoansOfHolders(new Loans(em)), audit, caller, clock);
                    Devices devices = new Devices(em, new History(em, events));
                    Repairs repairs = new Repairs(em, audit, clock);
                    return work.apply(new Desk(
                            em,
                            devices,
                            repairs,
                            new RequestRepair(em, repairs, ledger, null, audit, caller),
                            new HandleRepair(repairs, devices, new SpareUnits(em), ledger, audit),
                            new RepairCards(em, repairs, clock),
                            new RepairFigures(em, clock),
                            new UnrecordedRepairs(em, ledger, repairs, audit),
                            new FailureHistory(em, clock)));
                }));
    }

    private StoredCity city(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        database.execute(
                "insert into mdm_device_model (id, municipality_id, name, platform, version) values ('%s', '%s', 'Lenovo 300e', 'CHROMEOS', 1)"
                        .formatted(model, city.municipality));
        return city;
    }

    private UUID unit(TestDatabase database, StoredCity city, String tag, DeviceState state, UUID school, UUID holder) {
        UUID id = UUID.randomUUID();
        database.execute(
                """
                insert into mdm_device (id, municipality_id, school_id, tag, model_id, kind, state, user_id, acquired_on, warranty_until,
                  warranty_end, events, version)
                values ('%s', '%s', %s, '%s', '%s', 'PUPIL', '%s', %s, date '2024-04-01', date '2027-03-31', date '2027-03-31', 0, 1)
                """
                        .formatted(id, city.municipality, quoted(school), tag, model, state, quoted(holder)));
        return id;
    }

    private static String quoted(UUID id) {
        return id == null ? "null" : "'" + id + "'";
    }

    private static UUID person(TestDatabase database, int offset) {
        return (UUID) database.ask("select id from core_person order by username limit 1 offset " + offset);
    }

    private static RequestRepair.Requested request(
            TestDatabase database, StoredCity city, UUID unit, FailureKind kind) {
        return at(database, city, desk -> desk.request().request(unit, new Repair.Report(kind, null, "落としました")));
    }

    private static void handle(TestDatabase database, StoredCity city, Consumer<HandleRepair> step) {
        at(database, city, desk -> {
            step.accept(desk.handle());
            return null;
        });
    }

    private static Device read(TestDatabase database, StoredCity city, UUID id) {
        return at(database, city, desk -> desk.devices().find(id).orElseThrow());
    }

    private static HandleRepair.Acceptance with(UUID spare) {
        return new HandleRepair.Acceptance(Urgency.URGENT, "予備機を使ってください", spare);
    }

    @DatabaseTest
    void aSpareGoesToThePupilInTheSameStepAndComesBackWithTheUnit(TestDatabase database) {
        StoredCity city = city(database);
        UUID school = city.school(SCHOOL);
        UUID pupil = person(database, 0);
        UUID broken = unit(database, city, "KG-1", DeviceState.IN_USE, school, pupil);
        UUID spare = unit(database, city, "KG-2", DeviceState.SPARE, null, null);
        UUID repair =
                request(database, city, broken, FailureKind.SCREEN).repair().id();

        handle(database, city, desk -> desk.accept(repair, with(spare)));
        assertThat(read(database, city, broken).state()).isEqualTo(DeviceState.IN_REPAIR);
        assertThat(read(database, city, spare).state()).isEqualTo(DeviceState.LENT);
        assertThat(read(database, city, spare).holderId()).isEqualTo(pupil);
        assertThat(read(database, city, spare).spot().school()).isEqualTo(school);
        assertThat(at(database, city, desk -> desk.cards().of(repair)).daysWithout())
                .isZero();

        handle(database, city, desk -> desk.send(repair, "端末修理センター", null));
        handle(
                database,
                city,
                desk -> desk.learn(
                        repair,
                        new Seen(null),
                        new Diagnosis(
                                FailureKind.SCREEN,
                                CauseKind.DROP,
                                null,
                                "端末修理センター",
                                22_000,
                                Payer.INSURANCE,
                                21_500)));
        assertThatThrownBy(() -> handle(
                        database,
                        city,
                        desk -> desk.learn(
                                repair,
                                new Seen(1),
                                new Diagnosis(FailureKind.SCREEN, null, null, null, null, null, null))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("mdm.changedMeanwhile"));
        assertThat(at(database, city, desk -> desk.cards().of(repair))
                        .repair()
                        .diagnosis()
                        .cost())
                .isEqualTo(21_500);
        handle(database, city, desk -> desk.close(repair, null));
        assertThat(read(database, city, broken).state()).isEqualTo(DeviceState.IN_USE);
        assertThat(read(database, city, broken).holderId()).isEqualTo(pupil);
        assertThat(read(database, city, spare).state()).isEqualTo(DeviceState.SPARE);
        assertThat(read(database, city, spare).holderId()).isNull();

        var card = at(database, city, desk -> desk.cards().of(repair));
        assertThat(card.repair().status()).isEqualTo(RepairStatus.RETURNED);
        assertThat(card.inWarranty()).isTrue();
        assertThat(card.advice().verdict()).isEqualTo(RepairAdvice.Verdict.REPAIR);
        var fleet = at(database, city, desk -> desk.history().fleet(city.reach()));
        assertThat(fleet.units().stream()
                        .mapToInt(unit -> unit.failures().size())
                        .sum())
                .as("the statistics read the product's own repairs")
                .isOne();
    }

    @DatabaseTest
    void whereTheSpareIsGoneNothingHappensAtAll(TestDatabase database) {
        StoredCity city = city(database);
        UUID school = city.school(SCHOOL);
        UUID broken = unit(database, city, "KG-1", DeviceState.IN_USE, school, person(database, 0));
        UUID other = unit(database, city, "KG-2", DeviceState.LENT, school, person(database, 1));
        UUID repair =
                request(database, city, broken, FailureKind.POWER).repair().id();
        assertThatThrownBy(() -> handle(database, city, desk -> desk.accept(repair, with(other))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("mdm.repair.spareTaken"));
        assertThat(read(database, city, broken).state()).isEqualTo(DeviceState.IN_USE);
        assertThat(read(database, city, other).holderId()).isEqualTo(person(database, 1));
        assertThat(at(database, city, desk -> desk.repairs().find(repair).orElseThrow())
                        .status())
                .isEqualTo(RepairStatus.REQUESTED);

        UUID elsewhere = unit(database, city, "KG-3", DeviceState.SPARE, city.school("東山小学校"), null);
        assertThatThrownBy(() -> handle(database, city, desk -> desk.accept(repair, with(elsewhere))))
                .as("another school's cupboard")
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @DatabaseTest
    void theSecondWhoTellsOfTheSameFailureIsShownTheFirstRequest(TestDatabase database) {
        StoredCity city = city(database);
        UUID broken = unit(database, city, "KG-1", DeviceState.IN_USE, city.school(SCHOOL), person(database, 0));
        var first = request(database, city, broken, FailureKind.KEYBOARD);
        var second = request(database, city, broken, FailureKind.SCREEN);
        assertThat(first.known()).isFalse();
        assertThat(second.known()).isTrue();
        assertThat(second.repair().id()).isEqualTo(first.repair().id());

        UUID id = first.repair().id();
        handle(database, city, desk -> desk.reject(id, "掃除をしたら直りました"));
        assertThatThrownBy(() -> handle(database, city, desk -> desk.accept(id, with(null))))
                .isInstanceOf(Refusal.class);
        assertThat(request(database, city, broken, FailureKind.SCREEN).known()).isFalse();
        var fleet = at(database, city, desk -> desk.history().fleet(city.reach()));
        assertThat(fleet.units().stream()
                        .mapToInt(unit -> unit.failures().size())
                        .sum())
                .as("neither a rejected request nor one that nobody has looked at is a failure")
                .isZero();
    }

    @DatabaseTest
    void aUnitBeyondRepairLeavesTheSpareToThePupil(TestDatabase database) {
        StoredCity city = city(database);
        UUID school = city.school(SCHOOL);
        UUID pupil = person(database, 0);
        UUID broken = unit(database, city, "KG-1", DeviceState.IN_USE, school, pupil);
        UUID spare = unit(database, city, "KG-2", DeviceState.SPARE, school, null);
        UUID repair =
                request(database, city, broken, FailureKind.LIQUID).repair().id();
        handle(database, city, desk -> desk.accept(repair, with(spare)));
        handle(database, city, desk -> desk.giveUp(repair, null, "基板まで水が入った"));
        assertThat(read(database, city, broken).state()).isEqualTo(DeviceState.BROKEN);
        assertThat(read(database, city, spare).state()).isEqualTo(DeviceState.IN_USE);
        assertThat(read(database, city, spare).holderId()).isEqualTo(pupil);
    }

    @DatabaseTest
    void eachSeesAndCountsOnlyWhatIsInReach(TestDatabase database) {
        StoredCity city = city(database);
        UUID school = city.school(SCHOOL);
        UUID pupil = person(database, 0);
        UUID mine = unit(database, city, "KG-1", DeviceState.IN_USE, school, pupil);
        UUID other = unit(database, city, "KG-2", DeviceState.IN_USE, city.school("東山小学校"), person(database, 1));
        UUID first = request(database, city, mine, FailureKind.SCREEN).repair().id();
        request(database, city, other, FailureKind.POWER);
        Reach self = new Reach(false, city.municipality, false, Set.of(), Set.of(), Set.of(pupil));
        for (Reach reach : new Reach[] {self, city.schoolReach(SCHOOL)}) {
            var found = at(database, city, desk -> desk.repairs().page(reach, Repairs.Stage.OPEN, 0, 50));
            assertThat(found.lines()).extracting(Repairs.Line::id).containsExactly(first);
            assertThat(found.total()).isOne();
        }
        Long waiting = at(database, city, desk -> desk.repairs().waiting(city.reach()));
        assertThat(waiting).isEqualTo(2);
        Optional<SchoolYear> none = at(database, city, desk -> desk.figures().lastYear(city.reach()));
        assertThat(none).as("before one is accepted").isEmpty();
        handle(database, city, desk -> desk.accept(first, with(null)));
        var table = at(database, city, desk -> desk.figures()
                .of(city.reach(), SchoolYear.of(LocalDate.of(2026, 4, 10)), RepairFigures.By.FAILURE));
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("SCREEN");
            assertThat(row.months().get(0)).isOne();
        });
        assertThat(table.whole().total()).isOne();
        Optional<SchoolYear> last = at(database, city, desk -> desk.figures().lastYear(city.reach()));
        assertThat(last).contains(table.year());
    }

    @DatabaseTest
    void anotherSpareTakesThePlaceOfTheFirstInOneStep(TestDatabase database) {
        StoredCity city = city(database);
        UUID school = city.school(SCHOOL);
        UUID pupil = person(database, 0);
        UUID broken = unit(database, city, "KG-1", DeviceState.IN_USE, school, pupil);
        UUID first = unit(database, city, "KG-2", DeviceState.SPARE, school, null);
        UUID second = unit(database, city, "KG-3", DeviceState.SPARE, school, null);
        UUID repair =
                request(database, city, broken, FailureKind.SCREEN).repair().id();
        handle(database, city, desk -> desk.accept(repair, with(null)));
        Seen asBoth = at(
                database,
                city,
                desk -> new Seen(desk.repairs().find(repair).orElseThrow().version()));
        handle(database, city, desk -> desk.handOut(repair, asBoth, first));
        assertThatThrownBy(() -> handle(database, city, desk -> desk.handOut(repair, asBoth, second)))
                .isInstanceOf(Refusal.class);
        assertThat(read(database, city, first).holderId()).isEqualTo(pupil);
        handle(database, city, desk -> desk.handOut(repair, new Seen(null), second));
        assertThat(read(database, city, first).state()).isEqualTo(DeviceState.SPARE);
        assertThat(read(database, city, first).holderId()).isNull();
        assertThat(read(database, city, second).holderId()).isEqualTo(pupil);
        handle(database, city, desk -> desk.close(repair, null));
        assertThat(read(database, city, second).state()).isEqualTo(DeviceState.SPARE);
    }

    @DatabaseTest
    void whatTheLedgerHasInRepairAndNobodyHasWrittenDownIsWorkedOff(TestDatabase database) {
        StoredCity city = city(database);
        UUID school = city.school(SCHOOL);
        UUID away = unit(database, city, "KG-1", DeviceState.IN_REPAIR, school, person(database, 0));
        UUID back = unit(database, city, "KG-2", DeviceState.IN_REPAIR, school, null);
        UUID known = unit(database, city, "KG-3", DeviceState.IN_USE, school, person(database, 1));
        UUID repair = request(database, city, known, FailureKind.POWER).repair().id();
        handle(database, city, desk -> desk.accept(repair, with(null)));
        var before = at(database, city, desk -> desk.unrecorded().count(city.reach()));
        assertThat(before).isEqualTo(new UnrecordedRepairs.Count(3, 2, 0));
        List<UnrecordedRepairs.Line> lines =
                at(database, city, desk -> desk.unrecorded().page(city.reach(), 0, 50));
        assertThat(lines).extracting(UnrecordedRepairs.Line::tag).containsExactly("KG-1", "KG-2");

        LocalDate since = LocalDate.of(2026, 4, 2);
        int done = at(
                database, city, desk -> desk.unrecorded().open(city.reach(), Set.of(away), FailureKind.SCREEN, since));
        assertThat(done).isOne();
        int returned = at(database, city, desk -> desk.unrecorded().back(city.reach(), Set.of(back), "確認"));
        assertThat(returned).isOne();
        assertThat(read(database, city, back).state()).isEqualTo(DeviceState.SPARE);
        var opened = at(database, city, desk -> desk.repairs().openOf(away).orElseThrow());
        assertThat(opened.status()).isEqualTo(RepairStatus.SENT);
        assertThat(opened.failedOn()).isEqualTo(since);
        assertThatThrownBy(() -> at(database, city, desk -> desk.unrecorded()
                        .open(city.reach(), Set.of(away), FailureKind.SCREEN, since)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("mdm.repair.recorded"));

        // The ledger calls a unit back that is still under repair by its record.
        database.execute("update mdm_device set state = 'IN_USE' where id = '" + known + "'");
        UnrecordedRepairs.Count after =
                at(database, city, desk -> desk.unrecorded().count(city.reach()));
        assertThat(after).isEqualTo(new UnrecordedRepairs.Count(1, 0, 1));
        Repairs.Found accepted =
                at(database, city, desk -> desk.repairs().page(city.reach(), Repairs.Stage.ACCEPTED, 0, 50));
        assertThat(accepted.lines()).singleElement().satisfies(line -> assertThat(line.contradicts())
                .isTrue());
    }

    /** A repair list is taken in; then somebody in the product handles one of its repairs. */
    private void assertStaysAfter(TestDatabase database, String status, Consumer<HandleRepair> step) {
        StoredCity city = new StoredCity(database);
        city.importFile("ledger.csv", "管理番号,シリアル番号,機種,配備校,状態", "KG-1,ABC123456781,iPad,烏川小学校,修理中");
        city.importFile("repairs.csv", "受付日,シリアル番号,症状", "2026/4/1,ABC123456781,画面割れ");
        database.execute("update mdm_repair set status = '" + status + "'");
        handle(database, city, step);
        assertThatThrownBy(() -> city.undo("repairs.csv"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("mdm.import.undo.dependent.changes"));
        assertThat(city.rows("mdm_repair")).isOne();
        assertThat(city.rows("mdm_device_event where kind = 'REPAIR_CHANGED'")).isOne();
    }

    private static UUID repair(TestDatabase database) {
        return (UUID) database.ask("select id from mdm_repair");
    }

    @DatabaseTest
    void aRepairThatWasRejectedStays(TestDatabase database) {
        assertStaysAfter(database, "REQUESTED", handle -> handle.reject(repair(database), "壊れていません"));
    }

    @DatabaseTest
    void aRepairThatWasSentStays(TestDatabase database) {
        assertStaysAfter(database, "ACCEPTED", handle -> handle.send(repair(database), "烏川電機", null));
    }

    @DatabaseTest
    void aRepairOfWhichMoreWasLearntStays(TestDatabase database) {
        var diagnosis = new Diagnosis(FailureKind.SCREEN, null, "落下", null, null, null, 12_000);
        assertStaysAfter(database, "SENT", handle -> handle.learn(repair(database), new Seen(null), diagnosis));
    }

    @DatabaseTest
    void aRepairOfAUnitThatIsAwayAlreadyStaysOnceItIsAccepted(TestDatabase database) {
        assertStaysAfter(database, "REQUESTED", handle -> handle.accept(repair(database), with(null)));
    }
}
