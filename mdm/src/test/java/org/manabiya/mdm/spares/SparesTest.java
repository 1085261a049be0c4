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
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.reliability.Rate;
import org.manabiya.mdm.renewal.SparePercent;

class SparesTest {
    /** ① 9,603: ② is 11,043.45 rounded down. */
    private static final SpareTable.Subsidised SUBSIDISED =
            SpareTable.Subsidised.of(SparePercent.usual(), 9_603, new SchoolYear(2026));

    /** The spares that a Poisson pipeline asks for at 95 % and 99 %. */
    @ParameterizedTest
    @CsvSource({"500, 0.10, 30, 8, 9", "10000, 0.10, 30, 97, 104", "10000, 0.17, 60, 307, 319"})
    void thePipelineOfRepairsDecides(int units, double rate, double days, int at95, int at99) {
        Demand demand = Demand.poisson(units * rate * days / 365);
        assertThat(demand.enoughFor(0.95)).isEqualTo(at95);
        assertThat(demand.enoughFor(0.99)).isEqualTo(at99);
    }

    /**
     * Bortkiewicz, Das Gesetz der kleinen Zahlen (1898), page 24: 196 deaths by horse kick in 280 corps-years. The predictions of the worked
     * example at rpubs (rstudio-pubs-static 538626, after Grinstead and Snell, Introduction to Probability, exercise 5.1.31).
     */
    @Test
    void theHorseKicksOfThePrussianArmyArePoisson() {
        Demand kicks = Demand.poisson(196 / 280.0);
        int[] predicted = {139, 97, 34, 8, 1};
        for (int deaths = 0; deaths < predicted.length; deaths++) {
            assertThat(Math.round(280 * (kicks.atMost(deaths) - kicks.atMost(deaths - 1))))
                    .isEqualTo(predicted[deaths]);
        }
    }

    /**
     * Albright and Winston, Business Analytics: Data Analysis and Decision Making, "Ordering calendars at Walton Bookstore": bought for $7.50,
     * sold for $10, taken back for $2.50. The expected profits of orders of 100 to 300 are 250, 262.50, 200, 25 and −206.25: 150 is the best.
     */
    @Test
    void theBookstoreOrdersWhatTheTextbookSays() {
        int[] sold = {100, 150, 200, 250, 300};
        double[] chance = {.30, .20, .30, .15, .05};
        Demand calendars = new Demand() {
            @Override
            public double mean() {
                return 177.5;
            }

            @Override
            public double atMost(int number) {
                return IntStream.range(0, sold.length)
                        .filter(i -> sold[i] <= number)
                        .mapToDouble(i -> chance[i])
                        .sum();
            }
        };
        Newsvendor store = new Newsvendor(250, 500);
        assertThat(store.criticalRatio()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(store.order(calendars)).isEqualTo(150);
        assertThat(new Newsvendor(0, 1).order(calendars)).isZero();
    }

    /** R, package stats, help page NegBinomial: with size 2 and probability ½, a mean of 2, 126 divided by the chances is whole. */
    @Test
    void theNegativeBinomialIsThatOfTheHandbookOfR() {
        Demand two = Demand.negativeBinomial(2, 2);
        double[] quotients = {504, 504, 672, 1008, 1612.8, 2688, 4608, 8064, 14336};
        for (int n = 0; n < quotients.length; n++) {
            assertThat(126 / (two.atMost(n) - two.atMost(n - 1))).isCloseTo(quotients[n], within(1e-6));
        }
        Demand one = Demand.negativeBinomial(1, 1);
        for (int n = 0; n < 12; n++) {
            assertThat((one.atMost(n) - one.atMost(n - 1)) * Math.pow(2, n + 1)).isCloseTo(1, within(1e-9));
        }
    }

    /**
     * Bliss and Fisher, Fitting the negative binomial distribution to biological data, Biometrics 9 (1953), table 1: red mites on 150 apple
     * leaves, mean 172/150; the counts as in the examples of the R packages VGAM (negbinomial) and asbio (ML.k), whose fit is {@code
     * GammaPoissonTest}'s. The expected leaves with 0, 1, … mites.
     */
    @Test
    void theNegativeBinomialFitsTheMitesOnAppleLeaves() {
        Demand mites = Demand.negativeBinomial(172 / 150.0, 1.02459);
        double[] leaves = {69.49, 37.60, 20.10, 10.70, 5.69, 3.02, 1.60, 0.85};
        for (int n = 0; n < leaves.length; n++) {
            assertThat(150 * (mites.atMost(n) - mites.atMost(n - 1))).isCloseTo(leaves[n], within(0.01));
        }
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
        SpareTable table = SpareTable.of(new SpareTable.Aim(0.95, 30), SUBSIDISED, schools, months);
        assertThat(table.months().isOver()).isFalse();
        assertThat(table.separately()).isEqualTo(160);
        assertThat(table.pooled()).isBetween(96, 98);
        assertThat(table.saving()).isEqualTo(160 - table.pooled());
        assertThat(table.subsidised().ceiling()).isEqualTo(11_043);
        assertThat(table.subsidised().spares()).isEqualTo(1_440);
        assertThat(table.present()).isEqualTo(160);
    }

    @Test
    void monthsThatDifferTooMuchAreTakenForWaves() {
        List<SpareTable.Site> school =
                List.of(new SpareTable.Site(UUID.randomUUID(), "烏川小", 500, 0, new Rate(100, 500)));
        List<Rate> months = IntStream.range(0, 24)
                .mapToObj(i -> new Rate(i % 12 == 11 ? 40 : 3, 40))
                .toList();
        SpareTable table = SpareTable.of(new SpareTable.Aim(0.95, 30), SUBSIDISED, school, months);
        assertThat(table.months().isOver()).isTrue();
        assertThat(table.waves()).isFinite();
        assertThat(table.pooled())
                .isGreaterThan(Demand.poisson(table.demand().mean()).enoughFor(0.95));
    }

    /** 25 losses tell a rate within a fifth of itself: of 50 to come the variance is 50 + 50²/25. Waves of shape 1 a month add 50²/60. */
    @Test
    void howUnsureTheRateIsCountsForTheYearsToCome() {
        assertThat(variance(SpareAdvice.losses(1_000, new Rate(25, 2_500), Double.POSITIVE_INFINITY)))
                .isCloseTo(50 + 100, within(0.01));
        assertThat(variance(SpareAdvice.losses(1_000, new Rate(25, 2_500), 1)))
                .isCloseTo(50 + 100 + 2_500 / 60.0, within(0.01));
        assertThat(SpareAdvice.losses(1_000, new Rate(0, 2_500), 1).enoughFor(0.9))
                .isZero();
    }

    private static double variance(Demand demand) {
        return IntStream.range(0, 2_000)
                .mapToDouble(n -> (n - demand.mean()) * (n - demand.mean()) * (demand.atMost(n) - demand.atMost(n - 1)))
                .sum();
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
