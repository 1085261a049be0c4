package org.manabiya.mdm.renewal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.mdm.plans.Plan;
import org.manabiya.mdm.plans.PlanFields;
import org.manabiya.mdm.plans.PlanKind;
import org.manabiya.mdm.plans.PlanKnowledge;
import org.manabiya.mdm.plans.Plans;

/** What each plan says today: what is written, completed by what the product knows. */
@Dependent
public class PresentPlans {
    private final Plans plans;
    private final PlanKnowledge knowledge;
    private final ComposeRenewal compose;

    @Inject
    public PresentPlans(Plans plans, PlanKnowledge knowledge, ComposeRenewal compose) {
        this.plans = plans;
        this.knowledge = knowledge;
        this.compose = compose;
    }

    /** What is written of the plan. */
    public PlanFields written(UUID municipality, PlanKind kind) {
        return plans.draft(municipality, kind).map(Plan::fields).orElse(PlanFields.none());
    }

    /**
     * What the plan would say if it were published now.
     *
     * @throws InvalidInput where typed numbers have become impossible, because the ledger beneath them changed
     */
    public PlanFields snapshot(UUID municipality, PlanKind kind) {
        return kind == PlanKind.RENEWAL
                ? sheet(municipality).snapshot()
                : knowledge.complete(municipality, kind, written(municipality, kind));
    }

    /** 端末整備・更新計画 with its table. */
    public RenewalSheet sheet(UUID municipality) {
        return compose.compose(municipality, new RenewalDraft(written(municipality, PlanKind.RENEWAL)));
    }
}
