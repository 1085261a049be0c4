package org.manabiya.mdm.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.manabiya.core.error.InvalidInput;

/**
 * When a report is due: on a weekday, or on a day of the month, the last one where a month has no such day.
 *
 * @param weekday {@code null} for monthly
 * @param monthDay {@code null} for weekly
 */
public record Rhythm(DayOfWeek weekday, Integer monthDay) {
    private static final int LONGEST_MONTH = 31;

    /** @throws InvalidInput unless it is exactly one of the two */
    void check() {
        boolean one = (weekday == null) != (monthDay == null);
        if (!one || (monthDay != null && (monthDay < 1 || monthDay > LONGEST_MONTH))) {
            throw new InvalidInput(new InvalidInput.Field("monthDay", "mdm.report.rhythm"));
        }
    }

    /** The first due day after the given one. */
    LocalDate after(LocalDate day) {
        if (weekday != null) {
            return day.with(TemporalAdjusters.next(weekday));
        }
        LocalDate thisMonth = inMonthOf(day);
        return thisMonth.isAfter(day) ? thisMonth : inMonthOf(day.with(TemporalAdjusters.firstDayOfNextMonth()));
    }

    private LocalDate inMonthOf(LocalDate day) {
        return day.withDayOfMonth(Math.min(monthDay, day.lengthOfMonth()));
    }

    /** The last due day until the given one, starting from a due day before it: what was missed while the server stood is made once. */
    LocalDate lastUntil(LocalDate day, LocalDate due) {
        LocalDate last = due;
        for (LocalDate next = after(due); !next.isAfter(day); next = after(next)) {
            last = next;
        }
        return last;
    }
}
