package org.manabiya.portal.mdm.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.manabiya.mdm.reliability.FailureAnalysis;
import org.manabiya.mdm.reliability.Fleet;
import org.manabiya.mdm.reliability.UnitRecord;
import org.manabiya.mdm.reliability.Window;
import org.manabiya.portal.page.Texts;

class FailureListTest {
    private static final Window YEAR = new Window(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31));

    @Test
    void tooFewFailuresSayThatNothingCanBeConcludedAndStockHasAName() {
        UUID model = UUID.randomUUID();
        UnitRecord unit = new UnitRecord(model, null, LocalDate.of(2025, 4, 1), YEAR, List.of());
        Fleet fleet = new Fleet(
                YEAR,
                List.of(unit, unit),
                Fleet.Losses.NONE,
                new HashMap<>(Map.of(model, "ノート")),
                new Fleet.LeftOut(0, 0, 0));
        List<? extends List<?>> rows = new FailureList(Texts.in("ja"))
                .of(FailureAnalysis.of(fleet))
                .rows()
                .toList();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get(9)).isEqualTo("少なく判断できない");
            assertThat(row.get(4)).isEqualTo(0L);
        });
        assertThat(rows.stream().map(row -> (Object) row.get(1))).containsExactly("ノート", "教育委員会（学校なし）");
        assertThat(rows.get(0).get(3))
                .as("years of 365.25 days, to four digits")
                .isEqualTo(1.9986);
    }
}
