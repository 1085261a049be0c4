package org.manabiya.portal.mdm.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.repairs.RepairFigures;
import org.manabiya.mdm.repairs.RepairFigures.Row;
import org.manabiya.portal.page.Texts;

class RepairFigureListTest {
    private static final List<Integer> NONE = Collections.nCopies(12, 0);

    private static List<?> last(Row whole) {
        var list = new RepairFigureList(Texts.in("ja"));
        var table = new RepairFigures.Table(new SchoolYear(2026), RepairFigures.By.MODEL, List.of(), whole);
        List<?> row = list.of(table).rows().findFirst().orElseThrow();
        return row.subList(13, row.size());
    }

    @Test
    void aMeanOfNoCasesIsADashAndSoIsACostThatNobodyKnows() {
        assertThat(last(new Row(null, NONE, 0, 0, 0, null))).isEqualTo(List.of(0, "—", 0, "—"));
        assertThat(last(new Row(null, NONE, 2, 0, 0, 3.25))).isEqualTo(List.of(2, "—", 0, 3.3));
        assertThat(last(new Row(null, NONE, 2, 0, 1, 0.0)))
                .as("a repair that cost nothing, a unit that was away no day")
                .isEqualTo(List.of(2, 0L, 1, 0.0));
    }
}
