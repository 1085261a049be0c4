package org.manabiya.mdm.reliability;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Failures and device-years month by month. A unit is watched through most months from the first to the last day: those are only counted
 * where they begin and end, so that a million units over many years cost a few additions each.
 */
final class MonthlyRates {
    private static final double YEAR = 365.25;

    private final YearMonth first;
    private final int months;
    private final long[] failures;
    private final double[] days;
    /** How many units more than in the month before are watched through the whole month. */
    private final long[] beginning;

    /** The full months of the records. */
    MonthlyRates(Window records) {
        first = YearMonth.from(records.first().plusMonths(1).minusDays(1));
        YearMonth last = YearMonth.from(records.last().plusDays(1)).minusMonths(1);
        months = (int) Math.max(0, ChronoUnit.MONTHS.between(first, last) + 1);
        failures = new long[months];
        days = new double[months];
        beginning = new long[months + 1];
    }

    Map<YearMonth, Rate> of(List<UnitRecord> units) {
        units.forEach(this::take);
        Map<YearMonth, Rate> rates = new TreeMap<>();
        long whole = 0;
        for (int month = 0; month < months; month++) {
            whole += beginning[month];
            YearMonth here = first.plusMonths(month);
            rates.put(here, new Rate(failures[month], (days[month] + whole * here.lengthOfMonth()) / YEAR));
        }
        return rates;
    }

    private void take(UnitRecord unit) {
        watch(unit.watched().first(), unit.watched().last());
        for (UnitRecord.Failure failure : unit.failures()) {
            int month = month(failure.on());
            if (month >= 0 && month < months) {
                failures[month]++;
            }
        }
    }

    private void watch(LocalDate from, LocalDate to) {
        int begin = month(from);
        int end = month(to);
        if (begin == end) {
            part(begin, to.getDayOfMonth() - from.getDayOfMonth() + 1);
            return;
        }
        part(begin, from.lengthOfMonth() - from.getDayOfMonth() + 1);
        part(end, to.getDayOfMonth());
        int firstWhole = Math.max(0, begin + 1);
        int afterWhole = Math.min(months, end);
        if (firstWhole < afterWhole) {
            beginning[firstWhole]++;
            beginning[afterWhole]--;
        }
    }

    private void part(int month, int watched) {
        if (month >= 0 && month < months) {
            days[month] += watched;
        }
    }

    private int month(LocalDate day) {
        return 12 * (day.getYear() - first.getYear()) + day.getMonthValue() - first.getMonthValue();
    }
}
