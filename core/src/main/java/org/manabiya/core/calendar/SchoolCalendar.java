package org.manabiya.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The days on which one school teaches in one school year. Public holidays, Saturdays and Sundays are off by
 * 学校教育法施行規則 第61条; terms and long vacations are the board's to set (学校教育法施行令 第29条); a school adds days off (開校記念日)
 * and days on (運動会 on a Saturday), which win over everything else.
 */
public record SchoolCalendar(
        SchoolYear year,
        List<Period> terms,
        List<Period> vacations,
        Set<LocalDate> extraSchoolDays,
        Set<LocalDate> extraDaysOff) {

    /**
     * @throws IllegalArgumentException where a day lies outside the school year, terms or vacations overlap each other,
     *     or one day is both added and taken off
     */
    public SchoolCalendar {
        terms = inOrder(year, terms);
        vacations = inOrder(year, vacations);
        extraSchoolDays = Set.copyOf(extraSchoolDays);
        extraDaysOff = Set.copyOf(extraDaysOff);
        Stream.concat(extraSchoolDays.stream(), extraDaysOff.stream()).forEach(date -> requireWithin(year, date));
        if (!Collections.disjoint(extraSchoolDays, extraDaysOff)) {
            throw new IllegalArgumentException("a day cannot be both a school day and a day off");
        }
    }

    /** Three terms and the vacations that most boards set: summer 7/21–8/31, winter 12/25–1/7, spring 3/25–4/6. */
    public static SchoolCalendar standard(SchoolYear year) {
        int start = year.year();
        return new SchoolCalendar(
                year,
                List.of(
                        new Period("1学期", year.first(), LocalDate.of(start, Month.AUGUST, 31)),
                        new Period(
                                "2学期",
                                LocalDate.of(start, Month.SEPTEMBER, 1),
                                LocalDate.of(start, Month.DECEMBER, 31)),
                        new Period("3学期", LocalDate.of(start + 1, Month.JANUARY, 1), year.last())),
                List.of(
                        new Period("春季休業", year.first(), LocalDate.of(start, Month.APRIL, 6)),
                        new Period("夏季休業", LocalDate.of(start, Month.JULY, 21), LocalDate.of(start, Month.AUGUST, 31)),
                        new Period(
                                "冬季休業",
                                LocalDate.of(start, Month.DECEMBER, 25),
                                LocalDate.of(start + 1, Month.JANUARY, 7)),
                        new Period("春季休業", LocalDate.of(start + 1, Month.MARCH, 25), year.last())),
                Set.of(),
                Set.of());
    }

    /** Whether the school teaches on {@code date}; never on a day of another school year. */
    public boolean isSchoolDay(LocalDate date) {
        if (!year.contains(date) || extraDaysOff.contains(date)) {
            return false;
        }
        return extraSchoolDays.contains(date)
                || !isWeekend(date)
                        && vacation(date).isEmpty()
                        && Holidays.on(date).isEmpty();
    }

    /** The school days from {@code from} to {@code to}, both included, in order. */
    public List<LocalDate> schoolDays(LocalDate from, LocalDate to) {
        LocalDate first = from.isBefore(year.first()) ? year.first() : from;
        LocalDate last = to.isAfter(year.last()) ? year.last() : to;
        return first.isAfter(last)
                ? List.of()
                : first.datesUntil(last.plusDays(1)).filter(this::isSchoolDay).toList();
    }

    /** The term that {@code date} falls in; empty on a day between terms. */
    public Optional<Period> term(LocalDate date) {
        return on(date, terms);
    }

    /** The long vacation that {@code date} falls in. */
    public Optional<Period> vacation(LocalDate date) {
        return on(date, vacations);
    }

    private static Optional<Period> on(LocalDate date, List<Period> periods) {
        return periods.stream().filter(period -> period.contains(date)).findFirst();
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static List<Period> inOrder(SchoolYear year, Collection<Period> periods) {
        List<Period> ordered =
                periods.stream().sorted(Comparator.comparing(Period::first)).toList();
        for (int i = 0; i < ordered.size(); i++) {
            requireWithin(year, ordered.get(i).first());
            requireWithin(year, ordered.get(i).last());
            if (i > 0 && ordered.get(i).overlaps(ordered.get(i - 1))) {
                throw new IllegalArgumentException(ordered.get(i) + " overlaps " + ordered.get(i - 1));
            }
        }
        return ordered;
    }

    private static void requireWithin(SchoolYear year, LocalDate date) {
        if (!year.contains(date)) {
            throw new IllegalArgumentException(date + " is not in " + year);
        }
    }
}
