package org.manabiya.core.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as pages show them, in the two languages of the product. Forms that want an era use {@link Wareki}. */
public final class JapaneseDates {

    private static final DateTimeFormatter JAPANESE = DateTimeFormatter.ofPattern("uuuu年M月d日(E)", Locale.JAPANESE);
    private static final DateTimeFormatter JAPANESE_DAY = DateTimeFormatter.ofPattern("M月d日(E)", Locale.JAPANESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEE, d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("EEE, d MMM", Locale.ENGLISH);

    private JapaneseDates() {}

    /** 2026年4月10日(金), or Fri, 10 Apr 2026 in every language but Japanese. */
    public static String format(LocalDate date, Locale locale) {
        return date.format(isJapanese(locale) ? JAPANESE : ENGLISH);
    }

    /** 4月10日(金), or Fri, 10 Apr: where the year goes without saying. */
    public static String formatDay(LocalDate date, Locale locale) {
        return date.format(isJapanese(locale) ? JAPANESE_DAY : ENGLISH_DAY);
    }

    private static boolean isJapanese(Locale locale) {
        return locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
    }
}
