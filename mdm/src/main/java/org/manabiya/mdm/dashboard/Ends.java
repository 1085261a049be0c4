package org.manabiya.mdm.dashboard;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.data.NativeColumns;
import org.manabiya.mdm.ledger.DeviceFilter.End;
import org.manabiya.mdm.ledger.DeviceState;

/**
 * What ends when, of the units in service: the next five years by the halves of the budget year.
 *
 * @param over units whose day is past
 * @param unknown units of which no day is known
 */
public record Ends(List<Half> halves, Map<End, Integer> over, Map<End, Integer> unknown) {
    private static final int HALVES = 10;

    /**
     * A half of a budget year: April to September or October to March; the first one starts today.
     *
     * @param next the first day after it
     */
    public record Half(int year, boolean first, LocalDate from, LocalDate next, Map<End, Integer> units) {
        public int of(End end) {
            return units.getOrDefault(end, 0);
        }
    }

    static Ends of(Rows rows, Extent extent, LocalDate today) {
        List<Half> halves = halves(today);
        Map<End, Integer> over = new EnumMap<>(End.class);
        Map<End, Integer> unknown = new EnumMap<>(End.class);
        List<Object> parameters = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (End end : End.values()) {
            parts.add("select '" + end + "' as what, " + end.column() + " as ends, count(*) from mdm_device d where"
                    + extent.units(parameters) + " and d.state not in "
                    + DeviceState.OUT_OF_SERVICE + " group by " + end.column());
        }
        for (Object[] row : rows.of(String.join(" union all ", parts), parameters)) {
            End end = End.valueOf(((String) row[0]).strip());
            LocalDate day = NativeColumns.date(row[1]);
            int units = Rows.number(row[2]);
            if (day == null) {
                unknown.merge(end, units, Integer::sum);
            } else if (day.isBefore(today)) {
                over.merge(end, units, Integer::sum);
            } else {
                halves.stream()
                        .filter(half -> day.isBefore(half.next()))
                        .findFirst()
                        .ifPresent(half -> half.units().merge(end, units, Integer::sum));
            }
        }
        return new Ends(halves, over, unknown);
    }

    private static List<Half> halves(LocalDate today) {
        List<Half> halves = new ArrayList<>();
        LocalDate from = today;
        for (int i = 0; i < HALVES; i++) {
            SchoolYear year = SchoolYear.of(from);
            LocalDate autumn = LocalDate.of(year.year(), Month.OCTOBER, 1);
            boolean first = from.isBefore(autumn);
            LocalDate next = first ? autumn : year.next().first();
            halves.add(new Half(year.year(), first, from, next, new EnumMap<>(End.class)));
            from = next;
        }
        return halves;
    }

    /** Units that lose the vendor's support within the present half and the next. */
    public int supportSoon() {
        return halves.stream().limit(2).mapToInt(half -> half.of(End.SUPPORT)).sum();
    }

    public int over(End end) {
        return over.getOrDefault(end, 0);
    }

    public int unknown(End end) {
        return unknown.getOrDefault(end, 0);
    }
}
