package org.manabiya.core.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An era (元号) with the names that forms use for it; its bounds are those of {@link JapaneseEra}. */
enum Era {
    MEIJI(JapaneseEra.MEIJI, "明治", 1868),
    TAISHO(JapaneseEra.TAISHO, "大正", 1912),
    SHOWA(JapaneseEra.SHOWA, "昭和", 1926),
    HEISEI(JapaneseEra.HEISEI, "平成", 1989),
    REIWA(JapaneseEra.REIWA, "令和", 2019);

    private static final String FIRST_YEAR = "元";

    private final JapaneseEra chronology;
    private final String kanji;
    private final int firstYear;

    Era(JapaneseEra chronology, String kanji, int firstYear) {
        this.chronology = chronology;
        this.kanji = kanji;
        this.firstYear = firstYear;
    }

    /** @throws DateTimeException before 1873, when Japan kept another calendar */
    static Era of(LocalDate date) {
        JapaneseEra chronology = JapaneseDate.from(date).getEra();
        return Arrays.stream(values())
                .filter(era -> era.chronology.equals(chronology))
                .findFirst()
                .orElseThrow(() -> new DateTimeException("no era is known for " + date));
    }

    /** By 令和, 令 or R (either case). */
    static Optional<Era> named(String name) {
        return Arrays.stream(values()).filter(era -> era.answersTo(name)).findFirst();
    }

    private boolean answersTo(String name) {
        return name.equals(kanji)
                || name.equals(kanji.substring(0, 1))
                || name.toUpperCase(Locale.ROOT).equals(letter());
    }

    String kanji() {
        return kanji;
    }

    String letter() {
        return name().substring(0, 1);
    }

    /** The Gregorian year of 元 or a number from 1 on. */
    Optional<Integer> year(String eraYear) {
        int ordinal = eraYear.equals(FIRST_YEAR) ? 1 : Integer.parseInt(eraYear);
        return ordinal == 0 ? Optional.empty() : Optional.of(firstYear + ordinal - 1);
    }

    /** 元 for the first year of the era, else the number. */
    String yearLabel(int year) {
        return year == firstYear ? FIRST_YEAR : String.valueOf(year - firstYear + 1);
    }

    int yearOf(LocalDate date) {
        return JapaneseDate.from(date).get(ChronoField.YEAR_OF_ERA);
    }

    boolean contains(LocalDate date) {
        return date.getYear() >= SchoolYear.EARLIEST && of(date) == this;
    }
}
