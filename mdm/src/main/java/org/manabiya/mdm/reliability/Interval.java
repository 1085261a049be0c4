package org.manabiya.mdm.reliability;

/** An interval of 95 % around an estimate. */
public record Interval(double low, double high) {
    /** The normal quantile that belongs to 95 %. */
    static final double Z = 1.959963984540054;

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
