package org.manabiya.mdm.scenario;

import java.util.Map;

/** Units of a cohort while a plan runs: how many are left, and when which of them go. */
final class Lot {
    private final DeviceCohort cohort;
    private final ReplacementWindow window;
    private final int hardLimit;
    private int units;
    /** The years into which smoothing has put units of the lot; {@code null} without smoothing. */
    private Map<Integer, Integer> assigned;

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

    /** The year of support and lease. */
    int hardLimit() {
        return hardLimit;
    }

    /** Whether the plan has bought it. */
    boolean isOfThePlan() {
        return cohort.model() == null;
    }

    /** It may leave in the year: bought before, and no restriction holds it. */
    boolean mayGo(int year) {
        return cohort.acquired() < year && cohort.earliest() <= year;
    }

    /** Support or lease is over. */
    boolean mustGo(int year) {
        return hardLimit <= year && mayGo(year);
    }

    boolean isOld(int year) {
        return window.latest() <= year && mayGo(year);
    }

    boolean hasServed(int life, int year) {
        return cohort.acquired() + life <= year && mayGo(year);
    }

    void assign(Map<Integer, Integer> unitsByYear) {
        assigned = unitsByYear;
    }

    /** What smoothing has put into the year; everything that is old where the lot was not smoothed. */
    int assigned(int year) {
        if (assigned == null) {
            return isOld(year) ? units : 0;
        }
        return Math.min(units, assigned.getOrDefault(year, 0));
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
