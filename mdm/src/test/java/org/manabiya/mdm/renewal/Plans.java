package org.manabiya.mdm.renewal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.manabiya.core.calendar.SchoolYear;

/** Plans for tests. */
final class Plans {
    private Plans() {}

    /** Rows ①, ③, ④, ⑥, ⑦ from 令和6年度. */
    static PlanFigures figures(
            List<Long> pupils, List<Long> devices, List<Long> fund, List<Long> spares, List<Long> sparesFund) {
        Map<PlanRow, List<Long>> rows = new EnumMap<>(PlanRow.class);
        rows.put(PlanRow.PUPILS, pupils);
        rows.put(PlanRow.DEVICES, devices);
        rows.put(PlanRow.DEVICES_FROM_FUND, fund);
        rows.put(PlanRow.SPARES, spares);
        rows.put(PlanRow.SPARES_FROM_FUND, sparesFund);
        return new PlanFigures(new SchoolYear(2024), rows);
    }

    /** A city of about 1,900 pupils that replaces everything in 令和8年度. */
    static PlanFigures city() {
        return figures(
                List.of(1968L, 1945L, 1923L, 1887L, 1852L),
                List.of(0L, 0L, 1923L, 0L, 0L),
                List.of(0L, 0L, 1923L, 0L, 0L),
                List.of(0L, 0L, 212L, 0L, 0L),
                List.of(0L, 0L, 212L, 0L, 0L));
    }

    /** One year in which nothing is bought. */
    static PlanFigures pupils(long number) {
        return figures(List.of(number), List.of(0L), List.of(0L), List.of(0L), List.of(0L));
    }

    static PlanDefinitions usual() {
        return PlanDefinitions.usual(SparePercent.usual());
    }

    static PlanDefinitions by(RenewalRate rate, Integer baseYear, boolean capped) {
        PlanDefinitions usual = usual();
        return new PlanDefinitions(
                rate, baseYear, capped, usual.spare(), usual.spareCapped(), usual.spares(), usual.percentage());
    }

    static PlanDefinitions by(SpareRate rate, boolean capped, Percentage percentage) {
        PlanDefinitions usual = usual();
        return new PlanDefinitions(usual.renewal(), null, false, rate, capped, usual.spares(), percentage);
    }

    static List<String> written(PlanTable table, PlanRow row) {
        List<String> written = new ArrayList<>();
        table.row(row).forEach(cell -> written.add(cell == null ? "—" : cell.toString()));
        return written;
    }
}
