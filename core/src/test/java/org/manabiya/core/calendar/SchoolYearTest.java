package org.manabiya.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolYearTest {

    @Test
    void aYearTurnsOnTheFirstOfApril() {
        assertThat(SchoolYear.of(LocalDate.of(2026, 3, 31))).isEqualTo(new SchoolYear(2025));
        assertThat(SchoolYear.of(LocalDate.of(2026, 4, 1))).isEqualTo(new SchoolYear(2026));
    }

    @Property
    void everyDayLiesInItsOwnYearAndInNoOther(@ForAll @IntRange(min = 0, max = 100_000) int day) {
        LocalDate date = LocalDate.of(1875, 1, 1).plusDays(day);
        SchoolYear year = SchoolYear.of(date);
        assertThat(year.contains(date)).isTrue();
        assertThat(year.next().contains(date)).isFalse();
        assertThat(year.previous().contains(date)).isFalse();
        assertThat(year.last().plusDays(1)).isEqualTo(year.next().first());
    }

    @Property
    void whatALabelSaysIsReadBack(@ForAll @IntRange(min = SchoolYear.EARLIEST, max = SchoolYear.LATEST) int year) {
        SchoolYear schoolYear = new SchoolYear(year);
        assertThat(SchoolYear.parse(schoolYear.label())).contains(schoolYear);
        if (year < 2100) {
            assertThat(SchoolYear.parse(schoolYear.eraLabel())).contains(schoolYear);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026,令和8年度", "2019,令和元年度", "2018,平成30年度", "1989,平成元年度", "1988,昭和63年度"})
    void theEraLabelFollowsTheEndOfTheCalendarYear(int year, String label) {
        assertThat(new SchoolYear(year).eraLabel()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"2026年度,2026", "２０２６年度,2026", "' 2026 年度　',2026", "令和8年度,2026", "R8年度,2026", "令和元年度,2019", "平成31年度,2019"
    })
    void titlesAreReadAsTheyAreWritten(String title, int year) {
        assertThat(SchoolYear.parse(title)).contains(new SchoolYear(year));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "2026", "26年度", "20266年度", "0000年度", "9999年度", "令和0年度", "昭和65年度", "令和8年", "x8年度", "年度"})
    void whatIsNoTitleIsRefused(String title) {
        assertThat(SchoolYear.parse(title)).isEmpty();
        assertThat(SchoolYear.parse("2".repeat(1_000_000) + "年度")).isEmpty();
    }

    @Test
    void aYearThatNobodyCountsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SchoolYear(1872));
        assertThatIllegalArgumentException().isThrownBy(() -> SchoolYear.of(LocalDate.MAX));
    }
}
