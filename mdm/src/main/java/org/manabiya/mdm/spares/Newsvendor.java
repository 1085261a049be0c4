package org.manabiya.mdm.spares;

/**
 * How many to buy when it can be done only once (the newsvendor's question): the smallest number that is enough with the chance {@code
 * under / (under + over)}.
 *
 * @param under what a unit too few costs in yen: days without a device and a unit bought in a hurry
 * @param over what a unit too many costs: its price less what it is worth at the end
 */
public record Newsvendor(long under, long over) {
    public Newsvendor {
        if (under < 0 || over < 0 || under + over == 0) {
            throw new IllegalArgumentException("costs " + under + " and " + over);
        }
    }

    /** The chance of having enough that is worth its money. */
    public double criticalRatio() {
        return (double) under / (under + over);
    }

    public int order(Demand demand) {
        double ratio = criticalRatio();
        if (ratio == 0) {
            return 0;
        }
        return demand.enoughFor(Math.min(ratio, 0.9999));
    }
}
