package org.manabiya.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

    /** The Cabinet Office's list (内閣府「国民の祝日」について, syukujitsu.csv). */
    @ParameterizedTest
    @CsvSource({
        "1973,1/1 1/15 2/11 3/21 4/29 4/30 5/3 5/5 9/15 9/23 9/24 10/10 11/3 11/23",
        "1986,1/1 1/15 2/11 3/21 4/29 5/3 5/5 9/15 9/23 10/10 11/3 11/23 11/24",
        "1998,1/1 1/15 2/11 3/21 4/29 5/3 5/4 5/5 7/20 9/15 9/23 10/10 11/3 11/23 12/23",
        "2009,1/1 1/12 2/11 3/20 4/29 5/3 5/4 5/5 5/6 7/20 9/21 9/22 9/23 10/12 11/3 11/23 12/23",
        "2019,1/1 1/14 2/11 3/21 4/29 4/30 5/1 5/2 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/23 10/14 10/22 11/3 11/4 11/23",
        "2020,1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/23 7/24 8/10 9/21 9/22 11/3 11/23",
        "2021,1/1 1/11 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/22 7/23 8/8 8/9 9/20 9/23 11/3 11/23",
        "2022,1/1 1/10 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/18 8/11 9/19 9/23 10/10 11/3 11/23",
        "2023,1/1 1/2 1/9 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/17 8/11 9/18 9/23 10/9 11/3 11/23",
        "2024,1/1 1/8 2/11 2/12 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/22 9/23 10/14 11/3 11/4 11/23",
        "2025,1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/21 8/11 9/15 9/23 10/13 11/3 11/23 11/24",
        "2026,1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23",
        "2027,1/1 1/11 2/11 2/23 3/21 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23"
    })
    void theDaysAreThoseOfTheCabinetOffice(int year, String days) {
        assertThat(Holidays.of(year).keySet().stream()
                        .map(date -> date.getMonthValue() + "/" + date.getDayOfMonth())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-06,振替休日",
        "2026-09-22,国民の休日",
        "2019-04-30,国民の休日",
        "2019-05-01,即位の日",
        "2019-10-22,即位礼正殿の儀",
        "2020-07-23,海の日",
        "2020-07-24,スポーツの日",
        "2021-08-09,振替休日",
        "2019-10-14,体育の日",
        "2022-10-10,スポーツの日",
        "2006-04-29,みどりの日",
        "2007-04-29,昭和の日",
        "1998-05-04,振替休日",
        "1999-05-04,国民の休日",
        "1989-02-24,大喪の礼"
    })
    void aDayHasTheNameThatTheLawGaveIt(LocalDate date, String name) {
        assertThat(Holidays.on(date)).map(Holiday::japanese).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"1960,20,23", "1979,21,24", "1980,20,23", "2000,20,23", "2012,20,22", "2024,20,22", "2030,20,23"})
    void theEquinoxesAreThoseOfTheGazette(int year, int march, int september) {
        assertThat(Equinox.VERNAL.in(year)).isEqualTo(LocalDate.of(year, 3, march));
        assertThat(Equinox.AUTUMNAL.in(year)).isEqualTo(LocalDate.of(year, 9, september));
    }

    @Test
    void anEnglishReaderGetsAnEnglishName() {
        Holiday holiday = Holidays.on(LocalDate.of(2026, 5, 5)).orElseThrow();
        assertThat(holiday.name(Locale.UK)).isEqualTo("Children's Day");
        assertThat(holiday.name(Locale.JAPAN)).isEqualTo("こどもの日");
    }

    @Test
    void thereWereNoneBeforeTheLaw() {
        assertThat(Holidays.of(1948).keySet())
                .containsExactly(LocalDate.of(1948, 9, 23), LocalDate.of(1948, 11, 3), LocalDate.of(1948, 11, 23));
        assertThat(Holidays.of(1947)).isEmpty();
        assertThat(Holidays.on(LocalDate.MAX)).isEmpty();
    }

    @Property
    void noHolidayOnASundayIsLost(@ForAll @IntRange(min = 2007, max = 2150) int year) {
        List<LocalDate> days = List.copyOf(Holidays.of(year).keySet());
        assertThat(days.stream().filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY))
                .allMatch(day -> days.contains(day.plusDays(1)));
    }
}
