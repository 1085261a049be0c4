package org.manabiya.mdm.scenario;

import java.util.Arrays;

/** What lies in the middle and at the edges of many runs. */
public record Percentiles(long p10, long p50, long p90) {
    /** The values at the tenth, half and nine tenths of the sorted runs. */
    public static Percentiles of(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Percentiles(at(sorted, 0.1), at(sorted, 0.5), at(sorted, 0.9));
    }

    /** The smallest value that is not exceeded in the given share of the runs. */
    private static long at(long[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
