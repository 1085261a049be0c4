package org.manabiya.mdm.renewal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.mdm.plans.PlanFields;
import org.manabiya.mdm.plans.PlanKind;
import org.manabiya.mdm.plans.PlanRevision;
import org.manabiya.mdm.plans.Plans;

/** Publishes what a plan says now, once whoever publishes knows what it leaves unwritten. */
@Dependent
public class PublishPlan {
    private final Plans plans;
    private final PresentPlans present;

    @Inject
    public PublishPlan(Plans plans, PresentPlans present) {
        this.plans = plans;
        this.present = present;
    }

    /**
     * Publishes the plan as its next revision.
     *
     * @param note what has changed since the revision before; needed from the second one on
     * @param incomplete whether the publisher has confirmed that parts stay unwritten
     * @throws InvalidInput naming the parts that are not written, where that is not confirmed
     */
    @Transactional
    public PlanRevision publish(UUID municipality, PlanKind kind, String note, boolean incomplete) {
        PlanFields next = present.snapshot(municipality, kind);
        if (!incomplete) {
            InvalidInput.unlessEmpty(UnwrittenPart.of(kind, next).stream()
                    .map(part -> new InvalidInput.Field(part.field(), "mdm.plan.unwritten"))
                    .toList());
        }
        return plans.publish(municipality, kind, next, note);
    }
}
