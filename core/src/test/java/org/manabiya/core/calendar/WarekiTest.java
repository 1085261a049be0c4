package org.manabiya.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarekiTest {

    @ParameterizedTest
    @CsvSource({
        "2026-04-10,令和8年4月10日,R8.4.10",
        "2019-05-01,令和元年5月1日,R1.5.1",
        "2019-04-30,平成31年4月30日,H31.4.30",
        "1989-01-08,平成元年1月8日,H1.1.8",
        "1989-01-07,昭和64年1月7日,S64.1.7",
        "1926-12-25,昭和元年12月25日,S1.12.25",
        "1926-12-24,大正15年12月24日,T15.12.24",
        "1912-07-29,明治45年7月29日,M45.7.29"
    })
    void aDayIsWrittenInItsEra(LocalDate date, String full, String brief) {
        assertThat(Wareki.format(date)).isEqualTo(full);
        assertThat(Wareki.formatShort(date)).isEqualTo(brief);
    }

    @Test
    void beforeTheGregorianCalendarThereIsNoAnswer() {
        assertThatThrownBy(() -> Wareki.format(LocalDate.of(1872, 12, 31))).isInstanceOf(DateTimeException.class);
    }

    @Property
    void everyFormIsReadBack(@ForAll @IntRange(min = 0, max = 80_000) int day) {
        LocalDate date = LocalDate.of(1873, 1, 1).plusDays(day);
        assertThat(Wareki.parse(Wareki.format(date))).contains(date);
        assertThat(Wareki.parse(Wareki.formatShort(date))).contains(date);
        assertThat(Wareki.parse(date.toString())).contains(date);
    }

    @ParameterizedTest
    @CsvSource({
        "R6.12.6,2024-12-06",
        "r6.12.6,2024-12-06",
        "令和2年12月6日,2020-12-06",
        "令和元年5月1日,2019-05-01",
        "R元.5.1,2019-05-01",
        "令2.12.6,2020-12-06",
        "H31.4.30,2019-04-30",
        "S64/1/7,1989-01-07",
        "T15-12-24,1926-12-24",
        "M45.7.29,1912-07-29",
        "㋿2年12月6日,2020-12-06",
        "2020/12/08,2020-12-08",
        "2020-12-08,2020-12-08",
        "2020.12.8,2020-12-08",
        "20201208,2020-12-08",
        "2020年12月8日,2020-12-08",
        "２０２０／１２／０８,2020-12-08",
        "Ｒ６．１２．６,2024-12-06",
        "'　 令和 2年 12月 6日 ',2020-12-06",
        "R 6.12. 6,2024-12-06",
        "2024/2/29,2024-02-29"
    })
    void whatPeopleTypeIsRead(String typed, LocalDate date) {
        assertThat(Wareki.parse(typed)).contains(date);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "2023/2/29",
                "2020/13/1",
                "2020/0/1",
                "2020/4/31",
                "20201301",
                "2020128",
                "H31.5.1",
                "R1.4.30",
                "S64.1.8",
                "令和元年4月30日",
                "令和0年1月1日",
                "R0.1.1",
                "平成元年1月7日",
                "M5.12.3",
                "X6.12.6",
                "20/12/08",
                "12/08",
                "2020/12.08",
                "2020年12/8",
                "2020年12月8",
                "2020/12/08日",
                "2020/12/08 10:00",
                "2020/1 2/08",
                "0020-01-01",
                "1872-12-31",
                "R6.12.6.",
                "R-6.12.6",
                "令和六年",
                "2020--12-08",
                "元.1.1",
                "99999-01-01",
                "R٦.12.6"
            })
    void whatIsNoDateIsRefused(String typed) {
        assertThat(Wareki.parse(typed)).isEmpty();
    }

    @Property
    void nothingThatIsTypedBreaksTheReader(@ForAll String typed) {
        assertThat(Wareki.parse(typed)).isNotNull();
    }

    @Test
    void pagesShowTheWeekday() {
        LocalDate date = LocalDate.of(2026, 4, 10);
        assertThat(JapaneseDates.format(date, Locale.JAPAN)).isEqualTo("2026年4月10日(金)");
        assertThat(JapaneseDates.format(date, Locale.ENGLISH)).isEqualTo("Fri, 10 Apr 2026");
        assertThat(JapaneseDates.formatDay(date, Locale.JAPAN)).isEqualTo("4月10日(金)");
        assertThat(JapaneseDates.formatDay(date, Locale.UK)).isEqualTo("Fri, 10 Apr");
        assertThat(JapaneseDates.format(LocalDate.of(2026, 9, 1), Locale.UK)).isEqualTo("Tue, 1 Sep 2026");
    }
}
