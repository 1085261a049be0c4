package org.manabiya.mdm.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manabiya.mdm.disposal.DisposalsTest.TERMS;
import static org.manabiya.mdm.disposal.DisposalsTest.at;
import static org.manabiya.mdm.disposal.DisposalsTest.city;
import static org.manabiya.mdm.disposal.DisposalsTest.proof;
import static org.manabiya.mdm.disposal.DisposalsTest.refused;
import static org.manabiya.mdm.disposal.DisposalsTest.state;
import static org.manabiya.mdm.disposal.DisposalsTest.step;
import static org.manabiya.mdm.disposal.DisposalsTest.units;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.mdm.imports.StoredCity;

/** What becomes of a batch one of whose units goes missing, or was used again, after the hand-over. */
class LostUnitsTest {
    private static final DisposalUnit.Loss LOSS = new DisposalUnit.Loss(LocalDate.of(2026, 4, 9), "烏川警察署 遺失届 第123号");

    private Caller maker;

    /** A batch of two, released, proved but for the first unit, and handed over. */
    private UUID handedOver(TestDatabase database, StoredCity city) {
        maker = city.caller();
        UUID batch = at(database, city, maker, desk -> desk.handle().make(city.municipality, TERMS));
        at(database, city, maker, desk -> desk.handle().addAllRetired(batch));
        step(database, city, maker, handle -> handle.releaseAll(batch, null));
        UUID second = units(database, city, batch).get(1).id();
        step(database, city, maker, handle -> handle.prove(second, proof("C-2")));
        return batch;
    }

    @DatabaseTest
    void aUnitThatIsLostAfterTheHandOverIsReportedAndItsBatchIsSignedWithoutIt(TestDatabase database) {
        StoredCity city = city(database, "KG-1", "KG-2");
        UUID batch = handedOver(database, city);
        UUID first = units(database, city, batch).get(0).id();
        refused("mdm.disposal.lostBefore", () -> step(database, city, maker, handle -> handle.lose(first, LOSS)));
        step(database, city, maker, handle -> handle.handOver(batch, 2, null));
        refused(
                "mdm.disposal.reportMissing",
                () -> step(database, city, maker, handle -> handle.lose(first, new DisposalUnit.Loss(LOSS.on(), " "))));
        refused(
                "mdm.ledger.future",
                () -> step(
                        database,
                        city,
                        maker,
                        handle -> handle.lose(first, new DisposalUnit.Loss(LocalDate.of(2030, 1, 1), "届"))));
        step(database, city, maker, handle -> handle.lose(first, LOSS));
        assertThat(state(database, "KG-1")).isEqualTo("LOST");
        assertThat(units(database, city, batch).get(0).blocks()).isEmpty();
        var certificates = CertificateList.read(
                "シリアル番号,証明書番号\nSERKG-1,C-1\n".getBytes(StandardCharsets.UTF_8),
                units(database, city, batch),
                new CertificateList.Common(ErasureWay.SOFTWARE, LOSS.on(), "北関東リサイクル株式会社"),
                LOSS.on());
        assertThat(certificates.findings())
                .extracting(CertificateList.Found::problem)
                .containsExactly(CertificateList.Problem.LOST);
        step(database, city, city.caller(), handle -> handle.sign(batch));

        assertThat(state(database, "KG-1")).as("for the ledger to write off").isEqualTo("LOST");
        assertThat(state(database, "KG-2")).isEqualTo("DISPOSED");
        assertThat(units(database, city, batch).get(0).lostReport()).isEqualTo(LOSS.report());
        var line = at(database, city, maker, desk -> desk.disposals().lines(city.municipality))
                .get(0);
        assertThat(line.units()).isOne();
        assertThat(line.certified()).isOne();
        assertThat(line.lost()).isOne();
        var group = at(database, city, maker, desk -> desk.figures().of(city.municipality, new SchoolYear(2026)))
                .get(0);
        assertThat(group.units()).isOne();
        assertThat(group.unweighed()).isOne();
        assertThat(group.lost()).isOne();
        refused("mdm.disposal.signed", () -> step(database, city, maker, handle -> handle.turnUp(first)));
    }

    @DatabaseTest
    void aLossThatOnlyTheLedgerKnowsBlocksUntilItsReportIsWrittenDown(TestDatabase database) {
        StoredCity city = city(database, "KG-1", "KG-2");
        UUID batch = handedOver(database, city);
        step(database, city, maker, handle -> handle.handOver(batch, 2, null));
        database.execute("update mdm_device set state = 'LOST' where tag = 'KG-1'");
        assertThat(units(database, city, batch).get(0).blocks()).contains(Block.LOST);
        UUID first = units(database, city, batch).get(0).id();
        step(database, city, maker, handle -> handle.lose(first, LOSS));
        step(database, city, city.caller(), handle -> handle.sign(batch));
    }

    @DatabaseTest
    void whatTurnsUpAgainGoesOnWithItsBatch(TestDatabase database) {
        StoredCity city = city(database, "KG-1", "KG-2");
        UUID batch = handedOver(database, city);
        step(database, city, maker, handle -> handle.handOver(batch, 2, null));
        UUID second = units(database, city, batch).get(1).id();
        refused("mdm.disposal.notLost", () -> step(database, city, maker, handle -> handle.turnUp(second)));
        step(database, city, maker, handle -> handle.lose(second, LOSS));
        step(database, city, maker, handle -> handle.turnUp(second));
        assertThat(state(database, "KG-2")).as("as it was before its loss").isEqualTo("ERASED");
        assertThat(units(database, city, batch).get(1).isLost()).isFalse();

        step(database, city, maker, handle -> handle.lose(second, LOSS));
        database.execute("update mdm_device set state = 'ERASED' where tag = 'KG-2'");
        assertThat(units(database, city, batch).get(1).blocks()).containsExactly(Block.FOUND_AGAIN);
        step(database, city, maker, handle -> handle.turnUp(second));
        assertThat(units(database, city, batch).get(1).blocks()).isEmpty();
    }

    @DatabaseTest
    void whatWasUsedAfterItsErasureNeedsANewCertificateAlsoAfterTheHandOver(TestDatabase database) {
        StoredCity city = city(database, "KG-1", "KG-2");
        UUID batch = handedOver(database, city);
        step(database, city, maker, handle -> handle.handOver(batch, 2, null));
        database.execute("update mdm_device set state = 'RETIRED', erasure = null where tag = 'KG-2'");
        UUID second = units(database, city, batch).get(1).id();
        assertThat(units(database, city, batch).get(1).blocks()).containsExactly(Block.USED_AGAIN);
        step(database, city, maker, handle -> handle.prove(second, proof("C-9")));
        assertThat(units(database, city, batch).get(1).certificate()).isEqualTo("C-9");
        assertThat(units(database, city, batch).get(1).blocks()).isEmpty();
        assertThat(state(database, "KG-2")).isEqualTo("ERASED");
    }
}
