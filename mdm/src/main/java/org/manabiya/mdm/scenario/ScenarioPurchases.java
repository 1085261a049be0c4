package org.manabiya.mdm.scenario;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.manabiya.mdm.renewal.PlannedPurchases;

/** What comes by the computed scenarios, for the plan that the board publishes. */
@Dependent
public class ScenarioPurchases implements PlannedPurchases {
    private final Scenarios scenarios;

    @Inject
    public ScenarioPurchases(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    public List<PlannedPurchases.Scenario> scenarios(UUID municipality) {
        return scenarios.of(municipality).stream()
                .filter(one -> one.isComputed())
                .map(one -> new PlannedPurchases.Scenario(one.id(), one.name()))
                .toList();
    }

    @Override
    public Map<Integer, Bought> bought(UUID municipality, UUID scenario) {
        return scenarios
                .find(scenario)
                .filter(one -> one.municipalityId().equals(municipality))
                .map(scenarios::years)
                .orElse(List.of())
                .stream()
                .map(Simulation.Year::plan)
                .collect(Collectors.toMap(PlannedYear::year, PlannedYear::whole));
    }
}
