package org.manabiya.mdm.spares;

/**
 * A stress test: a share of all units of one model is lost to one cause, while the rest fails as ever. Two thirds of a delivery lost to
 * swollen batteries within a year is what pupils of one prefecture have lived through.
 *
 * @param units the units of the model
 * @param percentLost how many of a hundred are lost
 */
public record BadBatch(int units, int percentLost) {
    public BadBatch {
        if (units < 0 || percentLost < 0 || percentLost > 100) {
            throw new IllegalArgumentException(percentLost + " % of " + units);
        }
    }

    public int lost() {
        return Math.toIntExact((long) units * percentLost / 100);
    }

    /** Pupils without a device in spite of the spares, when the usual failures need their part of them too. */
    public int without(int spares, Demand usual) {
        int busy = (int) Math.round(usual.mean());
        return Math.max(0, lost() - Math.max(0, spares - busy));
    }
}
