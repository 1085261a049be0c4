package org.manabiya.mdm.imports;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.manabiya.core.calendar.Wareki;
import org.manabiya.core.data.CoreData;

/** Reads days and times in any style that ledgers and consoles write them. */
final class DateCell {
    private static final Pattern TIME =
            Pattern.compile("[ T](\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(?: ?(AM|PM))?$");
    private static final Pattern MIDNIGHT = Pattern.compile("[ T](0{1,2}:00(:00(\\.0+)?)?|12:00(:00)? AM)$");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");
    /** Days as spreadsheets count them, from 1982 to 2064. */
    private static final Pattern SERIAL = Pattern.compile("[3-5]\\d{4}(\\.\\d+)?");

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final List<DateTimeFormatter> MONTHS_BY_NAME = List.of(
            DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("d-MMM-uuuu", Locale.ENGLISH));
    private static final DateTimeFormatter HALF_DAYS = DateTimeFormatter.ofPattern("h:mm[:ss] a", Locale.ENGLISH);
    private static final DateTimeFormatter WHOLE_DAYS = new DateTimeFormatterBuilder()
            .appendPattern("H:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ENGLISH);

    /** How a day is written; a column that mixes styles was kept by several hands. */
    enum Style {
        ERA_LETTER,
        ERA_NAME,
        COMMON,
        /** The number that a spreadsheet keeps for a day. */
        SERIAL
    }

    private DateCell() {}

    /** Any style of {@link Wareki#parse}, the midnight that spreadsheets add, and years that stand last. */
    static Optional<LocalDate> date(String text, DayOrder order) {
        String plain = MIDNIGHT.matcher(plain(text)).replaceFirst("");
        return Wareki.parse(plain)
                .or(() -> yearLast(plain, order))
                .or(() -> monthByName(plain))
                .or(() -> serial(plain));
    }

    private static Optional<LocalDate> yearLast(String plain, DayOrder order) {
        Matcher parts = YEAR_LAST.matcher(plain);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(3));
        boolean dayFirst = order == DayOrder.DAY_FIRST;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(4)), dayFirst ? second : first, dayFirst ? first : second));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> monthByName(String plain) {
        for (DateTimeFormatter form : MONTHS_BY_NAME) {
            try {
                return Optional.of(LocalDate.parse(plain, form));
            } catch (DateTimeException otherForm) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> serial(String plain) {
        return SERIAL.matcher(plain).matches()
                ? Optional.of(DAY_ZERO.plusDays(Long.parseLong(plain.replaceFirst("\\..*", ""))))
                : Optional.empty();
    }

    /** The order that the day gives away, or {@code null} where it fits both or does not need one. */
    static DayOrder order(String text) {
        Matcher parts = YEAR_LAST.matcher(withoutTime(plain(text)));
        if (!parts.matches()) {
            return null;
        }
        boolean day = Integer.parseInt(parts.group(1)) > 12;
        boolean month = Integer.parseInt(parts.group(3)) > 12;
        return day == month ? null : day ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
    }

    /** Whether the day can be read in two ways: 3/4/2026. */
    static boolean isAmbiguous(String text) {
        return YEAR_LAST.matcher(withoutTime(plain(text))).matches() && order(text) == null;
    }

    static Style style(String text) {
        String plain = plain(text);
        if (SERIAL.matcher(plain).matches()) {
            return Style.SERIAL;
        }
        char first = plain.charAt(0);
        if (Character.isDigit(first)) {
            return Style.COMMON;
        }
        return first < 128 ? Style.ERA_LETTER : Style.ERA_NAME;
    }

    /** Whether consoles mean "never" by it: the first moment of Unix (Jamf Pro) or of .NET (Intune). */
    static boolean isNever(String text) {
        return plain(text).matches("(1970|0001)-01-01[ T].*");
    }

    /** A point in time: ISO 8601 with its zone, or without one in Japanese time. */
    static Optional<Instant> instant(String text, DayOrder order) {
        String plain = plain(text);
        try {
            return Optional.of(
                    OffsetDateTime.parse(plain.replaceFirst("^(\\S+) ", "$1T")).toInstant());
        } catch (DateTimeException withoutZone) {
            return localTime(plain, order);
        }
    }

    private static Optional<Instant> localTime(String plain, DayOrder order) {
        Matcher time = TIME.matcher(plain);
        if (!time.find()) {
            return date(plain, order)
                    .map(day -> day.atStartOfDay(CoreData.JAPAN).toInstant());
        }
        try {
            LocalTime clock = time.group(2) == null
                    ? LocalTime.parse(time.group(1), WHOLE_DAYS)
                    : LocalTime.parse(time.group(1) + " " + time.group(2), HALF_DAYS);
            return date(plain.substring(0, time.start()).replaceFirst(",$", ""), order)
                    .map(day ->
                            LocalDateTime.of(day, clock).atZone(CoreData.JAPAN).toInstant());
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static String withoutTime(String plain) {
        return TIME.matcher(plain).replaceFirst("");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
