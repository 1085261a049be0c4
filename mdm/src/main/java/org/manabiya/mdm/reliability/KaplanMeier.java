package org.manabiya.mdm.reliability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The share of units that have not failed, by age: the product-limit estimate of Kaplan and Meier (1958) with the variance of Greenwood.
 * The interval is computed on the log(−log) scale, so that it stays between 0 and 1. Units that came under observation in mid-life enter
 * the risk set at their age (Klein and Moeschberger, Survival Analysis, 2003, section 4.6).
 */
public final class KaplanMeier {
    /** The estimate from an age on. */
    public record Step(
            double age, int atRisk, int failures, double survival, double standardError, Interval interval) {}

    private final List<Step> steps = new ArrayList<>();
    private final int units;
    private final int events;
    private final double exposure;

    public KaplanMeier(Collection<Lifetime> lifetimes) {
        units = lifetimes.size();
        exposure = lifetimes.stream().mapToDouble(Lifetime::exposure).sum();
        double survival = 1;
        double sum = 0;
        int failed = 0;
        for (RiskTable.Row row : new RiskTable(lifetimes).rows()) {
            int left = row.atRisk() - row.failures();
            survival *= (double) left / row.atRisk();
            sum += left == 0 ? 0 : (double) row.failures() / row.atRisk() / left;
            failed += row.failures();
            steps.add(new Step(
                    row.age(),
                    row.atRisk(),
                    row.failures(),
                    survival,
                    survival * Math.sqrt(sum),
                    interval(survival, sum)));
        }
        events = failed;
    }

    /** Kalbfleisch and Prentice 1980: on the log(−log) scale the variance is Greenwood's sum over the squared logarithm. */
    private static Interval interval(double survival, double greenwoodSum) {
        if (survival <= 0) {
            return new Interval(0, 1);
        }
        double spread = Interval.Z * Math.sqrt(greenwoodSum) / Math.log(survival);
        return new Interval(Math.pow(survival, Math.exp(-spread)), Math.pow(survival, Math.exp(spread)));
    }

    public List<Step> steps() {
        return steps;
    }

    /** What holds at an age: the last step not after it; empty before the first failure. */
    public Optional<Step> at(double age) {
        Step last = null;
        for (Step step : steps) {
            if (step.age() > age) {
                break;
            }
            last = step;
        }
        return Optional.ofNullable(last);
    }

    /** The age at which half of the units have failed, where that has been seen. */
    public Optional<Double> median() {
        return steps.stream()
                .filter(step -> step.survival() <= 0.5)
                .map(Step::age)
                .findFirst();
    }

    public int units() {
        return units;
    }

    public int events() {
        return events;
    }

    /** Days under observation, all units together. */
    public double exposure() {
        return exposure;
    }
}
