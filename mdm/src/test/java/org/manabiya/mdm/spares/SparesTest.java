package org.manabiya.mdm.spares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manabiya.mdm.reliability.Rate;

class SparesTest {
    /** The spares that a Poisson pipeline asks for at 95 % and 99 %. */
    @ParameterizedTest
    @CsvSource({"500, 0.10, 30, 8, 9", "10000, 0.10, 30, 97, 104", "10000, 0.17, 60, 307, 319"})
    void thePipelineOfRepairsDecides(int units, double rate, double days, int at95, int at99) {
        Demand demand = Demand.poisson(units * rate * days / 365);
        assertThat(demand.enoughFor(0.95)).isEqualTo(at95);
        assertThat(demand.enoughFor(0.99)).isEqualTo(at99);
    }

    /** Winston, Operations Research, the newsvendor example "Walton Bookstore": calendars at $2, sold at $4.50, worth $0.75 after; order 200. */
    @Test
    void theBookstoreOrdersWhatTheTextbookSays() {
        int[] sold = {100, 150, 200, 250, 300};
        double[] chance = {.30, .20, .30, .15, .05};
        Demand calendars = new Demand() {
            @Override
            public double mean() {
                return 172.5;
            }

            @Override
            public double atMost(int number) {
                return IntStream.range(0, sold.length)
                        .filter(i -> sold[i] <= number)
                        .mapToDouble(i -> chance[i])
                        .sum();
            }
        };
        Newsvendor store = new Newsvendor(250, 125);
        assertThat(store.criticalRatio()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(store.order(calendars)).isEqualTo(200);
        assertThat(new Newsvendor(0, 1).order(calendars)).isZero();
    }

    @Test
    void wavesAskForMoreThanChance() {
        Demand chance = Demand.poisson(82);
        Demand waves = Demand.negativeBinomial(82, 10);
        assertThat(waves.enoughFor(0.95)).isGreaterThan(chance.enoughFor(0.95) + 20);
        assertThat(Demand.negativeBinomial(82, 1e9).enoughFor(0.95)).isEqualTo(chance.enoughFor(0.95));
        double sum = 0;
        double mean = 0;
        for (int n = 0; n < 2000; n++) {
            double p = waves.atMost(n) - waves.atMost(n - 1);
            sum += p;
            mean += n * p;
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
        assertThat(mean).isCloseTo(82, within(1e-6));
        assertThat(Demand.poisson(0).enoughFor(0.99)).isZero();
        assertThatThrownBy(() -> chance.enoughFor(1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Twenty schools of 500 keep 20 × 8 spares by themselves, or about 97 in one pool. */
    @Test
    void onePoolSavesWhatTwentySchoolsKeepForThemselves() {
        List<SpareTable.Site> schools = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            schools.add(new SpareTable.Site(UUID.randomUUID(), "第" + i, 500, 8, new Rate(50, 500)));
        }
        List<Rate> months = IntStream.range(0, 12)
                .mapToObj(i -> new Rate(83 + i % 2, 833.3))
                .toList();
        SpareTable table = SpareTable.of(new SpareTable.Aim(0.95, 30, 15), schools, months);
        assertThat(table.months().isOver()).isFalse();
        assertThat(table.separately()).isEqualTo(160);
        assertThat(table.pooled()).isBetween(96, 98);
        assertThat(table.saving()).isEqualTo(160 - table.pooled());
        assertThat(table.ceiling()).isEqualTo(1500);
        assertThat(table.present()).isEqualTo(160);
    }

    @Test
    void monthsThatDifferTooMuchAreTakenForWaves() {
        List<SpareTable.Site> school =
                List.of(new SpareTable.Site(UUID.randomUUID(), "烏川小", 500, 0, new Rate(100, 500)));
        List<Rate> months = IntStream.range(0, 24)
                .mapToObj(i -> new Rate(i % 12 == 11 ? 40 : 3, 40))
                .toList();
        SpareTable table = SpareTable.of(new SpareTable.Aim(0.95, 30, 15), school, months);
        assertThat(table.months().isOver()).isTrue();
        assertThat(table.waves()).isFinite();
        assertThat(table.pooled())
                .isGreaterThan(Demand.poisson(table.demand().mean()).enoughFor(0.95));
    }

    @Test
    void aBadBatchLeavesPupilsWithoutWhenTheSparesAreForChance() {
        BadBatch batch = new BadBatch(900, 67);
        assertThat(batch.lost()).isEqualTo(603);
        assertThat(batch.without(97, Demand.poisson(82))).isEqualTo(603 - 15);
        assertThat(batch.without(2000, Demand.poisson(82))).isZero();
        assertThatThrownBy(() -> new BadBatch(10, 101)).isInstanceOf(IllegalArgumentException.class);
    }
}
