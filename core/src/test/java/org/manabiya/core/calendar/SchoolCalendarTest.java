package org.manabiya.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolCalendarTest {

    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final SchoolCalendar STANDARD = SchoolCalendar.standard(YEAR);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 5, 30);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 5, 29);

    @ParameterizedTest
    @CsvSource({
        "2026-04-06,false", "2026-04-07,true", "2026-04-11,false", "2026-04-12,false", "2026-04-29,false",
        "2026-05-06,false", "2026-07-17,true", "2026-07-21,false", "2026-08-31,false", "2026-09-01,true",
        "2026-09-22,false", "2026-12-24,true", "2026-12-25,false", "2027-01-07,false", "2027-01-08,true",
        "2027-03-24,true", "2027-03-25,false", "2026-03-31,false", "2027-04-07,false"
    })
    void theStandardYearTeachesBetweenItsVacations(LocalDate date, boolean isSchoolDay) {
        assertThat(STANDARD.isSchoolDay(date)).isEqualTo(isSchoolDay);
    }

    @Test
    void aSchoolAddsDaysOnAndOff() {
        SchoolCalendar calendar = new SchoolCalendar(
                YEAR,
                STANDARD.terms(),
                STANDARD.vacations(),
                Set.of(SATURDAY, LocalDate.of(2026, 8, 28)),
                Set.of(FRIDAY));
        assertThat(calendar.isSchoolDay(SATURDAY)).isTrue();
        assertThat(calendar.isSchoolDay(LocalDate.of(2026, 8, 28))).isTrue();
        assertThat(calendar.isSchoolDay(FRIDAY)).isFalse();
        assertThat(calendar.schoolDays(FRIDAY, FRIDAY.plusDays(3))).containsExactly(SATURDAY, FRIDAY.plusDays(3));
    }

    @Test
    void daysAreCountedWithinTheYearOnly() {
        List<LocalDate> all = STANDARD.schoolDays(LocalDate.MIN, LocalDate.MAX);
        assertThat(all)
                .isEqualTo(STANDARD.schoolDays(YEAR.first(), YEAR.last()))
                .hasSizeBetween(190, 210);
        assertThat(STANDARD.schoolDays(YEAR.last(), YEAR.first())).isEmpty();
    }

    @Property
    void everyDayIsEitherListedOrNoSchoolDay(@ForAll @IntRange(min = 0, max = 364) int day) {
        LocalDate date = YEAR.first().plusDays(day);
        assertThat(STANDARD.schoolDays(date, date).isEmpty()).isNotEqualTo(STANDARD.isSchoolDay(date));
        assertThat(STANDARD.terms().stream().filter(term -> term.contains(date)))
                .hasSize(1);
    }

    @Test
    void aDayKnowsItsTermAndItsVacation() {
        assertThat(STANDARD.term(LocalDate.of(2026, 8, 31))).map(Period::name).contains("1学期");
        assertThat(STANDARD.term(LocalDate.of(2026, 9, 1))).map(Period::name).contains("2学期");
        assertThat(STANDARD.term(LocalDate.of(2027, 3, 31))).map(Period::name).contains("3学期");
        assertThat(STANDARD.term(LocalDate.of(2027, 4, 1))).isEmpty();
        assertThat(STANDARD.vacation(LocalDate.of(2026, 8, 1)))
                .map(Period::name)
                .contains("夏季休業");
    }

    @Test
    void whatContradictsItselfIsRefused() {
        Period spring = new Period("前期", YEAR.first(), LocalDate.of(2026, 10, 9));
        Period autumn = new Period("後期", LocalDate.of(2026, 10, 9), YEAR.last());
        assertThatIllegalArgumentException().isThrownBy(() -> calendar(List.of(autumn, spring), Set.of(), Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar(
                        List.of(new Period("前期", YEAR.first(), YEAR.last().plusDays(1))), Set.of(), Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar(List.of(), Set.of(YEAR.first().minusDays(1)), Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar(List.of(), Set.of(FRIDAY), Set.of(FRIDAY)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period("夏季休業", FRIDAY, FRIDAY.minusDays(1)));
    }

    private static SchoolCalendar calendar(List<Period> terms, Set<LocalDate> on, Set<LocalDate> off) {
        return new SchoolCalendar(YEAR, terms, List.of(), on, off);
    }
}
