package org.manabiya.mdm.dashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.manabiya.core.data.NativeColumns;
import org.manabiya.mdm.ledger.FailureKind;
import org.manabiya.mdm.ledger.Repair;

/**
 * The open repairs: how old they are, what is broken, and how long people have been without a unit.
 *
 * @param open all of them
 * @param withoutSpare those for which nobody has handed out a spare
 * @param daysWithout days without a unit so far, all together
 */
public record Broken(List<Age> ages, List<Kind> kinds, int open, int withoutSpare, long daysWithout) {
    private static final int[] LAST_DAYS = {7, 14, 30, 60, Integer.MAX_VALUE};

    /**
     * The open repairs of an age.
     *
     * @param lastDay {@link Integer#MAX_VALUE} for the oldest
     */
    public record Age(int firstDay, int lastDay, int open, int withoutSpare, long daysWithout) {
        public boolean isLast() {
            return lastDay == Integer.MAX_VALUE;
        }
    }

    /** What is broken, the most frequent first. */
    public record Kind(FailureKind failure, int open) {}

    static Broken of(Rows rows, Extent extent, LocalDate today) {
        List<Object> parameters = new ArrayList<>();
        List<Object[]> found = rows.of(
                """
                select coalesce(r.noticed_on, r.received_on), r.spare_on, r.failure, count(*)
                from mdm_repair r join mdm_device d on d.id = r.device_id
                where r.status in ('REQUESTED', 'ACCEPTED', 'SENT') and"""
                        + extent.units(parameters)
                        + " group by coalesce(r.noticed_on, r.received_on), r.spare_on, r.failure",
                parameters);
        List<Age> ages = new ArrayList<>();
        int first = 0;
        for (int last : LAST_DAYS) {
            ages.add(age(found, first, last, today));
            first = last + 1;
        }
        return new Broken(
                ages,
                kinds(found),
                ages.stream().mapToInt(Age::open).sum(),
                ages.stream().mapToInt(Age::withoutSpare).sum(),
                ages.stream().mapToLong(Age::daysWithout).sum());
    }

    private static Age age(List<Object[]> found, int first, int last, LocalDate today) {
        int open = 0;
        int withoutSpare = 0;
        long days = 0;
        for (Object[] row : found) {
            LocalDate since = NativeColumns.date(row[0]);
            long old = Math.max(0, ChronoUnit.DAYS.between(since, today));
            if (old >= first && old <= last) {
                int units = Rows.number(row[3]);
                LocalDate spare = NativeColumns.date(row[1]);
                open += units;
                withoutSpare += spare == null ? units : 0;
                days += units * Repair.daysWithout(since, spare, null, today);
            }
        }
        return new Age(first, last, open, withoutSpare, days);
    }

    private static List<Kind> kinds(List<Object[]> found) {
        Map<FailureKind, Integer> kinds = new EnumMap<>(FailureKind.class);
        found.forEach(row -> kinds.merge(
                row[2] == null ? FailureKind.OTHER : FailureKind.valueOf((String) row[2]),
                Rows.number(row[3]),
                Integer::sum));
        return kinds.entrySet().stream()
                .map(kind -> new Kind(kind.getKey(), kind.getValue()))
                .sorted(Comparator.comparingInt(Kind::open).reversed())
                .toList();
    }
}
