package org.manabiya.mdm.reliability;

import java.util.Collection;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * The Weibull distribution of the age at failure, by maximum likelihood from censored and left-truncated lifetimes (Lawless, Statistical
 * Models and Methods for Lifetime Data, 2003, section 5.2). The shape says how units fail: below 1 early defects, near 1 chance (drops),
 * above 1 wear (batteries).
 *
 * @param shape β
 * @param shapeInterval by the likelihood ratio, which is more honest than a normal interval where events are few
 * @param scale η, in days: the age at which 63 % have failed
 * @param exposure days under observation, all units together
 */
public record Weibull(
        double shape, Interval shapeInterval, double scale, int events, double exposure, double logLikelihood) {
    /** Fewer failures give no shape worth printing. */
    public static final int FEWEST_EVENTS = 10;

    private static final double SMALLEST_SHAPE = 0.05;
    private static final double LARGEST_SHAPE = 50;
    /** Half of the 95 % quantile of chi-squared with one degree of freedom. */
    private static final double DROP = 3.841458820694124 / 2;

    /** What the failures tell of the units' way to fail. */
    public enum Pattern {
        EARLY_DEFECTS,
        CHANCE,
        WEAR
    }

    /** The fit, or nothing where fewer than {@link #FEWEST_EVENTS} units failed or all of them at one age. */
    public static Optional<Weibull> fit(Collection<Lifetime> lifetimes) {
        Likelihood likelihood = new Likelihood(lifetimes);
        if (likelihood.events() < FEWEST_EVENTS || !likelihood.isSpread()) {
            return Optional.empty();
        }
        double shape = Roots.find(likelihood::slope, SMALLEST_SHAPE, LARGEST_SHAPE);
        double top = likelihood.profile(shape);
        DoubleUnaryOperator drop = beta -> likelihood.profile(beta) - top + DROP;
        Interval interval =
                new Interval(Roots.find(drop, SMALLEST_SHAPE, shape), Roots.find(drop, shape, LARGEST_SHAPE));
        return Optional.of(
                new Weibull(shape, interval, likelihood.scale(shape), likelihood.events(), likelihood.exposure(), top));
    }

    /** The pattern, where the interval leaves one side of 1; {@code CHANCE} where it holds 1. */
    public Pattern pattern() {
        if (shapeInterval.high() < 1) {
            return Pattern.EARLY_DEFECTS;
        }
        return shapeInterval.low() > 1 ? Pattern.WEAR : Pattern.CHANCE;
    }

    /** The share of units that reach the age without failing. */
    public double survival(double age) {
        return Math.exp(-Math.pow(age / scale, shape));
    }

    /** The share of the units of an age that fail within the next days. */
    public double failing(double age, double days) {
        return 1 - Math.exp(Math.pow(age / scale, shape) - Math.pow((age + days) / scale, shape));
    }
}
