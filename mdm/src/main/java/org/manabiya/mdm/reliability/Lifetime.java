package org.manabiya.mdm.reliability;

/**
 * A unit as far as it was watched: from which age (left truncation: a unit whose life began before the records did), up to which age,
 * and whether it failed there or was still in service (right censoring).
 *
 * @param entry the age in days at which it came under observation
 * @param exit the age at which it failed or was last known to work; later than {@code entry}
 */
public record Lifetime(double entry, double exit, boolean failed) {
    public Lifetime {
        if (!(entry >= 0 && exit > entry)) {
            throw new IllegalArgumentException("no time under observation: " + entry + " to " + exit);
        }
    }

    /** Watched from the first day. */
    public static Lifetime fromNew(double exit, boolean failed) {
        return new Lifetime(0, exit, failed);
    }

    /** How long it was watched. */
    public double exposure() {
        return exit - entry;
    }
}
