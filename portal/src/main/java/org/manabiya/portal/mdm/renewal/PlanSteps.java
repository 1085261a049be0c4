package org.manabiya.portal.mdm.renewal;

import java.util.List;

/**
 * The way to a published 端末整備・更新計画, for somebody who walks it for the first time.
 *
 * @param scenario whether a scenario has been computed
 * @param chosen whether the plan takes its purchases from one
 * @param written whether its texts have been read and saved
 * @param published whether the public reads a revision
 */
public record PlanSteps(boolean scenario, boolean chosen, boolean written, boolean published) {
    /** A step with the page on which it is done. */
    public record Step(String name, String address, boolean done) {}

    public List<Step> steps() {
        return List.of(
                new Step("scenario", "/renewal/scenarios", scenario || chosen),
                new Step("choice", "/renewal/scenarios", chosen),
                new Step("text", "/renewal/edit?plan=renewal", written),
                new Step("publication", "/renewal/publication?plan=renewal", published));
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
