package org.manabiya.mdm.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.manabiya.mdm.forecast.PupilForecast.Cohort;

class PupilForecastTest {
    private static final UUID ELEMENTARY = UUID.randomUUID();
    private static final UUID SMALL = UUID.randomUUID();
    private static final UUID JUNIOR = UUID.randomUUID();
    private static final UUID OTHER_JUNIOR = UUID.randomUUID();

    private static List<Cohort> city() {
        List<Cohort> cohorts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            cohorts.add(new Cohort(ELEMENTARY, Grade.values()[i], 100 + i));
            cohorts.add(new Cohort(SMALL, Grade.values()[i], 20));
        }
        for (int i = 6; i < 9; i++) {
            cohorts.add(new Cohort(JUNIOR, Grade.values()[i], 90));
            cohorts.add(new Cohort(OTHER_JUNIOR, Grade.values()[i], 30));
        }
        return cohorts;
    }

    private static Assumptions with(Moves moves, double enrolling, Map<Assumptions.Entry, Integer> entrants) {
        return new Assumptions(
                moves,
                enrolling,
                entrants,
                List.of(
                        new Assumptions.Feeder(ELEMENTARY, JUNIOR, 0.9),
                        new Assumptions.Feeder(ELEMENTARY, OTHER_JUNIOR, 0.05),
                        new Assumptions.Feeder(SMALL, OTHER_JUNIOR, 1)));
    }

    @Test
    void aCohortGoesUpOneGradeAYear() {
        var entry = new Assumptions.Entry(ELEMENTARY, 2027);
        PupilForecast forecast = new PupilForecast(2026, 3, city(), with(new Moves(0, 0), 1, Map.of(entry, 88)));
        assertThat(forecast.of(ELEMENTARY, Grade.P1, 2026).number()).isEqualTo(100);
        assertThat(forecast.of(ELEMENTARY, Grade.P2, 2027).number()).isEqualTo(100);
        assertThat(forecast.of(ELEMENTARY, Grade.P3, 2028).number()).isEqualTo(100);
        assertThat(forecast.of(ELEMENTARY, Grade.P3, 2028).variance()).isZero();
        assertThat(forecast.of(ELEMENTARY, Grade.P1, 2027).number()).isEqualTo(88);
        assertThat(forecast.of(ELEMENTARY, Grade.P2, 2028).number()).isEqualTo(88);
        assertThat(forecast.of(JUNIOR, Grade.J1, 2027).mean()).isCloseTo(105 * 0.9, within(1e-9));
        assertThat(forecast.of(OTHER_JUNIOR, Grade.J1, 2027).mean()).isCloseTo(105 * 0.05 + 20, within(1e-9));
        assertThat(forecast.of(JUNIOR, Grade.J3, 2028).number()).isEqualTo(90);
        assertThat(forecast.entering(Grade.J1, 2026).number()).isEqualTo(120);
        assertThat(forecast.isGuessed(ELEMENTARY, 2027)).isFalse();
        assertThat(forecast.isGuessed(ELEMENTARY, 2028)).isTrue();
        assertThat(forecast.isGuessed(SMALL, 2027)).isTrue();
    }

    /** A child of the register stays each year with 0.98, and enters with 0.95: a binomial number, whose variance is n·p·(1−p). */
    @Test
    void theSpreadIsThatOfChildrenWhoDecideOneByOne() {
        var entry = new Assumptions.Entry(ELEMENTARY, 2028);
        PupilForecast forecast = new PupilForecast(2026, 4, city(), with(new Moves(0.02, 0), 0.95, Map.of(entry, 200)));
        Expected first = forecast.of(ELEMENTARY, Grade.P1, 2028);
        double p = 0.98 * 0.98 * 0.95;
        assertThat(first.mean()).isCloseTo(200 * p, within(1e-9));
        assertThat(first.variance()).isCloseTo(200 * p * (1 - p), within(1e-9));
        assertThat(first.low()).isLessThan(first.number());
        assertThat(first.high()).isGreaterThan(first.number());
        Expected all = forecast.of(2028);
        Expected sum = Expected.NONE;
        for (UUID school : forecast.schools()) {
            sum = sum.plus(forecast.of(school, 2028));
        }
        assertThat(all.mean()).isCloseTo(sum.mean(), within(1e-9));
    }

    @Test
    void thoseWhoJoinMakeACohortLargerAndLessSure() {
        Expected later = Expected.known(100).aYearLater(new Moves(0.03, 0.05));
        assertThat(later.mean()).isCloseTo(102, within(1e-9));
        assertThat(later.variance()).isCloseTo(100 * 0.03 * 0.97 + 100 * 0.05, within(1e-9));
        Expected twice = later.aYearLater(new Moves(0.03, 0.05));
        assertThat(twice.variance())
                .isCloseTo(1.02 * 1.02 * later.variance() + 102 * (0.03 * 0.97 + 0.05), within(1e-9));
    }

    /**
     * The worked example of the cohort survival method in the vignette of the R package enrollcast: of 120 in kindergarten 0.925 are in first
     * grade a year later, of 99 in first grade 0.9678363 in second: 111.0 and 95.81579.
     */
    @Test
    void theCohortSurvivalMethodGivesThePublishedNumbers() {
        assertThat(Expected.known(120).aYearLater(new Moves(0.075, 0)).mean()).isCloseTo(111, within(1e-9));
        assertThat(Expected.known(99).aYearLater(new Moves(1 - 0.9678363, 0)).mean())
                .isCloseTo(95.81579, within(0.00001));
        assertThat(Expected.known(95).aYearLater(new Moves(0.1, 0.1)).mean()).isCloseTo(95, within(1e-9));
    }

    /** Bluman, Probability Demystified (2005), chapter 7: of 100 who each come with 0.80, 80 do, give or take 4; most values from 72 to 88. */
    @Test
    void theIntervalOfIndependentChoicesIsThatOfTheTextbook() {
        Expected come = Expected.known(100).thinned(0.8);
        assertThat(come.mean()).isCloseTo(80, within(1e-9));
        assertThat(Math.sqrt(come.variance())).isCloseTo(4, within(1e-9));
        assertThat(come.low()).isEqualTo(72);
        assertThat(come.high()).isEqualTo(88);
    }

    /**
     * Years of moves are a branching process: each child is followed by itself or nobody, and by those who join in proportion. Ross,
     * Introduction to Probability Models, section 4.7: after n years the variance of one is σ² μⁿ⁻¹ (1 − μⁿ)/(1 − μ).
     */
    @Test
    void theIntervalWidensWithTheYearsAsABranchingProcessDoes() {
        Expected pupils = Expected.known(100);
        for (int year = 0; year < 6; year++) {
            pupils = pupils.aYearLater(new Moves(0.04, 0.03));
        }
        double mean = 1 - 0.04 + 0.03;
        double variance = 0.04 * 0.96 + 0.03;
        assertThat(pupils.mean()).isCloseTo(100 * Math.pow(mean, 6), within(1e-9));
        assertThat(pupils.variance())
                .isCloseTo(100 * variance * Math.pow(mean, 5) * (1 - Math.pow(mean, 6)) / (1 - mean), within(1e-9));
    }

    /** 200 leavers who go to one of two schools by chance: 50 is the variance of each school's number, and none of their sum. */
    @Test
    void whoGoesToTheOneSchoolIsMissingInTheOther() {
        List<Cohort> leavers = List.of(
                new Cohort(ELEMENTARY, Grade.P6, 200),
                new Cohort(JUNIOR, Grade.J1, 90),
                new Cohort(OTHER_JUNIOR, Grade.J1, 90));
        PupilForecast forecast = new PupilForecast(2026, 3, leavers, Assumptions.none());
        assertThat(forecast.of(JUNIOR, Grade.J1, 2027).variance()).isCloseTo(50, within(1e-9));
        assertThat(forecast.entering(Grade.J1, 2027)).isEqualTo(Expected.known(200));
        assertThat(forecast.of(2028)).isEqualTo(Expected.known(380));
        assertThat(forecast.of(2028).low()).isEqualTo(380);
    }

    @Test
    void withoutAMappingTheLeaversGoWhereTheOthersAre() {
        PupilForecast forecast = new PupilForecast(2026, 2, city(), Assumptions.none());
        assertThat(forecast.of(JUNIOR, Grade.J1, 2027).mean()).isCloseTo(125 * 0.75, within(1e-9));
        assertThat(forecast.of(OTHER_JUNIOR, Grade.J1, 2027).mean()).isCloseTo(125 * 0.25, within(1e-9));
    }

    /** 義務教育学校: grades 1 to 9 under one roof keep their pupils. */
    @Test
    void aSchoolOfNineGradesKeepsItsPupils() {
        List<Cohort> cohorts = List.of(
                new Cohort(SMALL, Grade.P6, 12), new Cohort(SMALL, Grade.J1, 9), new Cohort(JUNIOR, Grade.J1, 90));
        PupilForecast forecast = new PupilForecast(2026, 2, cohorts, Assumptions.none());
        assertThat(forecast.of(SMALL, Grade.J1, 2027).number()).isEqualTo(12);
        assertThat(forecast.of(JUNIOR, Grade.J1, 2027).number()).isZero();
    }

    @Test
    void moreLeaversThanThereAreAreRefused() {
        var half = new Assumptions.Feeder(ELEMENTARY, JUNIOR, 0.6);
        assertThatThrownBy(() -> new Assumptions(new Moves(0, 0), 1, Map.of(), List.of(half, half)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new PupilForecast(2026, 5, List.of(), Assumptions.none()).isEmpty())
                .isTrue();
        assertThat(Grade.of("H1")).isEmpty();
        assertThat(Grade.of(null)).isEmpty();
    }
}
