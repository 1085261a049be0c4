package org.manabiya.core.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.manabiya.core.error.Refusal;

/**
 * What a board, or one school, sets for a school year. Terms and long vacations are the board's (学校教育法施行令 第29条) and are set
 * together; without terms those of the level above hold. School days and days off are added to those of the level above and win over
 * them.
 *
 * @param schoolDays days with school on a weekend, a holiday or in a vacation (運動会, 授業参観)
 * @param daysOff days without school (開校記念日, 臨時休業)
 */
public record CalendarPlan(List<Period> terms, List<Period> vacations, List<Period> schoolDays, List<Period> daysOff) {
    /** Nothing set: all as on the level above. */
    public static final CalendarPlan NONE = new CalendarPlan(List.of(), List.of(), List.of(), List.of());

    /** The most terms that schools count in. */
    private static final int MOST_TERMS = 3;

    private static final int MOST_PERIODS = 100;
    private static final int LONGEST_NAME = 60;

    public CalendarPlan {
        terms = inOrder(terms);
        vacations = inOrder(vacations);
        schoolDays = inOrder(schoolDays);
        daysOff = inOrder(daysOff);
    }

    static CalendarPlan of(Collection<CalendarEntry> entries, Predicate<CalendarEntry> wanted) {
        var periods = entries.stream()
                .filter(wanted)
                .collect(Collectors.groupingBy(
                        CalendarEntry::kind, Collectors.mapping(CalendarEntry::period, Collectors.toList())));
        return new CalendarPlan(
                periods.getOrDefault(CalendarEntry.Kind.TERM, List.of()),
                periods.getOrDefault(CalendarEntry.Kind.VACATION, List.of()),
                periods.getOrDefault(CalendarEntry.Kind.SCHOOL_DAY, List.of()),
                periods.getOrDefault(CalendarEntry.Kind.DAY_OFF, List.of()));
    }

    /** Terms one after the other over the whole year, each from its first day to the day before the next one's. */
    public static List<Period> terms(SchoolYear year, List<LocalDate> laterFirstDays) {
        var first = Stream.concat(Stream.of(year.first()), laterFirstDays.stream())
                .sorted()
                .toList();
        return IntStream.range(0, first.size())
                .filter(i -> i + 1 == first.size() || first.get(i).isBefore(first.get(i + 1)))
                .mapToObj(i -> new Period(
                        (i + 1) + "学期",
                        first.get(i),
                        i + 1 < first.size() ? first.get(i + 1).minusDays(1) : year.last()))
                .toList();
    }

    /** Whether it sets terms and vacations itself. */
    public boolean hasTerms() {
        return !terms.isEmpty();
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** The calendar that comes of it on top of that of the level above. */
    SchoolCalendar over(SchoolCalendar above) {
        var on = days(schoolDays);
        var off = days(daysOff);
        return new SchoolCalendar(
                above.year(),
                hasTerms() ? terms : above.terms(),
                hasTerms() ? vacations : above.vacations(),
                both(above.extraSchoolDays(), on, off),
                both(above.extraDaysOff(), off, on));
    }

    private static Set<LocalDate> both(Set<LocalDate> above, Set<LocalDate> own, Set<LocalDate> against) {
        var all = new HashSet<>(above);
        all.removeAll(against);
        all.addAll(own);
        return all;
    }

    private static Set<LocalDate> days(List<Period> periods) {
        return periods.stream()
                .flatMap(period -> period.first().datesUntil(period.last().plusDays(1)))
                .collect(Collectors.toSet());
    }

    /** @throws Refusal INVALID for what cannot be a year's calendar */
    void check(SchoolYear year) {
        if (all().count() > MOST_PERIODS) {
            throw invalid("calendar.tooMany", MOST_PERIODS);
        }
        all().forEach(period -> check(period, year));
        Stream.of(terms, vacations, schoolDays, daysOff).forEach(CalendarPlan::requireApart);
        if (!hasTerms() && !vacations.isEmpty()) {
            throw invalid("calendar.vacationsAlone");
        }
        if (hasTerms()) {
            checkTerms(year);
        }
        days(schoolDays).stream()
                .filter(days(daysOff)::contains)
                .min(Comparator.naturalOrder())
                .ifPresent(day -> {
                    throw invalid("calendar.both", day);
                });
    }

    private static void check(Period period, SchoolYear year) {
        if (period.name().isBlank() || period.name().length() > LONGEST_NAME) {
            throw invalid("calendar.name", LONGEST_NAME);
        }
        if (!year.contains(period.first()) || !year.contains(period.last())) {
            throw invalid("calendar.outside", period.name(), year.first(), year.last());
        }
    }

    private void checkTerms(SchoolYear year) {
        if (terms.size() < 2 || terms.size() > MOST_TERMS) {
            throw invalid("calendar.terms.count");
        }
        var expected = year.first();
        for (Period term : terms) {
            if (!term.first().equals(expected)) {
                throw invalid("calendar.terms.gap");
            }
            expected = term.last().plusDays(1);
        }
        if (year.contains(expected)) {
            throw invalid("calendar.terms.gap");
        }
    }

    private static void requireApart(List<Period> periods) {
        for (int i = 1; i < periods.size(); i++) {
            if (periods.get(i).overlaps(periods.get(i - 1))) {
                throw invalid(
                        "calendar.overlap",
                        periods.get(i - 1).name(),
                        periods.get(i).name());
            }
        }
    }

    /** The first term of the calendar without a single school day. */
    static Optional<Period> emptyTerm(SchoolCalendar calendar) {
        return calendar.terms().stream()
                .filter(term -> calendar.schoolDays(term.first(), term.last()).isEmpty())
                .findFirst();
    }

    private Stream<Period> all() {
        return Stream.of(terms, vacations, schoolDays, daysOff).flatMap(List::stream);
    }

    private static List<Period> inOrder(List<Period> periods) {
        return periods.stream()
                .sorted(Comparator.comparing(Period::first).thenComparing(Period::last))
                .toList();
    }

    static Refusal invalid(String key, Object... variables) {
        return new Refusal(Refusal.Kind.INVALID, key, variables);
    }

    /** For the record of acts: all periods in one line. */
    String inWords() {
        return all().map(period -> period.name() + " " + period.first() + "/" + period.last())
                .collect(Collectors.joining("; "));
    }
}
