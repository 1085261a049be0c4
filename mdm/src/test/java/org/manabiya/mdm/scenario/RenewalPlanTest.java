package org.manabiya.mdm.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.mdm.reliability.FailureRates;
import org.manabiya.mdm.renewal.PlannedPurchases.Bought;
import org.manabiya.mdm.renewal.SparePercent;

class RenewalPlanTest {
    static final UUID MODEL = UUID.randomUUID();
    static final UUID EAST = UUID.randomUUID();
    static final UUID WEST = UUID.randomUUID();

    static DeviceCohort cohort(UUID school, int acquired, LocalDate support, int units) {
        return new DeviceCohort(MODEL, school, false, acquired, support, null, null, units);
    }

    private static Horizon pupils(int number) {
        Map<Integer, Integer> pupils = new HashMap<>();
        Map<Integer, Integer> entering = new HashMap<>();
        for (int year = 2026; year < 2041; year++) {
            pupils.put(year, number);
            entering.put(year, number / 5);
        }
        return new Horizon(pupils, entering);
    }

    private static List<PlannedYear> plan(Strategy strategy, List<DeviceCohort> cohorts, int pupils) {
        return RenewalPlan.of(
                ScenarioOptions.usual(strategy, 2026),
                cohorts,
                pupils(pupils),
                FundTerms.of(Subsidy.parse(Subsidy.USUAL)),
                FailureRates.alike());
    }

    @Test
    void theEarliestBoundDecidesAndIsNamed() {
        LocalDate support = LocalDate.of(2030, 6, 30);
        assertThat(cohort(EAST, 2020, support, 1).window(5, 12))
                .isEqualTo(new ReplacementWindow(2020, 2025, Bound.LIFE));
        assertThat(cohort(EAST, 2026, support, 1).window(5, 12))
                .isEqualTo(new ReplacementWindow(2026, 2029, Bound.SUPPORT));
        DeviceCohort leased = new DeviceCohort(
                MODEL, EAST, false, 2024, support, LocalDate.of(2028, 3, 31), LocalDate.of(2029, 3, 31), 1);
        assertThat(leased.window(8, 12)).isEqualTo(new ReplacementWindow(2029, 2027, Bound.LEASE));
        assertThat(leased.window(8, 12).isConflict()).isTrue();
        assertThat(leased.window(8, 12).due()).isEqualTo(2029);
    }

    @Test
    void allAtOnceBuysForThePupilsAndAsksTheFundOnce() {
        List<PlannedYear> plan = plan(Strategy.AT_ONCE, List.of(cohort(EAST, 2020, null, 1100)), 1000);
        PlannedYear first = plan.get(0);
        assertThat(first.retired()).isEqualTo(1100);
        assertThat(first.devices()).isEqualTo(1000);
        assertThat(first.devicesFromFund()).isEqualTo(1000);
        assertThat(first.spares()).isEqualTo(150);
        assertThat(first.sparesFromFund()).isEqualTo(150);
        assertThat(first.overdue()).isEqualTo(1100);
        assertThat(first.bounds()).containsEntry(Bound.LIFE, 1100);
        assertThat(first.ownShare(55_000, 36_666)).isEqualTo(1150L * (55_000 - 36_666));
        PlannedYear again = plan.get(5);
        assertThat(again.year()).isEqualTo(2031);
        assertThat(again.devices()).isEqualTo(1000);
        assertThat(again.devicesFromFund()).isZero();
        assertThat(plan.get(1).devices()).isZero();
    }

    @Test
    void schoolsHaveTheirTurnOneAfterTheOther() {
        List<DeviceCohort> cohorts = List.of(cohort(EAST, 2021, null, 500), cohort(WEST, 2020, null, 500));
        List<PlannedYear> plan = plan(Strategy.BY_SCHOOL, cohorts, 1000);
        assertThat(plan.get(1).retired()).isEqualTo(500);
        assertThat(plan.get(3).retired()).isEqualTo(500);
        assertThat(plan.stream().limit(6).mapToInt(PlannedYear::retired).sum()).isEqualTo(1000);
    }

    @Test
    void byGradeTheOldestGoFirst() {
        List<PlannedYear> plan =
                plan(Strategy.BY_GRADE, List.of(cohort(EAST, 2020, null, 600), cohort(EAST, 2022, null, 400)), 1000);
        assertThat(plan).extracting(PlannedYear::retired).startsWith(200, 200, 200, 200, 200);
        assertThat(plan.get(0).overdue()).isEqualTo(200);
    }

    static ScenarioOptions plain(Strategy strategy, int years, boolean subsidised, long cap) {
        return new ScenarioOptions(
                strategy,
                new ScenarioOptions.Timing(2026, years, 2026, 5, 5, 12),
                new ScenarioOptions.Money(55_000, 0, 0, subsidised, cap, 0),
                new ScenarioOptions.Lease(0, 0),
                new ScenarioOptions.Spares(0, 0, 0),
                new ScenarioOptions.Runs(1, 1));
    }

    static List<PlannedYear> plain(ScenarioOptions options, DeviceCohort... cohorts) {
        int units = List.of(cohorts).stream().mapToInt(DeviceCohort::units).sum();
        return RenewalPlan.of(
                options,
                List.of(cohorts),
                pupils(units),
                FundTerms.of(Subsidy.parse(Subsidy.USUAL)),
                FailureRates.alike());
    }

    /**
     * 1,000 units bought in 令和7年度 last until 令和12年度 and what is bought for them five years more. From 令和11年度 a unit costs 55,000 yen:
     * of any five of those years one has 200 units at least, 11.0 million. So many leave already while the fund pays and a unit costs 18,334:
     * a year without them would have more to do later, and 273 of them in one year would all come again in 令和13年度 at 15.0 million.
     */
    @Test
    void whatThePlanHasBoughtIsLevelledToo() {
        ScenarioOptions options = plain(Strategy.LEVEL, 10, true, 0);
        List<PlannedYear> plan = plain(options, cohort(EAST, 2025, null, 900), cohort(WEST, 2025, null, 100));
        assertThat(plan).extracting(PlannedYear::retired).containsOnly(200);
        Simulation.Result result = Simulation.of(options, plan, Outlook.none(), Subsidy.parse(Subsidy.USUAL));
        assertThat(result.years())
                .extracting(Simulation.Year::planned)
                .startsWith(200 * 18_334L, 200 * 18_334L, 200 * 18_334L, 200 * 55_000L)
                .endsWith(200 * 55_000L);
    }

    /** In five years nothing comes again: 18,334 yen for three years and 55,000 for two, 273 units of the one cost as much as 91 of the other. */
    @Test
    void smoothingKeepsTheDearestYearCheapestWithinTheBounds() {
        LocalDate support = LocalDate.of(2031, 6, 30);
        List<PlannedYear> plan = plain(plain(Strategy.LEVEL, 5, true, 0), cohort(EAST, 2025, support, 1000));
        assertThat(plan).extracting(PlannedYear::retired).containsExactly(273, 273, 272, 91, 91);
    }

    /** 900 units whose life ended in 令和7年度: until 令和12年度 246 a year for 18,334 yen cost as much as 82 for 55,000. */
    @Test
    void whatIsLateAlreadyIsSpreadAsFarAsSupportAllows() {
        List<PlannedYear> free = plain(plain(Strategy.LEVEL, 5, true, 0), cohort(EAST, 2020, null, 900));
        assertThat(free).extracting(PlannedYear::retired).containsExactly(246, 245, 245, 82, 82);
        LocalDate support = LocalDate.of(2028, 6, 30);
        List<PlannedYear> bound = plain(plain(Strategy.LEVEL, 5, true, 0), cohort(EAST, 2020, support, 900));
        assertThat(bound).extracting(PlannedYear::retired).startsWith(450, 450, 0);
        assertThat(bound.get(0).bounds()).containsOnlyKeys(Bound.LIFE);
    }

    /** 500 of 1,900 have come this year; the others are still to come, and the year has them all. */
    @Test
    void whatHasComeThisYearIsOfTheYear() {
        FundTerms terms = new FundTerms(
                Subsidy.parse(Subsidy.USUAL),
                SparePercent.usual(),
                Map.of(2024, new Bought(300, 300, 0, 0), 2026, new Bought(500, 400, 0, 0)));
        List<PlannedYear> plan = RenewalPlan.of(
                plain(Strategy.AT_ONCE, 5, true, 0),
                List.of(cohort(EAST, 2020, null, 1400), cohort(EAST, 2026, null, 500)),
                pupils(1900),
                terms,
                FailureRates.alike());
        PlannedYear first = plan.get(0);
        assertThat(first.devices()).isEqualTo(1400);
        assertThat(first.whole().devices()).isEqualTo(1900);
        assertThat(first.devicesFromFund())
                .as("the fund has shared in 700 units of 1,900 pupils")
                .isEqualTo(1200);
    }

    /** A scenario with 40 spares to a hundred units: the fund shares in 150 for 1,000 pupils, of which 100 came in 令和6年度. */
    @Test
    void theFundSharesInThePermittedSparesOnly() {
        ScenarioOptions usual = plain(Strategy.AT_ONCE, 5, true, 0);
        ScenarioOptions many = new ScenarioOptions(
                usual.strategy(),
                usual.timing(),
                usual.money(),
                usual.lease(),
                new ScenarioOptions.Spares(40, 0, 0),
                usual.runs());
        FundTerms terms = new FundTerms(
                Subsidy.parse(Subsidy.USUAL),
                SparePercent.usual(),
                Map.of(2023, new Bought(900, 900, 0, 0), 2024, new Bought(0, 0, 100, 100)));
        PlannedYear first = RenewalPlan.of(
                        many, List.of(cohort(EAST, 2020, null, 1000)), pupils(1000), terms, FailureRates.alike())
                .get(0);
        assertThat(first.spares()).isEqualTo(400);
        assertThat(first.devicesFromFund()).isEqualTo(1000);
        assertThat(first.sparesFromFund()).isEqualTo(50);
    }

    @Test
    void whatIsLeasedAtOnceGoesWhenTheLeaseEndsAndNotAYearLaterAgain() {
        ScenarioOptions usual = ScenarioOptions.usual(Strategy.AT_ONCE, 2026);
        ScenarioOptions lease = new ScenarioOptions(
                Strategy.AT_ONCE,
                new ScenarioOptions.Timing(2026, 10, 2027, 5, 5, 12),
                usual.money(),
                new ScenarioOptions.Lease(4, 50),
                usual.spares(),
                usual.runs());
        List<PlannedYear> plan = RenewalPlan.of(
                lease,
                List.of(cohort(EAST, 2020, null, 1000)),
                pupils(1000),
                FundTerms.of(Subsidy.none()),
                FailureRates.alike());
        assertThat(plan.stream().filter(year -> year.bought() > 0).map(PlannedYear::year))
                .containsExactly(2027, 2031, 2035);
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void noUnitOutlivesItsSupportAndEveryPupilHasAUnit(Strategy strategy) {
        List<DeviceCohort> cohorts = List.of(
                cohort(EAST, 2020, LocalDate.of(2030, 6, 30), 700),
                cohort(WEST, 2021, LocalDate.of(2028, 6, 30), 300),
                new DeviceCohort(MODEL, EAST, true, 2020, LocalDate.of(2030, 6, 30), null, null, 100));
        List<PlannedYear> plan = plan(strategy, cohorts, 1000);
        assertThat(plan).hasSize(10);
        assertThat(plan).allMatch(year -> year.inUse() + year.sparesInStock() >= 1000);
        assertThat(plan)
                .allMatch(year -> year.devicesFromFund() <= year.devices() && year.sparesFromFund() <= year.spares());
        assertThat(plan.stream()
                        .filter(year -> year.year() <= 2029)
                        .mapToInt(PlannedYear::retired)
                        .sum())
                .isGreaterThanOrEqualTo(1100);
        int funded = plan.stream().mapToInt(PlannedYear::fromFund).sum();
        assertThat(funded).isLessThanOrEqualTo(1150);
    }

    @Test
    void aLeaseEndsWhenItEnds() {
        ScenarioOptions usual = ScenarioOptions.usual(Strategy.AT_ONCE, 2026);
        ScenarioOptions lease = new ScenarioOptions(
                Strategy.AT_ONCE,
                new ScenarioOptions.Timing(2026, 10, 2026, 5, 8, 12),
                new ScenarioOptions.Money(55_000, 0, 0, false, 0, 0),
                new ScenarioOptions.Lease(4, 50),
                usual.spares(),
                new ScenarioOptions.Runs(1, 10));
        List<PlannedYear> plan = RenewalPlan.of(
                lease,
                List.of(cohort(EAST, 2020, null, 1000)),
                pupils(1000),
                FundTerms.of(Subsidy.none()),
                FailureRates.alike());
        assertThat(plan.get(4).bounds()).containsEntry(Bound.LEASE, 1150);
        Simulation.Result result = Simulation.of(lease, plan, Outlook.none(), Subsidy.none());
        assertThat(result.years().get(0).planned()).isEqualTo(Math.round(1150 * 55_000L * 1.05 / 4));
        assertThat(result.years().get(3).planned())
                .isEqualTo(result.years().get(0).planned());
        assertThat(usual.lease().isChosen()).isFalse();
    }

    @Test
    void theFundPaysTwoThirdsUpToItsLimitInItsYears() {
        Subsidy fund = Subsidy.parse(Subsidy.USUAL);
        assertThat(fund.perUnit(2026, 55_000)).isEqualTo(36_666);
        assertThat(fund.perUnit(2026, 48_000)).isEqualTo(32_000);
        assertThat(fund.perUnit(2026, 90_000)).isEqualTo(36_666);
        assertThat(fund.isOpen(2028)).isTrue();
        assertThat(fund.isOpen(2029)).isFalse();
        assertThat(fund.isOpen(2023)).isFalse();
        assertThat(Subsidy.parse("2019:45000:1/1,2022:0:0/1,2024:55000:2/3,2026:60000:1/2")
                        .openSince(2027))
                .isEqualTo(2024);
        assertThatThrownBy(() -> Subsidy.parse("2024:55000:3/2")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Subsidy.parse("many")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void impossibleOptionsAreRefusedByName() {
        ScenarioOptions usual = ScenarioOptions.usual(Strategy.LEVEL, 2026);
        assertThatThrownBy(() -> new ScenarioOptions(
                        Strategy.LEVEL,
                        new ScenarioOptions.Timing(2026, 10, 2040, 5, 5, 12),
                        usual.money(),
                        usual.lease(),
                        usual.spares(),
                        usual.runs()))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.fields())
                        .singleElement()
                        .satisfies(field -> assertThat(field.name()).isEqualTo("timing.startYear")));
    }
}
