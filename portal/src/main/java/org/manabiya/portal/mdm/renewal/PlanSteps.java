package org.manabiya.portal.mdm.renewal;

import java.util.List;
import org.manabiya.core.access.Permission;

/**
 * The way to a published 端末整備・更新計画, for somebody who walks it for the first time.
 *
 * @param devices whether the ledger has any
 * @param scenario whether a scenario has been computed
 * @param chosen whether the plan takes its purchases from one
 * @param written whether its texts have been read and saved
 * @param published whether the public reads a revision
 */
public record PlanSteps(boolean devices, boolean scenario, boolean chosen, boolean written, boolean published) {
    /** A step with the page on which it is done, and who may do it. */
    public record Step(String name, String address, Permission permission, boolean done) {}

    public List<Step> steps() {
        return List.of(
                new Step("devices", "/devices/imports", Permission.DEVICE_IMPORT, devices),
                new Step("scenario", "/renewal/scenarios/new", Permission.PLAN_MAKE, scenario || chosen),
                new Step("choice", "/renewal/scenarios", Permission.PLAN_MAKE, chosen),
                new Step("text", "/renewal/edit?plan=renewal", Permission.PLAN_MAKE, written),
                new Step("publication", "/renewal/publication?plan=renewal", Permission.PLAN_PUBLISH, published));
    }

    /** The first step that is still to be done. */
    public boolean isNext(Step step) {
        return steps().stream()
                .filter(other -> !other.done())
                .findFirst()
                .filter(step::equals)
                .isPresent();
    }

    public boolean isDone() {
        return steps().stream().allMatch(Step::done);
    }
}
