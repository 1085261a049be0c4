package org.manabiya.mdm.scenario;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.plans.Plan;
import org.manabiya.mdm.plans.PlanFields;
import org.manabiya.mdm.plans.PlanKind;
import org.manabiya.mdm.plans.Plans;
import org.manabiya.mdm.renewal.RenewalDraft;

/** The scenario that 端末整備・更新計画 takes its coming purchases from: written into the plan's draft, where its form shows it too. */
@Dependent
public class ChooseScenario {
    private final Scenarios scenarios;
    private final Plans plans;

    @Inject
    public ChooseScenario(Scenarios scenarios, Plans plans) {
        this.scenarios = scenarios;
        this.plans = plans;
    }

    /** @throws Refusal CONFLICT for one that has not been computed */
    @Transactional
    public void choose(UUID id) {
        Scenario scenario = scenarios.find(id).orElseThrow(Refusal::notFound);
        if (!scenario.isComputed()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.scenario.notComputed");
        }
        Optional<Plan> draft = plans.draft(scenario.municipalityId(), PlanKind.RENEWAL);
        PlanFields written = draft.map(Plan::fields).orElse(PlanFields.none());
        plans.save(
                scenario.municipalityId(),
                PlanKind.RENEWAL,
                written.with(Map.of(RenewalDraft.SCENARIO, id.toString())),
                draft.map(Plan::version).orElse(0));
    }

    /** The chosen one. */
    public Optional<UUID> chosen(UUID municipality) {
        return plans.draft(municipality, PlanKind.RENEWAL)
                .map(draft -> new RenewalDraft(draft.fields()))
                .flatMap(RenewalDraft::scenario);
    }
}
