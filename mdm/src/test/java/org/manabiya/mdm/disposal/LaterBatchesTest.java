package org.manabiya.mdm.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manabiya.mdm.disposal.DisposalsTest.ANY;
import static org.manabiya.mdm.disposal.DisposalsTest.TERMS;
import static org.manabiya.mdm.disposal.DisposalsTest.approved;
import static org.manabiya.mdm.disposal.DisposalsTest.at;
import static org.manabiya.mdm.disposal.DisposalsTest.checkedOn;
import static org.manabiya.mdm.disposal.DisposalsTest.city;
import static org.manabiya.mdm.disposal.DisposalsTest.proof;
import static org.manabiya.mdm.disposal.DisposalsTest.refused;
import static org.manabiya.mdm.disposal.DisposalsTest.state;
import static org.manabiya.mdm.disposal.DisposalsTest.step;
import static org.manabiya.mdm.disposal.DisposalsTest.units;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.mdm.data.Seen;
import org.manabiya.mdm.imports.StoredCity;

/** What of a batch holds on beyond it, and what the hand-over fixes. */
class LaterBatchesTest {
    @DatabaseTest
    void whatWasUsedAgainWithinTheSchoolsCanLeaveInALaterBatch(TestDatabase database) {
        StoredCity city = city(database, "KG-1");
        Caller maker = city.caller();
        UUID schools = batch(database, city, maker, checkedOn(DisposalMethod.WITHIN_SCHOOLS, null));
        UUID kept = units(database, city, schools).get(0).id();
        step(database, city, maker, handle -> handle.prove(kept, proof(null)));
        step(database, city, maker, handle -> handle.handOver(schools, 1, null));
        step(database, city, city.caller(), handle -> handle.sign(schools));
        database.execute("update mdm_device set state = 'RETIRED'");

        UUID later = at(database, city, maker, desk -> desk.handle().make(city.municipality, TERMS));
        int added = at(database, city, maker, desk -> desk.handle().add(later, List.of("KG-1")));
        assertThat(added).isOne();
        UUID third = at(database, city, maker, desk -> desk.handle().make(city.municipality, TERMS));
        int more = at(database, city, maker, desk -> desk.handle().addAllRetired(third));
        assertThat(more).as("it is in a batch again").isZero();
        assertThat(units(database, city, schools))
                .as("the first batch keeps it")
                .hasSize(1);
    }

    @DatabaseTest
    void anErasedUnitTakesItsCertificateIntoTheNextBatch(TestDatabase database) {
        StoredCity city = city(database, "KG-1", "KG-2");
        Caller maker = city.caller();
        UUID first = batch(database, city, maker, TERMS);
        var units = units(database, city, first);
        for (var unit : units) {
            step(database, city, maker, handle -> handle.prove(unit.id(), proof("C-" + unit.tag())));
        }
        step(database, city, maker, handle -> handle.takeOut(units.get(0).id(), false, "次の回に"));
        step(database, city, maker, handle -> handle.takeOut(units.get(1).id(), true, "まだ使える"));
        refused(
                "error.notFound",
                () -> step(
                        database,
                        city,
                        maker,
                        handle -> handle.weigh(units.get(0).id(), 1000)));
        database.execute("update mdm_device set state = 'RETIRED' where tag = 'KG-2'");

        UUID next = batch(database, city, maker, TERMS);
        var again = units(database, city, next);
        assertThat(again).hasSize(2);
        assertThat(again.get(0).certificate()).isEqualTo("C-KG-1");
        assertThat(again.get(0).blocks()).containsExactly(Block.ENROLLED);
        assertThat(again.get(1).certificate())
                .as("used since, so its data is new")
                .isNull();
        step(database, city, maker, handle -> handle.prove(again.get(1).id(), proof("C-9")));
        step(database, city, maker, handle -> handle.releaseAll(next, null));
        step(database, city, maker, handle -> handle.handOver(next, 2, null));
        step(database, city, city.caller(), handle -> handle.sign(next));
        assertThat(state(database, "KG-1")).isEqualTo("DISPOSED");
    }

    @DatabaseTest
    void aUnitThatCameErasedIsCertifiedInItsBatch(TestDatabase database) {
        StoredCity city = city(database, "KG-1");
        database.execute("update mdm_device set state = 'ERASED', console_status = null");
        Caller maker = city.caller();
        UUID batch = batch(database, city, maker, TERMS);
        UUID unit = units(database, city, batch).get(0).id();
        step(database, city, maker, handle -> handle.prove(unit, proof("C-1")));
        step(database, city, maker, handle -> handle.handOver(batch, 1, null));
        step(database, city, city.caller(), handle -> handle.sign(batch));
        assertThat(state(database, "KG-1")).isEqualTo("DISPOSED");
        assertThat(database.ask("select erasure from mdm_device")).isEqualTo("C-1");
    }

    @DatabaseTest
    void afterTheHandOverNeitherUnitsNorTheRecipientChange(TestDatabase database) {
        StoredCity city = city(database, "KG-1", "KG-2");
        Caller maker = city.caller();
        UUID batch = at(database, city, maker, desk -> desk.handle().make(city.municipality, TERMS));
        at(database, city, maker, desk -> desk.handle().add(batch, List.of("KG-1")));
        step(database, city, maker, handle -> handle.handOver(batch, 1, null));
        refused(
                "mdm.disposal.handedOver",
                () -> step(database, city, maker, handle -> handle.add(batch, List.of("KG-2"))));
        refused("mdm.disposal.handedOver", () -> step(database, city, maker, handle -> handle.addAllRetired(batch)));
        refused(
                "mdm.disposal.handedOver",
                () -> step(database, city, maker, handle -> handle.handOver(batch, 1, null)));
        refused(
                "mdm.disposal.handedOver",
                () -> step(
                        database,
                        city,
                        maker,
                        handle -> handle.agree(batch, ANY, checkedOn(DisposalMethod.WITHIN_SCHOOLS, null))));
        step(database, city, maker, handle -> handle.agree(batch, ANY, approved("7文科初第000号")));
        assertThat(units(database, city, batch)).hasSize(1);
    }

    @DatabaseTest
    void whoSavesOverAnothersTermsIsRefused(TestDatabase database) {
        StoredCity city = city(database, "KG-1");
        Caller maker = city.caller();
        UUID batch = at(database, city, maker, desk -> desk.handle().make(city.municipality, TERMS));
        Seen seen = new Seen(at(database, city, maker, desk -> desk.disposals()
                .find(batch)
                .orElseThrow()
                .version()));
        step(database, city, maker, handle -> handle.agree(batch, seen, approved("1")));
        refused("mdm.changedMeanwhile", () -> step(database, city, maker, handle -> handle.agree(batch, seen, TERMS)));
    }

    @DatabaseTest
    void aUnitThatIsDisposedOfOutsideItsBatchBlocksIt(TestDatabase database) {
        StoredCity city = city(database, "KG-1");
        Caller maker = city.caller();
        UUID batch = batch(database, city, maker, TERMS);
        database.execute("update mdm_device set state = 'DISPOSED'");
        assertThat(units(database, city, batch).get(0).blocks()).contains(Block.LOST);
    }

    @DatabaseTest
    void theDayOfALineGoesBeforeTheDayOfTheListAndNoneIsToCome(TestDatabase database) {
        StoredCity city = city(database, "KG-1", "KG-2", "KG-3", "KG-4");
        UUID batch = batch(database, city, city.caller(), TERMS);
        var units = units(database, city, batch);
        var csv =
                """
                シリアル番号,データ消去日,証明書番号
                SERKG-1,令和8年4月3日,C-1
                SERKG-2,,C-2
                SERKG-3,2026/04/31,C-3
                SERKG-4,2026-04-11,C-4
                """;
        var common = new CertificateList.Common(ErasureWay.SOFTWARE, LocalDate.of(2026, 4, 9), "北関東リサイクル株式会社");
        var list = CertificateList.read(csv.getBytes(StandardCharsets.UTF_8), units, common, LocalDate.of(2026, 4, 10));
        assertThat(list.proofs().values())
                .extracting(DisposalUnit.Proof::erasedOn)
                .containsExactly(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 9));
        assertThat(list.findings())
                .extracting(CertificateList.Found::problem)
                .containsExactly(CertificateList.Problem.NO_DAY, CertificateList.Problem.NO_DAY);
    }

    @DatabaseTest
    void manyUnitsAreChosenWithFewStatements(TestDatabase database) {
        String[] tags = IntStream.range(0, 40).mapToObj(n -> "KG-" + n).toArray(String[]::new);
        StoredCity city = city(database, tags);
        Caller maker = city.caller();
        UUID batch = at(database, city, maker, desk -> desk.handle().make(city.municipality, TERMS));
        assertThat(database.statements(() -> step(database, city, maker, handle -> handle.add(batch, List.of(tags)))))
                .isLessThan(20);
        assertThat(units(database, city, batch)).hasSize(40);
    }

    private static UUID batch(TestDatabase database, StoredCity city, Caller maker, Disposal.Terms terms) {
        UUID batch = at(database, city, maker, desk -> desk.handle().make(city.municipality, terms));
        at(database, city, maker, desk -> desk.handle().addAllRetired(batch));
        return batch;
    }
}
