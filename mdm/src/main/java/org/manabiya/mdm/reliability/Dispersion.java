package org.manabiya.mdm.reliability;

import java.util.Collection;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether counts vary more than chance allows: Fisher's index of dispersion for counts with unequal exposures. Counts of a bad batch or
 * of careless schools do, and then a Poisson stock is too small.
 *
 * @param statistic chi-squared with {@code degrees} degrees of freedom where chance is all
 * @param pValue how likely a statistic at least as large is by chance
 */
public record Dispersion(double statistic, int degrees, double pValue) {
    private static final double LEVEL = 0.05;

    public static Dispersion of(Collection<Rate> counts) {
        List<Rate> watched = counts.stream().filter(rate -> rate.exposure() > 0).toList();
        double rate = watched.stream().reduce(new Rate(0, 0), Rate::plus).value();
        if (watched.size() < 2 || rate == 0) {
            return new Dispersion(0, 0, 1);
        }
        double sum = 0;
        for (Rate count : watched) {
            double expected = rate * count.exposure();
            sum += (count.events() - expected) * (count.events() - expected) / expected;
        }
        int degrees = watched.size() - 1;
        return new Dispersion(sum, degrees, ChiSquaredDistribution.of(degrees).survivalProbability(sum));
    }

    public boolean isOver() {
        return pValue < LEVEL;
    }
}
