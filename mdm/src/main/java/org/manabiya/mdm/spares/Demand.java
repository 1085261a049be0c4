package org.manabiya.mdm.spares;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** How many units will be wanted at once: a number by chance. */
public interface Demand {
    double mean();

    /** The chance that at most so many are wanted. */
    double atMost(int number);

    /** Failures that know nothing of each other; in repair at a time by Palm's theorem: rate times repair time. */
    static Demand poisson(double mean) {
        if (mean == 0) {
            return none();
        }
        PoissonDistribution distribution = PoissonDistribution.of(mean);
        return new Demand() {
            @Override
            public double mean() {
                return mean;
            }

            @Override
            public double atMost(int number) {
                return distribution.cumulativeProbability(number);
            }
        };
    }

    /**
     * Failures that come in waves: a Poisson number whose mean itself varies (gamma) with shape {@code size}; the variance is {@code mean +
     * mean²/size}. An infinite size is the Poisson distribution.
     */
    static Demand negativeBinomial(double mean, double size) {
        if (mean == 0 || Double.isInfinite(size)) {
            return poisson(mean);
        }
        return new Demand() {
            @Override
            public double mean() {
                return mean;
            }

            @Override
            public double atMost(int number) {
                return number < 0 ? 0 : RegularizedBeta.value(size / (size + mean), size, number + 1.0);
            }
        };
    }

    private static Demand none() {
        return new Demand() {
            @Override
            public double mean() {
                return 0;
            }

            @Override
            public double atMost(int number) {
                return number < 0 ? 0 : 1;
            }
        };
    }

    /** The smallest number that is enough with the given chance. */
    default int enoughFor(double chance) {
        if (!(chance > 0 && chance < 1)) {
            throw new IllegalArgumentException("no chance: " + chance);
        }
        int high = Math.max(1, (int) Math.ceil(mean()));
        while (atMost(high) < chance) {
            high *= 2;
        }
        int low = -1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (atMost(middle) >= chance) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
