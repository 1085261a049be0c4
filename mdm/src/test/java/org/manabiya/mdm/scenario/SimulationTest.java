package org.manabiya.mdm.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.manabiya.mdm.reliability.FailureRates;
import org.manabiya.mdm.reliability.Rate;

class SimulationTest {
    private static final Outlook OUTLOOK =
            new Outlook(new Rate(1000, 10_000), FailureRates.alike(), 0.05, Double.POSITIVE_INFINITY, 30, 20_000);

    private static ScenarioOptions options(long seed, int spares) {
        return new ScenarioOptions(
                Strategy.AT_ONCE,
                new ScenarioOptions.Timing(2026, 5, 2026, 5, 5, 12),
                new ScenarioOptions.Money(55_000, 10, 30, true, 0, 1_000),
                new ScenarioOptions.Lease(0, 0),
                new ScenarioOptions.Spares(spares, 20, 60),
                new ScenarioOptions.Runs(seed, 1_000));
    }

    private static Simulation.Result run(ScenarioOptions options, Outlook outlook) {
        Map<Integer, Integer> pupils =
                IntStream.range(2026, 2036).boxed().collect(Collectors.toMap(y -> y, y -> 10_000));
        DeviceCohort old = new DeviceCohort(UUID.randomUUID(), null, false, 2020, null, null, null, 10_000);
        Subsidy fund = Subsidy.parse(Subsidy.USUAL);
        List<PlannedYear> plan =
                RenewalPlan.of(options, List.of(old), new Horizon(pupils, Map.of()), fund, outlook.rates());
        return Simulation.of(options, plan, outlook, fund);
    }

    @Test
    void theSameSeedGivesTheSameResultHoweverManyThreads() throws Exception {
        Simulation.Result alone = run(options(42, 15), OUTLOOK);
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            assertThat(one.submit(() -> run(options(42, 15), OUTLOOK)).get()).isEqualTo(alone);
        } finally {
            one.shutdown();
        }
        assertThat(run(options(43, 15), OUTLOOK)).isNotEqualTo(alone);
    }

    /** 10,000 units at 10 % a year: 82 in repair at a time; repairs of 950 units a year cost 19 million yen. */
    @Test
    void theMiddleRunIsWhatTheRatesLetExpect() {
        Simulation.Result result = run(options(1, 15), OUTLOOK);
        Simulation.Year quiet = result.years().get(2);
        assertThat(quiet.planned()).isZero();
        assertThat((double) quiet.cost().p50()).isCloseTo(950 * 20_000.0, within(19_000_000 * 0.05));
        assertThat(quiet.cost().p10()).isLessThan(quiet.cost().p50());
        assertThat(quiet.daysWithout().p90()).isZero();
        assertThat(result.planned()).isEqualTo(11_500L * (55_000 - 36_666) + 10_000 * 1_000L);
    }

    @Test
    void withoutSparesPupilsWait() {
        Simulation.Result result = run(options(1, 0), OUTLOOK);
        double expected = 82.1 * 200;
        assertThat(result.years().get(1).daysWithout().p50()).isGreaterThan((long) expected);
        assertThat(run(options(1, 1), OUTLOOK).daysWithout().p50())
                .isLessThan(result.daysWithout().p50());
    }

    @Test
    void withoutRepairRecordsNothingIsMadeUp() {
        Simulation.Result result = run(options(1, 15), Outlook.none());
        assertThat(result.daysWithout()).isEqualTo(new Percentiles(0, 0, 0));
        assertThat(result.years().get(0).cost().p50())
                .isEqualTo(result.years().get(0).planned());
    }

    @Test
    void percentilesAreValuesThatHappened() {
        assertThat(Percentiles.of(new long[] {5, 1, 4, 2, 3, 10, 6, 7, 8, 9})).isEqualTo(new Percentiles(1, 5, 9));
        assertThat(Percentiles.of(new long[] {7})).isEqualTo(new Percentiles(7, 7, 7));
    }
}
