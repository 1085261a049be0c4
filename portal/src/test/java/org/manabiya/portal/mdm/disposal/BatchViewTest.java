package org.manabiya.portal.mdm.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.manabiya.mdm.disposal.Block;
import org.manabiya.mdm.disposal.Disposals;
import org.manabiya.mdm.disposal.ErasureWay;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.portal.mdm.disposal.BatchView.Show;

class BatchViewTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 9);

    private static Disposals.Unit unit(int number, LocalDate lostOn, Block... blocks) {
        return new Disposals.Unit(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "KG-" + number,
                "SER" + number,
                "Lenovo 300e",
                DeviceState.ERASED,
                null,
                null,
                DAY,
                ErasureWay.SOFTWARE,
                DAY,
                "職員",
                "C-" + number,
                null,
                null,
                null,
                1320,
                true,
                lostOn,
                null,
                Set.of(blocks));
    }

    private static BatchView view(List<Disposals.Unit> units, Show show, Integer page) {
        return new BatchView("/disposals/1", units, show, page);
    }

    @Test
    void whatIsLostCountsForNothing() {
        BatchView view = view(List.of(unit(1, null), unit(2, DAY)), Show.ALL, null);
        assertThat(view.there()).isOne();
        assertThat(view.certified()).isOne();
        assertThat(view.kilograms()).isEqualTo(Kilograms.of(1320));
        assertThat(view.number(Show.LOST)).isOne();
        assertThat(view.isFree()).isTrue();
    }

    @Test
    void aCertificateOfBeforeItsLastUseIsNone() {
        BatchView view = view(List.of(unit(1, null, Block.USED_AGAIN)), Show.BLOCKED, null);
        assertThat(view.certified()).isZero();
        assertThat(view.isCertified()).isFalse();
        assertThat(view.shown()).hasSize(1);
    }

    @Test
    void aLargeBatchIsShownPageByPage() {
        List<Disposals.Unit> units =
                IntStream.range(0, 5000).mapToObj(n -> unit(n, null)).toList();
        assertThat(view(units, Show.ALL, 50).shown()).hasSize(100).last().isEqualTo(units.get(4999));
        assertThat(view(units, Show.ALL, -3).shown()).first().isEqualTo(units.get(0));
        assertThat(view(units, Show.BLOCKED, 1).shown()).isEmpty();
        assertThat(view(units, Show.BLOCKED, 1).pager().to(2)).isEqualTo("/disposals/1?show=blocked&page=2");
    }
}
