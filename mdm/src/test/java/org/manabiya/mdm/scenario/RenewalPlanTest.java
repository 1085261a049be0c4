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

class RenewalPlanTest {
    private static final UUID MODEL = UUID.randomUUID();
    private static final UUID EAST = UUID.randomUUID();
    private static final UUID WEST = UUID.randomUUID();

    private static DeviceCohort cohort(UUID school, int acquired, LocalDate support, int units) {
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
                Subsidy.parse(Subsidy.USUAL),
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

    /** A unit costs 18,334 yen while the fund pays and 55,000 after it: 273 a year for three years, 91 in each of the other two. */
    @Test
    void smoothingKeepsTheDearestYearCheapestWithinTheBounds() {
        LocalDate support = LocalDate.of(2030, 6, 30);
        List<PlannedYear> plan =
                plan(Strategy.LEVEL, List.of(cohort(EAST, 2025, support, 900), cohort(WEST, 2025, null, 100)), 1000);
        assertThat(plan).extracting(PlannedYear::retired).startsWith(273, 273, 273, 91, 90);
    }

    /** 900 units whose life ended in 令和7年度: 18,334 yen each until 令和10年度, 55,000 after it; 246 a year cost as much as 82. */
    @Test
    void whatIsLateAlreadyIsSpreadAsFarAsSupportAllows() {
        List<PlannedYear> free = plan(Strategy.LEVEL, List.of(cohort(EAST, 2020, null, 900)), 900);
        assertThat(free).extracting(PlannedYear::retired).startsWith(246, 246, 246, 82, 80);
        LocalDate support = LocalDate.of(2028, 6, 30);
        List<PlannedYear> bound = plan(Strategy.LEVEL, List.of(cohort(EAST, 2020, support, 900)), 900);
        assertThat(bound).extracting(PlannedYear::retired).startsWith(450, 450, 0);
        assertThat(bound.get(0).bounds()).containsOnlyKeys(Bound.LIFE);
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
                lease, List.of(cohort(EAST, 2020, null, 1000)), pupils(1000), Subsidy.none(), FailureRates.alike());
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
                lease, List.of(cohort(EAST, 2020, null, 1000)), pupils(1000), Subsidy.none(), FailureRates.alike());
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
