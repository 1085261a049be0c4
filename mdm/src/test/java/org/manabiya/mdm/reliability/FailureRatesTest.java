package org.manabiya.mdm.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FailureRatesTest {
    private static final UUID STURDY = UUID.randomUUID();
    private static final UUID FRAGILE = UUID.randomUUID();
    private static final UUID NEW = UUID.randomUUID();
    private static final Window RECORDS = new Window(LocalDate.of(2021, 4, 1), LocalDate.of(2026, 3, 31));

    private static Fleet fleet(List<UnitRecord> units) {
        return new Fleet(RECORDS, units, Fleet.Losses.NONE, Map.of(), new Fleet.LeftOut(0, 0, 0));
    }

    /** Units of a model from a day on; each of the first {@code failing} fails once in every year of its life. */
    private static List<UnitRecord> units(UUID model, LocalDate acquired, int number, int failing) {
        List<UnitRecord> units = new ArrayList<>();
        LocalDate first = acquired.isAfter(RECORDS.first()) ? acquired : RECORDS.first();
        for (int i = 0; i < number; i++) {
            List<UnitRecord.Failure> failures = new ArrayList<>();
            for (LocalDate day = first.plusDays(100);
                    i < failing && day.isBefore(RECORDS.last());
                    day = day.plusYears(1)) {
                failures.add(new UnitRecord.Failure(day, null, null, null, null));
            }
            units.add(new UnitRecord(model, null, acquired, new Window(first, RECORDS.last()), failures));
        }
        return units;
    }

    /** 1,000 units for five years at 5 % and as many at 15 %: 0.5 and 1.5 times the fleet's 10 %, by hand. */
    @Test
    void aModelIsComparedWithWhatItsAgesLetExpect() {
        List<UnitRecord> all = new ArrayList<>(units(STURDY, LocalDate.of(2021, 4, 1), 1000, 50));
        all.addAll(units(FRAGILE, LocalDate.of(2021, 4, 1), 1000, 150));
        all.addAll(units(NEW, LocalDate.of(2025, 4, 1), 20, 5));
        FailureRates rates = FailureRates.of(fleet(all));
        assertThat(rates.ratio(STURDY, 2)).isCloseTo(0.5, within(0.05));
        assertThat(rates.ratio(FRAGILE, 2)).isCloseTo(1.5, within(0.05));
        assertThat(rates.byModel()).as("five failures tell nothing").doesNotContainKey(NEW);
        assertThat(rates.ratio(NEW, 2)).isEqualTo(rates.byAge().get(2));
        assertThat(rates.ratio(null, 99)).as("an age that nobody has seen").isEqualTo(1);
    }

    @Test
    void anOldModelIsNotBlamedForItsAge() {
        List<UnitRecord> all = new ArrayList<>();
        for (UUID model : List.of(STURDY, FRAGILE)) {
            all.addAll(aging(model, model.equals(STURDY) ? LocalDate.of(2021, 4, 1) : LocalDate.of(2023, 4, 1)));
        }
        FailureRates rates = FailureRates.of(fleet(all));
        assertThat(rates.byAge().get(4)).isGreaterThan(2 * rates.byAge().get(0));
        assertThat(rates.byModel().getOrDefault(STURDY, 1.0)).isCloseTo(1, within(0.05));
        assertThat(rates.byModel().getOrDefault(FRAGILE, 1.0)).isCloseTo(1, within(0.05));
    }

    /** 2 % in the first year, 4 % in the second, … whatever the model. */
    private static List<UnitRecord> aging(UUID model, LocalDate acquired) {
        List<UnitRecord> units = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            List<UnitRecord.Failure> failures = new ArrayList<>();
            for (int year = 0; acquired.plusYears(year).isBefore(RECORDS.last()); year++) {
                if ((i * 7) % 1000 < 20 * (year + 1)) {
                    failures.add(
                            new UnitRecord.Failure(acquired.plusYears(year).plusDays(100), null, null, null, null));
                }
            }
            units.add(new UnitRecord(model, null, acquired, new Window(acquired, RECORDS.last()), failures));
        }
        return units;
    }

    @Test
    void withoutFailuresAllAreAlike() {
        assertThat(FailureRates.of(fleet(units(STURDY, LocalDate.of(2021, 4, 1), 10, 0))))
                .isEqualTo(FailureRates.alike());
        assertThat(FailureRates.alike().ratio(STURDY, 3)).isEqualTo(1);
    }

    @Test
    void monthsAreCountedAsIfDayByDay() {
        Random random = new Random(5);
        List<UnitRecord> units = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            LocalDate from = RECORDS.first().plusDays(random.nextInt(1700));
            LocalDate to =
                    from.plusDays(random.nextInt(1 + (int) (RECORDS.last().toEpochDay() - from.toEpochDay())));
            units.add(new UnitRecord(
                    STURDY,
                    null,
                    from,
                    new Window(from, to),
                    List.of(new UnitRecord.Failure(to, null, null, null, null))));
        }
        Map<YearMonth, Rate> months = fleet(units).months();
        assertThat(months).hasSize(60);
        months.forEach((month, rate) -> {
            Window period = new Window(month.atDay(1), month.atEndOfMonth());
            assertThat(rate.exposure())
                    .isCloseTo(
                            units.stream()
                                    .mapToDouble(unit -> unit.years(period))
                                    .sum(),
                            within(1e-9));
            assertThat(rate.events())
                    .isEqualTo(units.stream()
                            .filter(unit ->
                                    YearMonth.from(unit.watched().last()).equals(month))
                            .count());
        });
    }
}
