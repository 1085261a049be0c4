package org.manabiya.core.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates in Japanese eras (和暦): how forms write them, and how people type them.
 *
 * <p>Eras change with the day (元号法 and the 政令 made under it): 平成 ended on 2019-04-30, 令和 began on 2019-05-01.
 */
public final class Wareki {

    private static final Pattern EIGHT_DIGITS = Pattern.compile("\\d{8}");
    private static final Pattern PARTS =
            Pattern.compile("(?:(?<year>\\d{4})|(?<era>[^\\d元]{1,2})(?<eraYear>元|\\d{1,2}))"
                    + "(?<mark1>[-/.年])(?<month>\\d{1,2})(?<mark2>[-/.月])(?<day>\\d{1,2})(?<mark3>日?)");
    private static final Set<String> MARKS = Set.of("年月日", "--", "//", "..");

    private Wareki() {}

    /**
     * 令和8年4月10日, 令和元年5月1日.
     *
     * @throws DateTimeException before 1873, when Japan kept another calendar
     */
    public static String format(LocalDate date) {
        return year(date) + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /**
     * R8.4.10, R1.5.1.
     *
     * @throws DateTimeException before 1873
     */
    public static String formatShort(LocalDate date) {
        Era era = Era.of(date);
        return era.letter() + era.yearOf(date) + "." + date.getMonthValue() + "." + date.getDayOfMonth();
    }

    /**
     * 令和8年: the year of the era that holds on this day.
     *
     * @throws DateTimeException before 1873
     */
    public static String year(LocalDate date) {
        Era era = Era.of(date);
        return era.kanji() + era.yearLabel(date.getYear()) + "年";
    }

    /**
     * Reads a date as people type it: 令和2年12月6日, 令和元年5月1日, R6.12.6, H31.4.30 (eras 明治 to 令和 by name, first kanji or
     * letter), 2020年12月8日, 2020/12/08, 2020-12-08, 2020.12.8 and 20201208, with full-width characters and spaces.
     *
     * @return empty for all else: two-digit western years, days that do not exist, days outside the era (H31.5.1) and
     *     days before 1873
     */
    public static Optional<LocalDate> parse(String text) {
        return TypedDate.plain(text)
                .flatMap(plain -> EIGHT_DIGITS.matcher(plain).matches() ? ofDigits(plain) : ofParts(plain))
                .filter(date -> date.getYear() >= SchoolYear.EARLIEST);
    }

    private static Optional<LocalDate> ofDigits(String digits) {
        return date(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6));
    }

    private static Optional<LocalDate> ofParts(String plain) {
        Matcher parts = PARTS.matcher(plain);
        if (!parts.matches() || !MARKS.contains(parts.group("mark1") + parts.group("mark2") + parts.group("mark3"))) {
            return Optional.empty();
        }
        if (parts.group("year") != null) {
            return date(parts.group("year"), parts.group("month"), parts.group("day"));
        }
        return Era.named(parts.group("era")).flatMap(era -> era.year(parts.group("eraYear"))
                .flatMap(year -> date(year.toString(), parts.group("month"), parts.group("day")))
                .filter(era::contains));
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
