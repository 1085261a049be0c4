package org.manabiya.mdm.renewal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.plans.Kpi;
import org.manabiya.mdm.plans.Plan;
import org.manabiya.mdm.plans.PlanFields;
import org.manabiya.mdm.plans.PlanItem;
import org.manabiya.mdm.plans.PlanKind;
import org.manabiya.mdm.plans.Plans;

/** Saves the draft of one of the four plans, when its numbers are numbers and together possible. */
@Dependent
public class WritePlan {
    private final Plans plans;
    private final ComposeRenewal compose;

    @Inject
    public WritePlan(Plans plans, ComposeRenewal compose) {
        this.plans = plans;
        this.compose = compose;
    }

    /** Whether the form of the plan has a field of that name. */
    public static boolean isField(PlanKind kind, String name) {
        return kind == PlanKind.RENEWAL
                ? RenewalDraft.isField(name)
                : PlanItem.of(kind).stream().anyMatch(item -> item.name().equals(name))
                        || Kpi.of(kind).stream().anyMatch(kpi -> kpi.field().equals(name));
    }

    /**
     * Saves what is written.
     *
     * @param seen the version that the writer has seen, 0 for a new one
     * @throws InvalidInput naming the fields that cannot be right
     * @throws Refusal CONFLICT when somebody else has saved it since
     */
    public Plan save(UUID municipality, PlanKind kind, PlanFields fields, int seen) {
        if (kind == PlanKind.RENEWAL) {
            RenewalDraft draft = new RenewalDraft(fields);
            draft.check();
            compose.compose(municipality, draft);
        }
        return plans.save(municipality, kind, fields, seen);
    }
}
