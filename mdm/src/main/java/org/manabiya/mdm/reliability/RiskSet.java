package org.manabiya.mdm.reliability;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** How many units are under observation at each age, when they come under it and leave it at any age. */
final class RiskSet {
    /**
     * Estimates over ages begin where so many are at risk. Before that a single failure would decide over all that follows: of one unit that
     * was watched from new, beside a thousand that the records found in mid-life.
     */
    static final int FEWEST = 10;

    private final double[] entries;
    private final double[] exits;

    RiskSet(double[] entries, double[] exits) {
        this.entries = entries;
        this.exits = exits;
    }

    static <T> RiskSet of(Collection<T> units, ToDoubleFunction<T> entry, ToDoubleFunction<T> exit) {
        return new RiskSet(
                units.stream().mapToDouble(entry).sorted().toArray(),
                units.stream().mapToDouble(exit).sorted().toArray());
    }

    /** The units with {@code entry < age <= exit}. */
    int at(double age) {
        return below(entries, age) - below(exits, age);
    }

    /** The last age at which any unit was watched; 0 where none was. */
    double until() {
        return exits.length == 0 ? 0 : exits[exits.length - 1];
    }

    /**
     * The age from which on at least {@link #FEWEST} units are at risk without a gap up to the age at which most are; infinite where there are
     * never so many.
     */
    double enoughFrom() {
        double from = Double.POSITIVE_INFINITY;
        double start = Double.POSITIVE_INFINITY;
        int most = FEWEST - 1;
        int left = 0;
        for (int entered = 0; entered < entries.length; ) {
            double age = entries[entered];
            while (left < exits.length && exits[left] <= age) {
                left++;
            }
            boolean gap = entered - left < FEWEST;
            while (entered < entries.length && entries[entered] == age) {
                entered++;
            }
            int watched = entered - left;
            if (watched >= FEWEST && gap) {
                start = age;
            }
            if (watched > most) {
                most = watched;
                from = start;
            }
        }
        return from;
    }

    /** How many of the sorted values are smaller. */
    private static int below(double[] sorted, double value) {
        int found = Arrays.binarySearch(sorted, value);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && sorted[found - 1] == value) {
            found--;
        }
        return found;
    }
}
