package org.manabiya.portal.mdm.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.manabiya.mdm.renewal.PlannedPurchases.Bought;
import org.manabiya.mdm.scenario.Percentiles;
import org.manabiya.mdm.scenario.PlannedYear;
import org.manabiya.mdm.scenario.Scenario;
import org.manabiya.mdm.scenario.ScenarioOptions;
import org.manabiya.mdm.scenario.Simulation;
import org.manabiya.mdm.scenario.Strategy;

class ScenarioComparisonTest {
    /** A scenario as it comes out of the database. */
    private static final class Stored extends Scenario {
        private final UUID id = UUID.randomUUID();
        private final long cap;
        private final boolean computed;

        Stored(long cap, boolean computed) {
            this.cap = cap;
            this.computed = computed;
        }

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public boolean isComputed() {
            return computed;
        }

        @Override
        public ScenarioOptions options() {
            ScenarioOptions usual = ScenarioOptions.usual(Strategy.LEVEL, 2026);
            return new ScenarioOptions(
                    usual.strategy(),
                    usual.timing(),
                    new ScenarioOptions.Money(55_000, 0, 0, true, cap, 0),
                    usual.lease(),
                    usual.spares(),
                    usual.runs());
        }
    }

    private static List<Simulation.Year> years(int first, long... planned) {
        return IntStream.range(0, planned.length)
                .mapToObj(i -> new Simulation.Year(
                        new PlannedYear(first + i, 0, 0, 0, 0, 0, 0, 0, 0, 1, Map.of(), 0, 0, 0, Bought.NOTHING),
                        planned[i],
                        new Percentiles(0, 0, 0),
                        new Percentiles(0, 0, 0)))
                .toList();
    }

    private static ScenarioComparison.Column column(long cap, long... planned) {
        return new ScenarioComparison.Column(new Stored(cap, true), years(2026, planned));
    }

    /** 22.0 million are the cap: the year that costs as much keeps it, a yen more does not. */
    @Test
    void theYearsAboveTheCapAreNamed() {
        ScenarioComparison.Column column = column(22_000_000, 22_000_000, 22_000_001, 0, 30_000_000);
        assertThat(column.isAboveCap()).isTrue();
        assertThat(column.yearsAboveCap()).containsExactly(2027, 2029);
        assertThat(column.dearest()).isEqualTo(30_000_000);
        assertThat(column(30_000_000, 22_000_000, 30_000_000).isAboveCap()).isFalse();
        assertThat(column(0, 22_000_000).isAboveCap())
                .as("without a cap nothing is above it")
                .isFalse();
        assertThat(column(1).dearest()).isZero();
        assertThat(column.fewestYears()).as("30.0 million in parts of 22.0").isEqualTo(2);
        assertThat(column(0, 22_000_000).fewestYears()).isEqualTo(1);
        assertThat(column.mostPostponed()).isEmpty();
        assertThat(column.stillWaiting()).isZero();
        assertThat(column(0).stillWaiting()).isZero();
    }

    @Test
    void thoseAskedForAreCompared() {
        Stored one = new Stored(0, true);
        Stored other = new Stored(0, true);
        Stored open = new Stored(0, false);
        List<Scenario> all = List.of(one, other, open);
        ScenarioComparison asked = ScenarioComparison.of(
                all, List.of(other.id().toString(), open.id().toString(), "no id"), scenario -> years(2026, 1));
        assertThat(asked.columns())
                .extracting(ScenarioComparison.Column::scenario)
                .containsExactly(other);
        assertThat(asked.holds(other)).isTrue();
        assertThat(asked.holds(one)).isFalse();
        assertThat(ScenarioComparison.of(all, List.of(), scenario -> List.of()).columns())
                .as("nothing asked for: all that have been computed")
                .hasSize(2);
    }

    /** Two plans of different years: the table has the years of both, and the later one nothing in the first. */
    @Test
    void theYearsOfAllStandSideBySide() {
        Stored early = new Stored(0, true);
        Stored late = new Stored(0, true);
        ScenarioComparison both = ScenarioComparison.of(
                List.of(early, late), List.of(), scenario -> scenario == early ? years(2026, 1, 2) : years(2027, 3, 4));
        assertThat(both.years()).containsExactly(2026, 2027, 2028);
        assertThat(both.columns().get(1).year(2026)).isEmpty();
        assertThat(both.columns().get(1).year(2027).orElseThrow().planned()).isEqualTo(3);
    }

    @Test
    void sixAreComparedAtMost() {
        List<Scenario> many = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            many.add(new Stored(0, true));
        }
        assertThat(ScenarioComparison.of(many, List.of(), scenario -> List.of()).columns())
                .hasSize(6);
    }
}
