package org.manabiya.mdm.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LevellingTest {
    private static UnitCost cost(long price, long share, long funded, int sparePercent, long disposalFee) {
        return new UnitCost(price, share, funded, sparePercent, disposalFee, 0, ScenarioOptions.Lease.NONE, 0);
    }

    private static List<UnitCost> costs(int... prices) {
        return IntStream.of(prices).mapToObj(price -> cost(price, 0, 0, 0, 0)).toList();
    }

    /** 1,100 units in five years, of which 100 in the first: 220 a year. */
    @Test
    void oneWaveIsSpreadOverItsYears() {
        Levelling years = new Levelling(2026, 2030, 9, true);
        years.add(2026, 2030, 1000);
        years.add(2026, 2026, 100);
        assertThat(years.level(costs(10, 10, 10, 10, 10))).containsOnly(220);
        assertThat(years.unlimited()).containsExactly(100, 0, 0, 0, 1000);
    }

    /** 900 units have one year only; ten others go in years in which nothing else does. */
    @Test
    void theEndIsHardAndTheOtherYearsAreLevelledAmongThemselves() {
        Levelling years = new Levelling(2026, 2028, 9, true);
        years.add(2027, 2027, 900);
        years.add(2026, 2028, 10);
        assertThat(years.level(costs(1, 1, 1))).containsExactly(5, 900, 5);
    }

    /** What is leased for three years comes again after three, neither sooner nor later. */
    @Test
    void whatIsLeasedStaysUntilItsEnd() {
        Levelling years = new Levelling(2026, 2031, 3, false);
        years.add(2026, 2028, 30);
        assertThat(years.level(costs(1, 1, 1, 1, 1, 1))).containsOnly(10);
        Levelling late = new Levelling(2026, 2031, 3, false);
        late.add(2026, 2028, 30);
        assertThat(late.within(costs(1, 1, 1, 1, 1, 1), 20)).containsExactly(0, 10, 20, 0, 10, 20);
    }

    /** 100 units cost 115 prices with 15 spares, and 100 fees. */
    @Test
    void whatAUnitCostsHoldsItsSparesAndItsDisposal() {
        UnitCost cost = cost(18_334, 0, 0, 15, 1_000);
        assertThat(cost.of(100)).isEqualTo(115 * 18_334 + 100 * 1_000);
        assertThat(cost.of(1)).isEqualTo(2 * 18_334 + 1_000);
        for (long units = 0; units < 500; units++) {
            assertThat(cost.within(cost.of(units), 9_999)).isEqualTo(units);
            assertThat(cost.within(cost.of(units + 1) - 1, 9_999)).isEqualTo(units);
        }
    }

    /** 100 units for 55,000 yen, of 40 of which the fund pays 36,666: 5,500,000 − 1,466,640. */
    @Test
    void theFundSharesInSoManyUnitsOnly() {
        UnitCost cost = cost(55_000, 36_666, 40, 0, 0);
        assertThat(cost.of(100)).isEqualTo(4_033_360);
        assertThat(cost.within(4_033_360, 9_999)).isEqualTo(100);
        assertThat(cost.within(4_033_359, 9_999)).isEqualTo(99);
        assertThat(cost.within(Long.MAX_VALUE / 2, 120)).isEqualTo(120);
    }

    /** 20 of 100 units are more than pupils need; in the next year 20 more pupils come than leave. */
    @Test
    void whatPupilsLackOrHaveTooManyCounts() {
        UnitCost surplus = new UnitCost(10, 0, 0, 0, 1, -20, ScenarioOptions.Lease.NONE, 0);
        assertThat(surplus.of(20)).isEqualTo(20);
        assertThat(surplus.of(30)).isEqualTo(10 * 10 + 30);
        UnitCost lack = new UnitCost(10, 0, 0, 0, 1, 20, ScenarioOptions.Lease.NONE, 0);
        assertThat(lack.of(0)).isEqualTo(200);
        assertThat(lack.within(100, 50)).as("they are bought in any case").isZero();
    }

    /** Ten units for 100 yen over five years with a tenth more: 220 a year, beside 300 of earlier leases. */
    @Test
    void aLeaseCostsItsPaymentsOfTheYear() {
        UnitCost lease = new UnitCost(100, 0, 0, 0, 0, 0, new ScenarioOptions.Lease(5, 100), 300);
        assertThat(lease.of(10)).isEqualTo(520);
        assertThat(lease.within(519, 100)).isEqualTo(9);
    }

    /** 1,001 units do not divide by five: the dear years take 201 at most, and the cheap ones share what is left, 599. */
    @Test
    void whatDoesNotDivideIsLevelledAllTheSame() {
        Levelling years = new Levelling(2026, 2035, 5, true);
        years.add(2026, 2030, 1001);
        long[] leaving = years.level(costs(1, 1, 1, 3, 3, 3, 3, 3, 3, 3));
        assertThat(Arrays.stream(leaving).limit(3).sum()).isBetween(599L, 603L);
        assertThat(Arrays.stream(leaving).limit(3).toArray())
                .matches(cheap -> Arrays.stream(cheap).allMatch(units -> units >= 195 && units <= 205));
        assertThat(Arrays.stream(leaving).max().orElseThrow()).isLessThanOrEqualTo(201);
    }

    /** Against trying every way: few units, four years, a life of two, different prices. */
    @Property(tries = 200)
    void noOtherWayHasACheaperDearestYear(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        int[] prices = {1 + random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(4)};
        Levelling years = new Levelling(0, 3, 2, true);
        List<int[]> units = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            int from = random.nextInt(3);
            int until = from + random.nextInt(4 - from);
            years.add(from, until, 1);
            units.add(new int[] {from, until});
        }
        long[] leaving = years.level(costs(prices));
        assertThat(dearest(leaving, prices)).isEqualTo(cheapest(units, 0, new long[4], prices));
    }

    private static long dearest(long[] leaving, int[] prices) {
        return IntStream.range(0, prices.length)
                .mapToLong(year -> leaving[year] * prices[year])
                .max()
                .orElse(0);
    }

    private static long cheapest(List<int[]> units, int unit, long[] leaving, int[] prices) {
        if (unit == units.size()) {
            return dearest(leaving, prices);
        }
        return lives(units.get(unit)[0], units.get(unit)[1])
                .mapToLong(years -> {
                    long[] together = leaving.clone();
                    Arrays.stream(years).forEach(year -> together[year]++);
                    return cheapest(units, unit + 1, together, prices);
                })
                .min()
                .orElseThrow();
    }

    /** All ways to replace one unit and what is bought for it within four years. */
    private static Stream<int[]> lives(int from, int until) {
        return IntStream.range(0, 16)
                .mapToObj(set -> IntStream.range(0, 4)
                        .filter(year -> (set >> year & 1) == 1)
                        .toArray())
                .filter(years -> isAllowed(years, from, until));
    }

    private static boolean isAllowed(int[] years, int from, int until) {
        int start = from;
        int end = until;
        for (int year : years) {
            if (year < start || year > end) {
                return false;
            }
            start = year + 1;
            end = year + 2;
        }
        return end > 3;
    }
}
