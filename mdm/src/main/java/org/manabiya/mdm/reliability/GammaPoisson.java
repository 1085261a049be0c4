package org.manabiya.mdm.reliability;

import java.util.Collection;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Rates of many small groups that learn from each other (empirical Bayes): each group's rate comes from one gamma distribution, whose two
 * parameters are found by maximum likelihood of the counts, which are then negative binomial. A group with few events is pulled towards
 * the rate of all, one with many keeps its own. Where the groups do not differ by more than chance, all get the rate of all.
 *
 * @param shape α of the gamma distribution; infinite where the groups do not differ
 * @param mean the mean rate of the groups, α/β
 * @param all all groups together
 */
public record GammaPoisson(double shape, double mean, Rate all) {
    /** A rate after learning from the other groups, with the interval that belongs to it. */
    public record Shrunk(double rate, Interval interval) {}

    /** Beyond this shape the groups are told apart by chance alone. */
    private static final double LARGEST_SHAPE = 1e4;

    private static final double SMALLEST_SHAPE = 1e-2;

    public static GammaPoisson of(Collection<Rate> groups) {
        List<Rate> watched = groups.stream().filter(rate -> rate.exposure() > 0).toList();
        Rate all = watched.stream().reduce(new Rate(0, 0), Rate::plus);
        if (watched.size() < 2 || all.events() == 0) {
            return new GammaPoisson(Double.POSITIVE_INFINITY, all.value(), all);
        }
        DoubleUnaryOperator best = logShape -> {
            double shape = Math.exp(logShape);
            return logLikelihood(watched, shape, mean(watched, shape));
        };
        double shape = Math.exp(Peak.find(best, Math.log(SMALLEST_SHAPE), Math.log(LARGEST_SHAPE)));
        return shape > LARGEST_SHAPE / 2
                ? new GammaPoisson(Double.POSITIVE_INFINITY, all.value(), all)
                : new GammaPoisson(shape, mean(watched, shape), all);
    }

    /** The best mean rate for a shape: where the derivative by it is 0. */
    private static double mean(List<Rate> groups, double shape) {
        DoubleUnaryOperator slope = mean -> groups.stream()
                .mapToDouble(
                        group -> (group.events() - mean * group.exposure()) / (1 + mean * group.exposure() / shape))
                .sum();
        double highest = groups.stream().mapToDouble(Rate::value).max().orElse(0);
        return Roots.find(slope, 0, highest);
    }

    private static double logLikelihood(List<Rate> groups, double shape, double mean) {
        double sum = 0;
        for (Rate group : groups) {
            double expected = mean * group.exposure();
            sum += LogGamma.value(shape + group.events())
                    - LogGamma.value(shape)
                    - shape * Math.log1p(expected / shape)
                    + group.events() * (Math.log(expected) - Math.log(shape + expected));
        }
        return sum;
    }

    /** β of the gamma distribution: how much exposure the knowledge of the other groups is worth. */
    public double weight() {
        return shape / mean;
    }

    /** The rate of a group: the mean and the middle 95 % of the gamma distribution given its events. */
    public Shrunk rate(Rate group) {
        if (Double.isInfinite(shape) || mean == 0) {
            return new Shrunk(all.value(), all.interval());
        }
        double alpha = shape + group.events();
        double beta = weight() + group.exposure();
        GammaDistribution posterior = GammaDistribution.of(alpha, 1 / beta);
        return new Shrunk(
                alpha / beta,
                new Interval(
                        posterior.inverseCumulativeProbability(0.025), posterior.inverseSurvivalProbability(0.025)));
    }
}
