package org.manabiya.mdm.reliability;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The likelihood of a Weibull shape with the scale that suits it best (the profile likelihood). Equal ages are counted once, so that a
 * hundred thousand units cost no more than the days of their lives. Ages are divided by the largest, which keeps the powers small.
 */
final class Likelihood {
    private final double[] ages;
    /** How many more units leave than enter observation at each age. */
    private final double[] leaving;

    private final double unit;
    private final double logs;
    private final int events;
    private final double exposure;
    private final boolean spread;

    Likelihood(Collection<Lifetime> lifetimes) {
        unit = lifetimes.stream().mapToDouble(Lifetime::exit).max().orElse(1);
        Map<Double, Integer> counts = new TreeMap<>();
        double sumOfLogs = 0;
        double sum = 0;
        int failed = 0;
        double first = Double.NaN;
        boolean several = false;
        for (Lifetime lifetime : lifetimes) {
            counts.merge(lifetime.exit() / unit, 1, Integer::sum);
            if (lifetime.entry() > 0) {
                counts.merge(lifetime.entry() / unit, -1, Integer::sum);
            }
            sum += lifetime.exposure();
            if (lifetime.failed()) {
                failed++;
                sumOfLogs += Math.log(lifetime.exit() / unit);
                first = Double.isNaN(first) ? lifetime.exit() : first;
                several |= lifetime.exit() != first;
            }
        }
        ages = counts.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        leaving = counts.values().stream().mapToDouble(Integer::doubleValue).toArray();
        logs = sumOfLogs;
        events = failed;
        exposure = sum;
        spread = several;
    }

    int events() {
        return events;
    }

    double exposure() {
        return exposure;
    }

    /** Whether the failures happened at more than one age: else any large shape would do. */
    boolean isSpread() {
        return spread;
    }

    /** The best scale for a shape: η^β is the sum of exit^β − entry^β over the failures. */
    double scale(double shape) {
        return unit * Math.pow(powers(shape) / events, 1 / shape);
    }

    /** The logarithm of the likelihood of the shape with its best scale. */
    double profile(double shape) {
        return events * (Math.log(shape) - Math.log(powers(shape) / events) - 1 - Math.log(unit)) + (shape - 1) * logs;
    }

    /** The derivative of {@link #profile}; it falls through 0 at the estimate. */
    double slope(double shape) {
        double powers = 0;
        double withLogs = 0;
        for (int i = 0; i < ages.length; i++) {
            double power = leaving[i] * Math.pow(ages[i], shape);
            powers += power;
            withLogs += power * Math.log(ages[i]);
        }
        return events / shape - events * withLogs / powers + logs;
    }

    private double powers(double shape) {
        double sum = 0;
        for (int i = 0; i < ages.length; i++) {
            sum += leaving[i] * Math.pow(ages[i], shape);
        }
        return sum;
    }
}
