package org.manabiya.core.calendar;

import static java.time.Month.APRIL;
import static java.time.Month.AUGUST;
import static java.time.Month.DECEMBER;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;
import static java.time.Month.JUNE;
import static java.time.Month.MAY;
import static java.time.Month.NOVEMBER;
import static java.time.Month.OCTOBER;
import static java.time.Month.SEPTEMBER;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The named holidays: article 2 of 国民の祝日に関する法律 in each of its versions, and the special laws. Where two rules meet
 * in one year the later one here holds.
 */
enum HolidayRule {
    NEW_YEAR("元日", "New Year's Day", 1949, 0, day(JANUARY, 1)),
    COMING_OF_AGE_FIXED("成人の日", "Coming of Age Day", 1949, 1999, day(JANUARY, 15)),
    COMING_OF_AGE("成人の日", "Coming of Age Day", 2000, 0, monday(2, JANUARY)),
    FOUNDATION("建国記念の日", "National Foundation Day", 1967, 0, day(FEBRUARY, 11)),
    EMPEROR_SHOWA("天皇誕生日", "The Emperor's Birthday", 1949, 1988, day(APRIL, 29)),
    EMPEROR_HEISEI("天皇誕生日", "The Emperor's Birthday", 1989, 2018, day(DECEMBER, 23)),
    EMPEROR_REIWA("天皇誕生日", "The Emperor's Birthday", 2020, 0, day(FEBRUARY, 23)),
    VERNAL_EQUINOX("春分の日", "Vernal Equinox Day", 1949, 0, Equinox.VERNAL::in),
    GREENERY_APRIL("みどりの日", "Greenery Day", 1989, 2006, day(APRIL, 29)),
    SHOWA("昭和の日", "Showa Day", 2007, 0, day(APRIL, 29)),
    CONSTITUTION("憲法記念日", "Constitution Memorial Day", 1949, 0, day(MAY, 3)),
    GREENERY("みどりの日", "Greenery Day", 2007, 0, day(MAY, 4)),
    CHILDREN("こどもの日", "Children's Day", 1949, 0, day(MAY, 5)),
    MARINE_FIXED("海の日", "Marine Day", 1996, 2002, day(JULY, 20)),
    MARINE_UNTIL_2019("海の日", "Marine Day", 2003, 2019, monday(3, JULY)),
    MARINE_2020("海の日", "Marine Day", 2020, 2020, day(JULY, 23)),
    MARINE_2021("海の日", "Marine Day", 2021, 2021, day(JULY, 22)),
    MARINE("海の日", "Marine Day", 2022, 0, monday(3, JULY)),
    MOUNTAIN_UNTIL_2019("山の日", "Mountain Day", 2016, 2019, day(AUGUST, 11)),
    MOUNTAIN_2020("山の日", "Mountain Day", 2020, 2020, day(AUGUST, 10)),
    MOUNTAIN_2021("山の日", "Mountain Day", 2021, 2021, day(AUGUST, 8)),
    MOUNTAIN("山の日", "Mountain Day", 2022, 0, day(AUGUST, 11)),
    AGED_FIXED("敬老の日", "Respect for the Aged Day", 1966, 2002, day(SEPTEMBER, 15)),
    AGED("敬老の日", "Respect for the Aged Day", 2003, 0, monday(3, SEPTEMBER)),
    AUTUMNAL_EQUINOX("秋分の日", "Autumnal Equinox Day", 1948, 0, Equinox.AUTUMNAL::in),
    HEALTH_FIXED("体育の日", "Health and Sports Day", 1966, 1999, day(OCTOBER, 10)),
    HEALTH("体育の日", "Health and Sports Day", 2000, 2019, monday(2, OCTOBER)),
    SPORTS_2020("スポーツの日", "Sports Day", 2020, 2020, day(JULY, 24)),
    SPORTS_2021("スポーツの日", "Sports Day", 2021, 2021, day(JULY, 23)),
    SPORTS("スポーツの日", "Sports Day", 2022, 0, monday(2, OCTOBER)),
    CULTURE("文化の日", "Culture Day", 1948, 0, day(NOVEMBER, 3)),
    LABOUR("勤労感謝の日", "Labor Thanksgiving Day", 1948, 0, day(NOVEMBER, 23)),
    WEDDING_1959("結婚の儀", "Imperial Wedding", 1959, 1959, day(APRIL, 10)),
    FUNERAL_1989("大喪の礼", "Funeral of Emperor Showa", 1989, 1989, day(FEBRUARY, 24)),
    ENTHRONEMENT_1990("即位礼正殿の儀", "Enthronement Ceremony", 1990, 1990, day(NOVEMBER, 12)),
    WEDDING_1993("結婚の儀", "Imperial Wedding", 1993, 1993, day(JUNE, 9)),
    ACCESSION_2019("即位の日", "Accession Day", 2019, 2019, day(MAY, 1)),
    ENTHRONEMENT_2019("即位礼正殿の儀", "Enthronement Ceremony", 2019, 2019, day(OCTOBER, 22));

    private final String japanese;
    private final String english;
    private final int since;
    private final int until;
    private final IntFunction<LocalDate> date;

    /** @param until the last year, or 0 while the rule is in force */
    HolidayRule(String japanese, String english, int since, int until, IntFunction<LocalDate> date) {
        this.japanese = japanese;
        this.english = english;
        this.since = since;
        this.until = until;
        this.date = date;
    }

    Optional<LocalDate> in(int year) {
        return year < since || (until != 0 && year > until) ? Optional.empty() : Optional.of(date.apply(year));
    }

    String japanese() {
        return japanese;
    }

    String english() {
        return english;
    }

    private static IntFunction<LocalDate> day(Month month, int day) {
        return year -> LocalDate.of(year, month, day);
    }

    private static IntFunction<LocalDate> monday(int ordinal, Month month) {
        return year -> LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
    }
}
