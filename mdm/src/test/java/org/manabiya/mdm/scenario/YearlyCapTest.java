package org.manabiya.mdm.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manabiya.mdm.scenario.RenewalPlanTest.EAST;
import static org.manabiya.mdm.scenario.RenewalPlanTest.MODEL;
import static org.manabiya.mdm.scenario.RenewalPlanTest.WEST;
import static org.manabiya.mdm.scenario.RenewalPlanTest.cohort;
import static org.manabiya.mdm.scenario.RenewalPlanTest.plain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.manabiya.mdm.reliability.FailureRates;

/** What a yearly cap lets leave earlier, lets wait, and cannot hold. */
class YearlyCapTest {
    /** 22.0 million a year pay for 400 units: of 1,000 that last until 令和12年度, 400 leave a year before and 200 two years before. */
    @Test
    void theYearlyCapLetsUnitsLeaveEarlier() {
        DeviceCohort units = cohort(EAST, 2025, null, 1000);
        List<PlannedYear> capped = plain(plain(Strategy.BY_AGE, 10, false, 22_000_000), units);
        assertThat(capped).extracting(PlannedYear::retired).containsExactly(0, 0, 200, 400, 400, 0, 0, 200, 400, 400);
        assertThat(capped.get(3).bounds()).containsOnlyKeys(Bound.CHOICE);
        assertThat(plain(plain(Strategy.BY_AGE, 10, false, 0), units))
                .extracting(PlannedYear::retired)
                .containsExactly(0, 0, 0, 0, 1000, 0, 0, 0, 0, 1000);
    }

    /** 10.0 million pay for 181 units; from 令和8年度 to 令和12年度 they are 905 of 1,000: the last year keeps no cap, with 276 units. */
    @Test
    void aCapThatTheBoundsDoNotPermitIsPassedInTheLastYear() {
        List<PlannedYear> capped = plain(plain(Strategy.BY_AGE, 5, false, 10_000_000), cohort(EAST, 2025, null, 1000));
        assertThat(capped).extracting(PlannedYear::retired).containsExactly(181, 181, 181, 181, 276);
    }

    /**
     * 10 million pay for 181 of the 500 that each of two schools asks for in its year: the others wait, the first school before the second;
     * behind the last 95 comes what the plan itself bought five years before.
     */
    @Test
    void aSchoolThatTheCapDoesNotPayForWaitsInItsOrder() {
        DeviceCohort old = cohort(WEST, 2019, null, 500);
        DeviceCohort young = cohort(EAST, 2020, null, 500);
        List<PlannedYear> free = plain(plain(Strategy.BY_SCHOOL, 10, false, 0), young, old);
        assertThat(free).extracting(PlannedYear::retired).startsWith(0, 500, 0, 500, 0);
        List<PlannedYear> capped = plain(plain(Strategy.BY_SCHOOL, 10, false, 10_000_000), young, old);
        assertThat(capped)
                .extracting(PlannedYear::retired)
                .containsExactly(0, 181, 181, 181, 181, 181, 181, 181, 181, 181);
        assertThat(capped).extracting(PlannedYear::postponed).startsWith(0, 319, 138, 457, 276, 95, 95);
        assertThat(capped.get(3).bounds()).containsEntry(Bound.LIFE, 181);
        assertThat(capped).allMatch(year -> year.devices() * 55_000L <= 10_000_000);
    }

    /** 200 enter a year; 8 million pay for 145. The 55 that are left come first in the year after, until all 1,000 are new. */
    @Test
    void byGradeWhatTheCapLeavesIsAddedToTheNextYear() {
        List<PlannedYear> capped =
                plain(plain(Strategy.BY_GRADE, 10, false, 8_000_000), cohort(EAST, 2020, null, 1000));
        assertThat(capped).extracting(PlannedYear::retired).containsOnly(145);
        assertThat(capped).extracting(PlannedYear::postponed).startsWith(55, 110, 165, 220, 275);
        List<PlannedYear> wide = plain(plain(Strategy.BY_GRADE, 10, false, 12_000_000), cohort(EAST, 2020, null, 1000));
        assertThat(wide).extracting(PlannedYear::retired).containsOnly(200);
        assertThat(wide).extracting(PlannedYear::postponed).containsOnly(0);
    }

    /** Support ends in 令和10年度 for 400 of a school whose turn is last: 181 a year leave in time, and the school in turn waits for them. */
    @ParameterizedTest
    @EnumSource(
            value = Strategy.class,
            names = {"BY_SCHOOL", "BY_GRADE"})
    void theEndOfSupportGoesBeforeTheTurn(Strategy strategy) {
        DeviceCohort first = cohort(EAST, 2019, null, 600);
        DeviceCohort ending = cohort(WEST, 2024, LocalDate.of(2029, 6, 30), 400);
        List<PlannedYear> plan = plain(plain(strategy, 10, false, 10_000_000), first, ending);
        assertThat(plan).allMatch(year -> year.devices() <= 181);
        assertThat(plan.stream().limit(3).mapToInt(PlannedYear::retired).sum()).isBetween(400, 543);
        assertThat(plan.stream()
                        .limit(3)
                        .mapToInt(year -> year.bounds().getOrDefault(Bound.SUPPORT, 0)
                                + year.bounds().getOrDefault(Bound.CHOICE, 0))
                        .sum())
                .as("none of the 400 is left when its support ends")
                .isGreaterThanOrEqualTo(400);
    }

    /** 900 units have one year: the cap cannot hold in it, and holds in all others. */
    @ParameterizedTest
    @EnumSource(
            value = Strategy.class,
            names = {"BY_SCHOOL", "BY_GRADE", "BY_AGE", "BY_SUPPORT_END", "LEVEL"})
    void whatCannotWaitPassesTheCap(Strategy strategy) {
        DeviceCohort restricted = new DeviceCohort(
                MODEL, EAST, false, 2024, LocalDate.of(2029, 6, 30), null, LocalDate.of(2028, 3, 31), 900);
        List<PlannedYear> plan = plain(plain(strategy, 5, false, 10_000_000), restricted);
        assertThat(plan.get(2).retired()).isEqualTo(900);
        assertThat(plan).filteredOn(year -> year.year() != 2028).allMatch(year -> year.devices() <= 181);
    }

    /** All in one year and a sum that does not pay for them contradict each other: the year is kept, and the page tells it. */
    @Test
    void allAtOnceIsNotDivided() {
        List<PlannedYear> plan = plain(plain(Strategy.AT_ONCE, 5, false, 10_000_000), cohort(EAST, 2020, null, 1000));
        assertThat(plan).extracting(PlannedYear::retired).containsExactly(1000, 0, 0, 0, 0);
        assertThat(plan).extracting(PlannedYear::postponed).containsOnly(0);
        assertThat(Strategy.AT_ONCE.followsCap()).isFalse();
    }

    /** 1,000 units at 55,000 yen over five years are 11 million a year; 181 a year would be the cap of a purchase. */
    @Test
    void theCapOfALeaseIsItsPayments() {
        ScenarioOptions bought = plain(Strategy.BY_SCHOOL, 10, false, 11_000_000);
        ScenarioOptions leased = new ScenarioOptions(
                bought.strategy(),
                bought.timing(),
                bought.money(),
                new ScenarioOptions.Lease(5, 0),
                bought.spares(),
                bought.runs());
        List<PlannedYear> plan = plain(leased, cohort(EAST, 2020, null, 1000));
        assertThat(plan.get(2).retired()).isEqualTo(1000);
        assertThat(plan.get(2).postponed()).isZero();
        assertThat(Simulation.of(leased, plan, Outlook.none(), Subsidy.none()).years())
                .allMatch(year -> year.planned() <= 11_000_000);
    }

    /** 100 pupils more in 令和9年度 need 100 units, which leave room for 81 others under a cap of 181. */
    @Test
    void pupilsWhoComeTakeTheirPartOfTheCap() {
        Map<Integer, Integer> growing = new HashMap<>();
        for (int year = 2026; year < 2036; year++) {
            growing.put(year, year == 2026 ? 500 : 600);
        }
        List<PlannedYear> plan = RenewalPlan.of(
                plain(Strategy.BY_AGE, 10, false, 10_000_000),
                List.of(cohort(EAST, 2022, null, 260), cohort(WEST, 2025, null, 240)),
                new Horizon(growing, Map.of()),
                FundTerms.of(Subsidy.none()),
                FailureRates.alike());
        assertThat(plan).allMatch(year -> year.devices() <= 181);
        assertThat(plan.get(0).retired()).isEqualTo(179);
        assertThat(plan.get(1).retired()).isEqualTo(81);
    }
}
