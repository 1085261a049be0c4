package org.manabiya.mdm.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.mdm.scenario.Percentiles;
import org.manabiya.mdm.scenario.Scenario;
import org.manabiya.mdm.scenario.Simulation;

/**
 * What the devices will cost by the scenario that the renewal plan has chosen, or what to do first.
 *
 * @param scenario its name and id, {@code null} where none is chosen
 */
public record Costs(Standing standing, UUID id, String scenario, List<Year> years) {
    /** How far the board is on the way to a cost. */
    public enum Standing {
        /** Nobody has made a scenario. */
        NO_SCENARIO,
        /** There are scenarios, and the plan has chosen none of them. */
        NONE_CHOSEN,
        /** The chosen one has not been computed since it was changed. */
        NOT_COMPUTED,
        COMPUTED
    }

    /** A budget year in yen: what is planned, and what it comes to with chance in it. */
    public record Year(int year, long planned, Percentiles cost) {}

    static Costs of(List<Scenario> all, Optional<Scenario> chosen, List<Simulation.Year> years) {
        if (chosen.isEmpty()) {
            return new Costs(all.isEmpty() ? Standing.NO_SCENARIO : Standing.NONE_CHOSEN, null, null, List.of());
        }
        Scenario scenario = chosen.get();
        return new Costs(
                scenario.isComputed() ? Standing.COMPUTED : Standing.NOT_COMPUTED,
                scenario.id(),
                scenario.name(),
                years.stream()
                        .map(year -> new Year(year.plan().year(), year.planned(), year.cost()))
                        .toList());
    }

    /** The cost of a budget year, where the scenario reaches so far. */
    public Optional<Year> in(int budgetYear) {
        return years.stream().filter(year -> year.year() == budgetYear).findFirst();
    }
}
