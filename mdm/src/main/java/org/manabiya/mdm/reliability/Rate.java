package org.manabiya.mdm.reliability;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Events over an exposure.
 *
 * @param exposure device-years (or any unit of time); not negative
 */
public record Rate(long events, double exposure) {
    public Rate {
        if (events < 0 || !(exposure >= 0)) {
            throw new IllegalArgumentException(events + " events in " + exposure);
        }
    }

    /** Events per unit of exposure; 0 where nothing was watched. */
    public double value() {
        return exposure == 0 ? 0 : events / exposure;
    }

    /** The exact interval of a Poisson count (Garwood 1936): never empty, also with no event. */
    public Interval interval() {
        if (exposure == 0) {
            return new Interval(0, Double.POSITIVE_INFINITY);
        }
        double low = events == 0 ? 0 : ChiSquaredDistribution.of(2.0 * events).inverseCumulativeProbability(0.025) / 2;
        double high = ChiSquaredDistribution.of(2.0 * events + 2).inverseSurvivalProbability(0.025) / 2;
        return new Interval(low / exposure, high / exposure);
    }

    public Rate plus(Rate other) {
        return new Rate(events + other.events, exposure + other.exposure);
    }
}
