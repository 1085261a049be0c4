package org.manabiya.portal.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as the pages show them. */
final class Dates {
    private static final DateTimeFormatter JAPANESE = DateTimeFormatter.ofPattern("y年M月d日(E)", Locale.JAPANESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("E, d MMM y", Locale.ENGLISH);

    private Dates() {}

    static String of(LocalDate date, boolean japanese) {
        return (japanese ? JAPANESE : ENGLISH).format(date);
    }
}
