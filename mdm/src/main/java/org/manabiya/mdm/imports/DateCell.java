package org.manabiya.mdm.imports;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.manabiya.core.calendar.Wareki;
import org.manabiya.core.data.CoreData;

/** Reads days and times in any style that ledgers and consoles write them. */
final class DateCell {
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]0{1,2}:00(:00)?$");
    private static final DateTimeFormatter LOCAL_TIME = DateTimeFormatter.ofPattern("uuuu/M/d H:mm[:ss]");

    /** How a day is written; a column that mixes styles was kept by several hands. */
    enum Style {
        ERA_LETTER,
        ERA_NAME,
        COMMON
    }

    private DateCell() {}

    /** Any style of {@link Wareki#parse}, and the midnight that spreadsheets add. */
    static Optional<LocalDate> date(String text) {
        return Wareki.parse(MIDNIGHT.matcher(plain(text)).replaceFirst(""));
    }

    static Style style(String text) {
        char first = plain(text).charAt(0);
        if (Character.isDigit(first)) {
            return Style.COMMON;
        }
        return first < 128 ? Style.ERA_LETTER : Style.ERA_NAME;
    }

    /** A point in time: ISO 8601 with its zone, or without one in Japanese time. */
    static Optional<Instant> instant(String text) {
        String plain = plain(text);
        try {
            return Optional.of(Instant.parse(plain));
        } catch (DateTimeException withoutZone) {
            return localTime(plain);
        }
    }

    private static Optional<Instant> localTime(String plain) {
        try {
            String slashed = plain.replace('-', '/').replace('T', ' ');
            return Optional.of(LocalDateTime.parse(slashed, LOCAL_TIME)
                    .atZone(CoreData.JAPAN)
                    .toInstant());
        } catch (DateTimeException withoutTime) {
            return date(plain).map(day -> day.atStartOfDay(CoreData.JAPAN).toInstant());
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
