package org.manabiya.mdm.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {
    private static final double THREE_DECIMALS = 0.0005;

    /** Kleinbaum and Klein, Survival Analysis, 3rd ed. 2012, table of group 1; the errors as in Collett 2003 and Klein and Moeschberger 2003. */
    @Test
    void theRemissionsOfTheLeukemiaTrialGiveThePublishedTable() {
        KaplanMeier estimate = new KaplanMeier(Leukemia.treated());
        assertThat(estimate.events()).isEqualTo(9);
        assertThat(estimate.units()).isEqualTo(21);
        assertThat(estimate.exposure()).isEqualTo(359);
        assertThat(estimate.steps())
                .extracting(KaplanMeier.Step::age)
                .containsExactly(6.0, 7.0, 10.0, 13.0, 16.0, 22.0, 23.0);
        assertThat(estimate.steps()).extracting(KaplanMeier.Step::atRisk).containsExactly(21, 17, 15, 12, 11, 7, 6);
        double[] survival = {.857, .807, .753, .690, .627, .538, .448};
        double[] errors = {.0764, .0869, .0963, .1068, .1141, .1282, .1346};
        for (int i = 0; i < survival.length; i++) {
            assertThat(estimate.steps().get(i).survival()).isCloseTo(survival[i], within(THREE_DECIMALS));
            assertThat(estimate.steps().get(i).standardError()).isCloseTo(errors[i], within(0.00006));
        }
        assertThat(estimate.median()).contains(23.0);
        assertThat(new KaplanMeier(Leukemia.placebo()).median()).contains(8.0);
    }

    /** The log(−log) interval computed by hand from the published 0.857 and Greenwood's sum 3/(21·18). */
    @Test
    void theIntervalStaysBetweenNothingAndAll() {
        KaplanMeier estimate = new KaplanMeier(Leukemia.treated());
        assertThat(estimate.steps().get(0).interval().low()).isCloseTo(0.6197, within(THREE_DECIMALS));
        assertThat(estimate.steps().get(0).interval().high()).isCloseTo(0.9516, within(THREE_DECIMALS));
        assertThat(estimate.steps()).allSatisfy(step -> {
            assertThat(step.interval().contains(step.survival())).isTrue();
            assertThat(step.interval().low()).isBetween(0.0, 1.0);
            assertThat(step.interval().high()).isBetween(0.0, 1.0);
        });
    }

    /**
     * The figures that lifelines holds its own estimate against (test_left_truncation_against_Cole_and_Hudgens): deaths at 26 times, 42, 44
     * and 11 at risk at three of them, 0.9540 alive at 0.791 years, half at about three years.
     */
    @Test
    void aCohortThatCameUnderObservationLateGivesThePublishedRiskSets() {
        KaplanMeier estimate = new KaplanMeier(Cohort.all());
        assertThat(estimate.steps()).hasSize(26);
        assertThat(estimate.at(0.269).orElseThrow().atRisk()).isEqualTo(42);
        assertThat(estimate.at(0.791).orElseThrow().atRisk()).isEqualTo(44);
        assertThat(estimate.at(4.688).orElseThrow().atRisk()).isEqualTo(11);
        assertThat(estimate.at(0.791).orElseThrow().survival()).isCloseTo(0.9540043290043292, within(1e-12));
        assertThat(estimate.median().orElseThrow()).isCloseTo(3, within(0.1));
    }

    /** By hand: a unit counts from the age at which it came under observation. */
    @Test
    void aUnitImportedInMidLifeCountsFromTheAgeOfItsImport() {
        KaplanMeier estimate = new KaplanMeier(List.of(
                new Lifetime(0, 2, true),
                new Lifetime(0, 5, false),
                new Lifetime(1, 4, true),
                new Lifetime(3, 6, true)));
        assertThat(estimate.steps()).extracting(KaplanMeier.Step::atRisk).containsExactly(3, 3, 1);
        assertThat(estimate.at(1).orElseThrow().survival())
                .as("before the first failure")
                .isEqualTo(1);
        assertThat(estimate.at(3).orElseThrow().survival()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(estimate.at(4).orElseThrow().survival()).isCloseTo(4 / 9.0, within(1e-12));
        assertThat(estimate.at(6).orElseThrow().survival()).isZero();
        assertThat(estimate.at(7)).as("nobody was watched so long").isEmpty();
        assertThat(estimate.exposure()).isEqualTo(2 + 5 + 3 + 3);
    }

    /** None of 20 has failed: 0.025 to the power of 1/20 is 0.8316, as Clopper and Pearson's table has it for no event among 20. */
    @Test
    void beforeTheFirstFailureAllWorkAndTheIntervalIsThatOfNone() {
        KaplanMeier estimate = new KaplanMeier(Collections.nCopies(20, Lifetime.fromNew(100, false)));
        KaplanMeier.Step step = estimate.at(50).orElseThrow();
        assertThat(step.survival()).isEqualTo(1);
        assertThat(step.interval().low()).isCloseTo(0.8316, within(0.00005));
        assertThat(step.interval().high()).isEqualTo(1);
        assertThat(estimate.at(101)).isEmpty();
    }

    /**
     * One replacement fails at 30 days, before twelve older units are found at 200, of which three fail by 400: 9 of 12, and not 0, of those
     * that reached 200 days.
     */
    @Test
    void aSingleEarlyUnitDecidesNothing() {
        List<Lifetime> units = new ArrayList<>(Collections.nCopies(9, new Lifetime(200, 500, false)));
        units.addAll(Collections.nCopies(3, new Lifetime(200, 400, true)));
        units.add(Lifetime.fromNew(30, true));
        assertThat(new KaplanMeier(units).at(450).orElseThrow().survival()).isZero();
        KaplanMeier estimate = KaplanMeier.whereEnough(units);
        assertThat(estimate.from()).isEqualTo(200);
        assertThat(estimate.at(100)).isEmpty();
        assertThat(estimate.at(450).orElseThrow().survival()).isCloseTo(0.75, within(1e-12));
        assertThat(estimate.events()).isEqualTo(3);
        assertThat(KaplanMeier.whereEnough(units.subList(0, 9)).from()).isInfinite();
    }

    /** Twelve new units leave by 100 days; a hundred come at 1,000: the gap between them is no place to start from. */
    @Test
    void afterAGapTheEstimateStartsAnew() {
        List<Lifetime> units = new ArrayList<>(Collections.nCopies(11, Lifetime.fromNew(90, false)));
        units.add(Lifetime.fromNew(101, true));
        units.addAll(Collections.nCopies(100, new Lifetime(1000, 2000, false)));
        KaplanMeier estimate = KaplanMeier.whereEnough(units);
        assertThat(estimate.from()).isEqualTo(1000);
        assertThat(estimate.at(1500).orElseThrow().survival()).isEqualTo(1);
    }

    /** Without truncation old units look better than they are: those that failed before the records began are missing. */
    @Test
    void truncationTakesOutTheBiasOfLateRecords() {
        Random random = new Random(20261122);
        List<Lifetime> seen = IntStream.range(0, 20_000)
                .mapToObj(i -> new double[] {random.nextDouble() * 1000, -Math.log(1 - random.nextDouble()) * 1000})
                .filter(unit -> unit[1] > unit[0])
                .map(unit -> new Lifetime(unit[0], unit[1], true))
                .toList();
        double truth = Math.exp(-0.5);
        assertThat(new KaplanMeier(seen).at(500).orElseThrow().survival()).isCloseTo(truth, within(0.02));
        List<Lifetime> naive =
                seen.stream().map(unit -> Lifetime.fromNew(unit.exit(), true)).toList();
        assertThat(new KaplanMeier(naive).at(500).orElseThrow().survival()).isGreaterThan(truth + 0.1);
    }

    @Test
    void aUnitThatWasNeverWatchedIsNoLifetime() {
        assertThatThrownBy(() -> new Lifetime(5, 5, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Lifetime(0, Double.NaN, true)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new KaplanMeier(List.of()).steps()).isEmpty();
    }
}
