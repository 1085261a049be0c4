package org.manabiya.mdm.scenario;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.forecast.Forecasts;
import org.manabiya.mdm.forecast.Grade;
import org.manabiya.mdm.forecast.PupilForecast;
import org.manabiya.mdm.reliability.FailureHistory;
import org.manabiya.mdm.reliability.Fleet;
import org.manabiya.mdm.renewal.PlanFacts;
import org.manabiya.mdm.renewal.SpareAllowance;

/** Computes a scenario from the ledger, the repairs and the forecast of pupils: at once for a city, as a job for a prefecture. */
@Dependent
public class ComputeScenario {
    /** So many units are read and computed before a person becomes impatient. */
    private static final int MOST_AT_ONCE = 20_000;

    /**
     * What came out, and what it rests on.
     *
     * @param rates which rates of ages and models it used
     */
    public record Computed(Simulation.Result result, int units, Outlook outlook, RatesUsed rates) {}

    private final Scenarios scenarios;
    private final DeviceCohorts cohorts;
    private final FailureHistory history;
    private final Forecasts forecasts;
    private final FundRules fund;
    private final SpareAllowance allowance;
    private final PlanFacts facts;

    @Inject
    public ComputeScenario(
            Scenarios scenarios,
            DeviceCohorts cohorts,
            FailureHistory history,
            Forecasts forecasts,
            FundRules fund,
            SpareAllowance allowance,
            PlanFacts facts) {
        this.scenarios = scenarios;
        this.cohorts = cohorts;
        this.history = history;
        this.forecasts = forecasts;
        this.fund = fund;
        this.allowance = allowance;
        this.facts = facts;
    }

    /** Computes the scenario, or orders a job that will; the account is who asks. */
    public void start(Scenario scenario, UUID account) {
        List<DeviceCohort> units = cohorts.of(
                scenario.municipalityId(), scenario.options().timing().firstYear());
        if (units.stream().mapToInt(DeviceCohort::units).sum() <= MOST_AT_ONCE) {
            scenarios.keep(scenario.id(), scenario.options(), compute(scenario, units));
        } else {
            scenarios.order(scenario.id(), account);
        }
    }

    /** Computes and keeps, whatever the size. */
    public void run(UUID id) {
        Scenario scenario = scenarios.find(id).orElseThrow(Refusal::notFound);
        scenarios.keep(
                id,
                scenario.options(),
                compute(
                        scenario,
                        cohorts.of(
                                scenario.municipalityId(),
                                scenario.options().timing().firstYear())));
    }

    private Computed compute(Scenario scenario, List<DeviceCohort> units) {
        ScenarioOptions options = scenario.options();
        Fleet fleet = history.fleet(Reach.wholeMunicipality(scenario.municipalityId()));
        Outlook outlook = Outlook.of(fleet);
        FundTerms terms =
                new FundTerms(fund.subsidy(), allowance.percent(), facts.delivered(scenario.municipalityId()));
        List<PlannedYear> plan =
                RenewalPlan.of(options, units, horizon(scenario.municipalityId(), options), terms, outlook.rates());
        return new Computed(
                Simulation.of(options, plan, outlook, fund.subsidy()),
                units.stream().mapToInt(DeviceCohort::units).sum(),
                outlook,
                RatesUsed.of(outlook.rates(), fleet));
    }

    /** Beyond the forecast its last year goes on. */
    private Horizon horizon(UUID municipality, ScenarioOptions options) {
        PupilForecast forecast = forecasts.of(municipality).pupils();
        List<Integer> known = forecast.years();
        Map<Integer, Integer> pupils = new HashMap<>();
        Map<Integer, Integer> entering = new HashMap<>();
        for (int year : options.timing().allYears()) {
            int nearest = Math.max(known.get(0), Math.min(year, known.get(known.size() - 1)));
            pupils.put(year, forecast.of(nearest).number());
            entering.put(
                    year,
                    forecast.entering(Grade.P1, nearest).number()
                            + forecast.entering(Grade.J1, nearest).number());
        }
        return new Horizon(pupils, entering);
    }
}
