package org.manabiya.portal.mdm.scenarios;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.manabiya.mdm.scenario.PlannedYear;
import org.manabiya.mdm.scenario.Scenario;
import org.manabiya.mdm.scenario.Simulation;

/** Computed scenarios side by side. */
public record ScenarioComparison(List<Column> columns) {
    private static final int MOST = 6;

    /** A scenario with its years. */
    public record Column(Scenario scenario, List<Simulation.Year> years) {
        public Optional<Simulation.Year> year(int schoolYear) {
            return years.stream()
                    .filter(year -> year.plan().year() == schoolYear)
                    .findFirst();
        }

        /** The most expensive year at the expected price. */
        public long dearest() {
            return years.stream().mapToLong(Simulation.Year::planned).max().orElse(0);
        }

        public boolean isAboveCap() {
            return !yearsAboveCap().isEmpty();
        }

        /** The school years that cost more than the yearly cap, where there is one. */
        public List<Integer> yearsAboveCap() {
            long cap = scenario.options().money().yearlyCap();
            return years.stream()
                    .filter(year -> cap > 0 && year.planned() > cap)
                    .map(year -> year.plan().year())
                    .toList();
        }

        /** Over how many years the most expensive one would have to be divided at least, for the yearly cap. */
        public long fewestYears() {
            long cap = scenario.options().money().yearlyCap();
            return cap == 0 ? 1 : (dearest() + cap - 1) / cap;
        }

        /** The year in which the cap makes most units wait whose turn has come; empty where it makes none. */
        public Optional<PlannedYear> mostPostponed() {
            return years.stream()
                    .map(Simulation.Year::plan)
                    .filter(year -> year.postponed() > 0)
                    .max(Comparator.comparingInt(PlannedYear::postponed));
        }

        /** The units that the cap still makes wait in the last year: what they will cost is in no year of the scenario. */
        public int stillWaiting() {
            return years.isEmpty() ? 0 : years.get(years.size() - 1).plan().postponed();
        }

        /** The text that says why years are above the cap. */
        public String whyAboveCap() {
            return "scenarios.aboveCap."
                    + switch (scenario.options().strategy()) {
                        case AT_ONCE -> "ignored";
                        case BY_GRADE, BY_SCHOOL -> "waiting";
                        case BY_AGE, BY_SUPPORT_END, LEVEL -> "kept";
                    };
        }
    }

    /** Those asked for, or the first ones where none is. */
    static ScenarioComparison of(
            List<Scenario> all, List<String> asked, Function<Scenario, List<Simulation.Year>> years) {
        List<Scenario> computed = all.stream().filter(Scenario::isComputed).toList();
        List<Scenario> chosen = computed.stream()
                .filter(scenario -> asked.contains(scenario.id().toString()))
                .toList();
        return new ScenarioComparison((chosen.isEmpty() ? computed : chosen)
                .stream()
                        .limit(MOST)
                        .map(one -> new Column(one, years.apply(one)))
                        .toList());
    }

    /** Whether any of them leaves units waiting, so that their costs are not of the same. */
    public boolean isAnyWaiting() {
        return columns.stream().anyMatch(column -> column.stillWaiting() > 0);
    }

    public boolean holds(Scenario scenario) {
        return columns.stream().anyMatch(column -> column.scenario().id().equals(scenario.id()));
    }

    public List<Integer> years() {
        TreeSet<Integer> all = new TreeSet<>();
        columns.forEach(
                column -> column.years().forEach(year -> all.add(year.plan().year())));
        return List.copyOf(all);
    }
}
