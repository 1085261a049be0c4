package org.manabiya.mdm.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.manabiya.core.access.Caller;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Seen;
import org.manabiya.mdm.imports.StoredCity;
import org.manabiya.mdm.ledger.DeviceEvents;
import org.manabiya.mdm.ledger.Ledger;

/** A batch from its choice to its sign-off on both databases; what must not happen is refused whole. */
class DisposalsTest {
    static final Disposal.Terms TERMS = new Disposal.Terms(
            "令和8年度 第1回",
            DisposalMethod.CERTIFIED_OPERATOR,
            ErasureBy.OPERATOR,
            "北関東リサイクル株式会社",
            "第000号",
            LocalDate.of(2026, 4, 1),
            null,
            null);

    static final Seen ANY = new Seen(null);

    record Desk(Disposals disposals, HandleDisposal handle, DisposalFigures figures) {}

    static <T> T at(TestDatabase database, StoredCity city, Caller caller, Function<Desk, T> work) {
        Clock clock = city.nextMinute();
        return database.in(
                "core",
                core -> database.in("mdm", em -> {
                    Audit audit = new Audit(core, caller, () -> null, clock);
                    Ledger ledger = new Ledger(em, new DeviceEvents(em), told -> {}, audit, caller, clock);
                    Disposals disposals = new Disposals(em, clock);
                    return work.apply(new Desk(
                            disposals, new HandleDisposal(em, disposals, ledger, audit), new DisposalFigures(em)));
                }));
    }

    static List<Disposals.Unit> units(TestDatabase database, StoredCity city, UUID batch) {
        return at(database, city, city.caller(), desk -> desk.disposals()
                .units(desk.disposals().find(batch).orElseThrow()));
    }

    static void refused(String key, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    static StoredCity city(TestDatabase database, String... tags) {
        StoredCity city = new StoredCity(database);
        UUID model = UUID.randomUUID();
        database.execute(
                "insert into mdm_device_model (id, municipality_id, name, platform, version) values ('%s', '%s', 'Lenovo 300e', 'CHROMEOS', 1)"
                        .formatted(model, city.municipality));
        for (String tag : tags) {
            database.execute(
                    """
                    insert into mdm_device (id, municipality_id, tag, serial, model_id, kind, state, console_status, events, version)
                    values ('%s', '%s', '%s', 'SER%s', '%s', 'PUPIL', 'RETIRED', 'ACTIVE', 0, 1)
                    """
                            .formatted(UUID.randomUUID(), city.municipality, tag, tag, model));
        }
        return city;
    }

    static DisposalUnit.Proof proof(String number) {
        return new DisposalUnit.Proof(ErasureWay.PHYSICAL, LocalDate.of(2026, 4, 9), "北関東リサイクル株式会社", number, null);
    }

    @DatabaseTest
    void aBatchLeavesUnitByUnitProvedAndSignedBySomebodyElse(TestDatabase database) {
        StoredCity city = city(database, "KG-1", "KG-2");
        Caller maker = city.caller();
        UUID batch = at(database, city, maker, desk -> desk.handle().make(city.municipality, TERMS));
        at(database, city, maker, desk -> desk.handle().add(batch, List.of("KG-1", "SERKG-2")));
        var units = units(database, city, batch);
        assertThat(units).hasSize(2);
        assertThat(units.get(0).blocks()).containsExactly(Block.ENROLLED, Block.NOT_ERASED, Block.NO_CERTIFICATE);

        var csv = "シリアル番号,証明書番号\nSERKG-1,C-001\nSERKG-1,C-002\nSERKG-9,C-003\n".getBytes(StandardCharsets.UTF_8);
        var list = CertificateList.read(
                csv,
                units,
                new CertificateList.Common(ErasureWay.SOFTWARE, LocalDate.of(2026, 4, 9), "北関東リサイクル株式会社"),
                LocalDate.of(2026, 4, 10));
        assertThat(list.findings())
                .extracting(CertificateList.Found::problem)
                .containsExactly(CertificateList.Problem.TWICE, CertificateList.Problem.NOT_IN_BATCH);
        at(database, city, maker, desk -> desk.handle().proveAll(batch, list.proofs()));
        step(database, city, maker, handle -> handle.releaseAll(batch, null));
        refused("mdm.disposal.count", () -> step(database, city, maker, handle -> handle.handOver(batch, 1, null)));
        step(database, city, maker, handle -> handle.handOver(batch, 2, null));

        refused("mdm.disposal.secondPerson", () -> step(database, city, maker, handle -> handle.sign(batch)));
        refused(
                "mdm.disposal.blocked.NOT_ERASED",
                () -> step(database, city, city.caller(), handle -> handle.sign(batch)));
        assertThat(state(database, "KG-1")).as("nothing is done by half").isEqualTo("ERASED");

        UUID second = units.get(1).id();
        step(database, city, maker, handle -> handle.prove(second, proof(null)));
        refused(
                "mdm.disposal.blocked.NO_CERTIFICATE",
                () -> step(database, city, city.caller(), handle -> handle.sign(batch)));
        step(database, city, maker, handle -> handle.prove(second, proof("C-002")));
        step(database, city, city.caller(), handle -> handle.sign(batch));
        assertThat(state(database, "KG-1")).isEqualTo("DISPOSED");
        assertThat(state(database, "KG-2")).isEqualTo("DISPOSED");
        refused("mdm.disposal.signed", () -> step(database, city, maker, handle -> handle.agree(batch, ANY, TERMS)));

        var figures = at(database, city, maker, desk -> desk.figures().of(city.municipality, new SchoolYear(2026)));
        assertThat(figures).singleElement().satisfies(group -> {
            assertThat(group.method()).isEqualTo(DisposalMethod.CERTIFIED_OPERATOR);
            assertThat(group.units()).isEqualTo(2);
            assertThat(group.certified()).isEqualTo(2);
            assertThat(group.lastSigned()).isNotNull();
        });
    }

    @DatabaseTest
    void restrictedUnitsNeedAnApprovalAndUsableOnesGoBack(TestDatabase database) {
        StoredCity city = city(database, "KG-1", "KG-2");
        database.execute("update mdm_device set restricted_until = date '2027-03-31' where tag = 'KG-1'");
        Caller maker = city.caller();
        UUID batch = at(database, city, maker, desk -> desk.handle().make(city.municipality, TERMS));
        at(database, city, maker, desk -> desk.handle().addAllRetired(batch));
        assertThat(units(database, city, batch).get(0).blocks()).contains(Block.RESTRICTED);
        refused(
                "mdm.disposal.blocked.RESTRICTED",
                () -> step(database, city, maker, handle -> handle.handOver(batch, 2, null)));
        step(database, city, maker, handle -> handle.agree(batch, ANY, approved("7文科初第000号")));
        assertThat(units(database, city, batch).get(0).blocks()).doesNotContain(Block.RESTRICTED);

        UUID usable = units(database, city, batch).get(1).id();
        step(database, city, maker, handle -> handle.takeOut(usable, true, "まだ使える"));
        assertThat(state(database, "KG-2")).isEqualTo("SPARE");
        assertThat(units(database, city, batch)).hasSize(1);
        UUID other = at(database, city, maker, desk -> desk.handle().make(city.municipality, TERMS));
        refused(
                "mdm.disposal.inBatch",
                () -> at(database, city, maker, desk -> desk.handle().add(other, List.of("KG-1"))));
        refused(
                "mdm.disposal.inService",
                () -> at(database, city, maker, desk -> desk.handle().add(other, List.of("KG-2"))));
    }

    @DatabaseTest
    void aReleasedUnitThatALaterExportStillHasIsFlagged(TestDatabase database) {
        StoredCity city = city(database, "KG-1", "KG-2");
        Caller maker = city.caller();
        UUID batch = at(database, city, maker, desk -> desk.handle().make(city.municipality, TERMS));
        at(database, city, maker, desk -> desk.handle().addAllRetired(batch));
        step(database, city, maker, handle -> handle.releaseAll(batch, LocalDate.of(2026, 4, 6)));

        export(city, "2026-04-05", "SERKG-1,ACTIVE", "SERKG-2,ACTIVE");
        assertThat(units(database, city, batch))
                .as("an export from before the release says nothing")
                .allSatisfy(unit -> assertThat(unit.seenOn()).isNull());
        export(city, "2026-04-08", "SERKG-1,DEPROVISIONED", "SERKG-2,ACTIVE");
        var units = units(database, city, batch);
        assertThat(units.get(0).goneOn()).isEqualTo("2026-04-08");
        assertThat(units.get(0).blocks()).doesNotContain(Block.REAPPEARED);
        assertThat(units.get(1).seenOn()).isEqualTo("2026-04-08");
        assertThat(units.get(1).blocks()).contains(Block.REAPPEARED);
        var lines = at(database, city, maker, desk -> desk.disposals().lines(city.municipality));
        assertThat(lines).singleElement().satisfies(line -> assertThat(line.reappeared())
                .isOne());

        city.undo("console-2026-04-08.csv");
        assertThat(units(database, city, batch))
                .as("an export that was taken back says nothing either")
                .allSatisfy(unit -> assertThat(unit.seenOn()).isNull())
                .allSatisfy(unit -> assertThat(unit.goneOn()).isNull());
        export(city, "2026-04-08", "SERKG-1,DEPROVISIONED", "SERKG-2,ACTIVE");

        UUID again = units.get(1).id();
        step(database, city, maker, handle -> handle.release(again, LocalDate.of(2026, 4, 9)));
        assertThat(units(database, city, batch).get(1).blocks()).doesNotContain(Block.REAPPEARED);
    }

    private static void export(StoredCity city, String day, String... units) {
        StringBuilder csv = new StringBuilder("Serial Number,Status,Last Sync\n");
        for (String unit : units) {
            csv.append(unit).append(',').append(day).append("T03:00:00Z\n");
        }
        city.take("console-" + day + ".csv", csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    @DatabaseTest
    void aBatchWeighsWhatItsModelsWeighWhereNobodyWeighedIt(TestDatabase database) {
        StoredCity city = city(database, "KG-1", "KG-2", "KG-3");
        Caller maker = city.caller();
        UUID batch = at(database, city, maker, desk -> desk.handle().make(city.municipality, TERMS));
        at(database, city, maker, desk -> desk.handle().addAllRetired(batch));
        assertThat(figures(database, city).unweighed()).isEqualTo(3);
        database.execute("update mdm_device_model set weight_grams = 1320");
        UUID first = units(database, city, batch).get(0).id();
        step(database, city, maker, handle -> handle.weigh(first, 1290));
        assertThat(figures(database, city).grams()).isEqualTo(1290 + 2 * 1320);
        assertThat(figures(database, city).unweighed()).isZero();
        assertThat(units(database, city, batch))
                .extracting(Disposals.Unit::weighed)
                .containsExactly(true, false, false);
    }

    private static DisposalFigures.Group figures(TestDatabase database, StoredCity city) {
        return at(database, city, city.caller(), desk -> desk.figures().of(city.municipality, new SchoolYear(2026)))
                .get(0);
    }

    @DatabaseTest
    void onlyARecyclerWhoWasLookedUpWithinTheYearGetsTheUnits(TestDatabase database) {
        StoredCity city = city(database, "KG-1");
        Caller maker = city.caller();
        for (LocalDate checked : new LocalDate[] {null, LocalDate.of(2025, 4, 10)}) {
            UUID batch = at(database, city, maker, desk -> desk.handle()
                    .make(city.municipality, checkedOn(DisposalMethod.CERTIFIED_OPERATOR, checked)));
            at(database, city, maker, desk -> desk.handle().addAllRetired(batch));
            refused(
                    "mdm.disposal.operatorUnchecked",
                    () -> step(database, city, maker, handle -> handle.handOver(batch, 1, null)));
            step(
                    database,
                    city,
                    maker,
                    handle -> handle.takeOut(units(database, city, batch).get(0).id(), false, "次の回に"));
        }
    }

    static Disposal.Terms checkedOn(DisposalMethod method, LocalDate day) {
        return new Disposal.Terms("第2回", method, ErasureBy.STAFF, "烏川市公民館", "第000号", day, null, null);
    }

    @DatabaseTest
    void whatIsUsedAgainInTheCommunityIsErasedWithACertificateAndWhatStaysInSchoolsReturnsToTheCupboard(
            TestDatabase database) {
        StoredCity city = city(database, "KG-1", "KG-2");
        Caller maker = city.caller();
        UUID community = at(database, city, maker, desk -> desk.handle()
                .make(city.municipality, checkedOn(DisposalMethod.COMMUNITY, null)));
        at(database, city, maker, desk -> desk.handle().add(community, List.of("KG-1")));
        UUID given = units(database, city, community).get(0).id();
        step(database, city, maker, handle -> handle.releaseAll(community, null));
        refused(
                "mdm.disposal.blocked.NOT_ERASED",
                () -> step(database, city, maker, handle -> handle.handOver(community, 1, null)));
        step(database, city, maker, handle -> handle.prove(given, proof("職員-1")));
        step(database, city, maker, handle -> handle.handOver(community, 1, null));
        step(database, city, city.caller(), handle -> handle.sign(community));
        assertThat(state(database, "KG-1")).isEqualTo("DISPOSED");

        UUID schools = at(database, city, maker, desk -> desk.handle()
                .make(city.municipality, checkedOn(DisposalMethod.WITHIN_SCHOOLS, null)));
        at(database, city, maker, desk -> desk.handle().add(schools, List.of("KG-2")));
        UUID kept = units(database, city, schools).get(0).id();
        assertThat(units(database, city, schools).get(0).blocks()).containsExactly(Block.NOT_ERASED);
        step(database, city, maker, handle -> handle.prove(kept, proof(null)));
        step(database, city, maker, handle -> handle.handOver(schools, 1, null));
        step(database, city, city.caller(), handle -> handle.sign(schools));
        assertThat(state(database, "KG-2")).isEqualTo("SPARE");
    }

    static Disposal.Terms approved(String number) {
        return new Disposal.Terms(
                TERMS.name(),
                TERMS.method(),
                TERMS.erasure(),
                TERMS.operator(),
                TERMS.operatorNumber(),
                TERMS.operatorCheckedOn(),
                number,
                null);
    }

    static void step(TestDatabase database, StoredCity city, Caller caller, Consumer<HandleDisposal> step) {
        at(database, city, caller, desk -> {
            step.accept(desk.handle());
            return null;
        });
    }

    static Object state(TestDatabase database, String tag) {
        return database.ask("select state from mdm_device where tag = '" + tag + "'");
    }
}
