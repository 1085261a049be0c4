package org.manabiya.mdm.reliability;

import java.util.function.DoubleUnaryOperator;

/** Where a function crosses 0, by bisection: slow, sure, and the same on every machine. */
final class Roots {
    private static final int STEPS = 80;

    private Roots() {}

    /** A crossing between two values; the end that is nearer to one where there is none between them. */
    static double find(DoubleUnaryOperator function, double from, double to) {
        double low = from;
        double high = to;
        double atLow = function.applyAsDouble(low);
        double atHigh = function.applyAsDouble(high);
        if (atLow > 0 == atHigh > 0) {
            return Math.abs(atLow) < Math.abs(atHigh) ? low : high;
        }
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (function.applyAsDouble(middle) > 0 == atLow > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
