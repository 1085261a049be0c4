package org.manabiya.mdm.scenario;

/** Units of a cohort while a plan runs: how many are left, and when which of them go. */
final class Lot {
    private final DeviceCohort cohort;
    private final ReplacementWindow window;
    private final int hardLimit;
    private int units;

    Lot(DeviceCohort cohort, ScenarioOptions options) {
        this.cohort = cohort;
        this.window = cohort.window(options.timing().life(), options.timing().supportBuffer());
        this.hardLimit = cohort.hardLimit(options.timing().supportBuffer());
        this.units = cohort.units();
    }

    DeviceCohort cohort() {
        return cohort;
    }

    ReplacementWindow window() {
        return window;
    }

    int units() {
        return units;
    }

    boolean isSpare() {
        return cohort.spare();
    }

    /** Whether the plan has bought it. */
    boolean isOfThePlan() {
        return cohort.model() == null;
    }

    /** From when on it may leave: after the year in which it was bought, when no restriction holds it; what the plan leases, at the end. */
    int from() {
        int free = Math.max(cohort.acquired() + 1, cohort.earliest());
        return isOfThePlan() && cohort.leaseEnd() != null ? Math.max(free, hardLimit) : free;
    }

    boolean mayGo(int year) {
        return from() <= year;
    }

    /** The year that support and lease do not let it pass. */
    int hardEnd() {
        return Math.max(hardLimit, window.earliest());
    }

    boolean hasServed(int life, int year) {
        return cohort.acquired() + life <= year && mayGo(year);
    }

    /** The year that it must not pass. */
    int end(ScenarioOptions options) {
        return switch (options.strategy()) {
            case BY_SUPPORT_END -> cohort.supportEnd() == null ? window.due() : hardEnd();
            case LEVEL -> lateEnd(options.timing());
            default -> window.due();
        };
    }

    /**
     * Units that have outlived the board's own rule before the plan begins cannot keep it any more: they are spread over some years, as far
     * as support and lease allow.
     */
    private int lateEnd(ScenarioOptions.Timing timing) {
        boolean lateAlready = window.bound() == Bound.LIFE && window.due() < timing.firstYear();
        return lateAlready ? Math.min(hardLimit, timing.firstYear() + timing.spread() - 1) : window.due();
    }

    Bound boundIn(int year) {
        return window.due() > year ? Bound.CHOICE : window.bound();
    }

    int take(int wanted) {
        int taken = Math.min(units, wanted);
        units -= taken;
        return taken;
    }
}
