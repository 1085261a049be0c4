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
    private final RiskSet set;
    private final double from;
    private final int units;
    private final int events;
    private final double exposure;

    /** Over all ages: for units that were watched from new, or of which enough came early. */
    public KaplanMeier(Collection<Lifetime> lifetimes) {
        this(lifetimes, new RiskTable(lifetimes), 0);
    }

    /** Only from the age on at which enough units are at risk: of the units that reached it the share that has not failed since. */
    public static KaplanMeier whereEnough(Collection<Lifetime> lifetimes) {
        RiskTable table = new RiskTable(lifetimes);
        return new KaplanMeier(lifetimes, table, table.set().enoughFrom());
    }

    private KaplanMeier(Collection<Lifetime> lifetimes, RiskTable table, double from) {
        this.from = from;
        set = table.set();
        units = lifetimes.size();
        exposure = lifetimes.stream().mapToDouble(Lifetime::exposure).sum();
        double survival = 1;
        double sum = 0;
        int failed = 0;
        for (RiskTable.Row row : table.rows()) {
            if (row.age() <= from) {
                continue;
            }
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

    /** The age from which the estimate holds; infinite where there were never enough units. */
    public double from() {
        return from;
    }

    /**
     * What holds at an age: the last step not after it. Before the first failure all of them work; of as many as are at risk then, up to the
     * high end of a binomial number that is none (Clopper and Pearson 1934) might not. Empty where nobody was watched.
     */
    public Optional<Step> at(double age) {
        if (age < from || age > set.until()) {
            return Optional.empty();
        }
        Step last = null;
        for (Step step : steps) {
            if (step.age() > age) {
                break;
            }
            last = step;
        }
        return last == null ? unfailed(age) : Optional.of(last);
    }

    private Optional<Step> unfailed(double age) {
        int atRisk = set.at(age);
        return atRisk == 0
                ? Optional.empty()
                : Optional.of(new Step(age, atRisk, 0, 1, 0, new Interval(Math.pow(0.025, 1.0 / atRisk), 1)));
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
