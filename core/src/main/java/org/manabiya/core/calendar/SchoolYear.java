package org.manabiya.core.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A school year (年度), 1 April to 31 March, named after the year in which it starts (学校教育法施行規則 第59条).
 *
 * @param year the calendar year of its first day, {@value #EARLIEST} to {@value #LATEST}
 */
public record SchoolYear(int year) implements Comparable<SchoolYear> {

    /** Japan has counted by the Gregorian calendar since 1873 (太政官布告第337号). */
    public static final int EARLIEST = 1873;

    /** The last year whose holidays can be computed, see {@link Holidays}. */
    public static final int LATEST = Holidays.LAST_YEAR - 1;

    private static final Pattern TITLE =
            Pattern.compile("(?:(?<year>\\d{4})|(?<era>[^\\d元]{1,2})(?<eraYear>元|\\d{1,2}))年度");

    /** @throws IllegalArgumentException for a year outside {@link #EARLIEST} to {@link #LATEST} */
    public SchoolYear {
        if (!isKnown(year)) {
            throw new IllegalArgumentException("no school year " + year);
        }
    }

    /** The school year that {@code date} falls in. */
    public static SchoolYear of(LocalDate date) {
        return new SchoolYear(date.getMonth().compareTo(Month.APRIL) < 0 ? date.getYear() - 1 : date.getYear());
    }

    /**
     * Reads the title of a OneRoster academic session ({@code 2026年度}); era years ({@code 令和8年度}, {@code R8年度}),
     * full-width digits and spaces are understood too. A year of transition may carry either era (平成31年度, 令和元年度).
     */
    public static Optional<SchoolYear> parse(String title) {
        return TypedDate.plain(title)
                .map(TITLE::matcher)
                .filter(Matcher::matches)
                .flatMap(SchoolYear::read)
                .filter(SchoolYear::isKnown)
                .map(SchoolYear::new);
    }

    private static Optional<Integer> read(Matcher title) {
        return title.group("year") != null
                ? Optional.of(Integer.valueOf(title.group("year")))
                : ofEra(title.group("era"), title.group("eraYear"));
    }

    private static Optional<Integer> ofEra(String name, String eraYear) {
        return Era.named(name).flatMap(era -> era.year(eraYear)
                .filter(year -> era.contains(LocalDate.of(year, Month.APRIL, 1))
                        || era.contains(LocalDate.of(year + 1, Month.MARCH, 31))));
    }

    private static boolean isKnown(int year) {
        return year >= EARLIEST && year <= LATEST;
    }

    public LocalDate first() {
        return LocalDate.of(year, Month.APRIL, 1);
    }

    public LocalDate last() {
        return LocalDate.of(year + 1, Month.MARCH, 31);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(first()) && !date.isAfter(last());
    }

    public SchoolYear next() {
        return new SchoolYear(year + 1);
    }

    public SchoolYear previous() {
        return new SchoolYear(year - 1);
    }

    /** 2026年度, which is also the title that OneRoster's Japan profile asks for. */
    public String label() {
        return year + "年度";
    }

    /**
     * 令和8年度. A year of transition is named after the era in which its calendar year ends (令和元年度, not 平成31年度), as the
     * government named its budget of 2019.
     */
    public String eraLabel() {
        Era era = Era.of(LocalDate.of(year, Month.DECEMBER, 31));
        return era.kanji() + era.yearLabel(year) + "年度";
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return label();
    }
}
