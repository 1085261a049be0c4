package org.manabiya.mdm.renewal;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.manabiya.core.calendar.SchoolYear;

/**
 * The share of spares (予備機) that the subsidy allows, in whole percent of the pupils, by the school year from which it applies. A
 * rule of the ministry that may change: 15 since 令和6年度 (GIGA 第2期).
 */
public final class SparePercent {
    public static final int LARGEST = 100;
    private static final int OF_THE_SECOND_PERIOD = 15;

    private final NavigableMap<Integer, Integer> byYear;

    private SparePercent(NavigableMap<Integer, Integer> byYear) {
        this.byYear = byYear;
    }

    public static SparePercent usual() {
        return always(OF_THE_SECOND_PERIOD);
    }

    /** The same in every year. */
    public static SparePercent always(int percent) {
        NavigableMap<Integer, Integer> byYear = new TreeMap<>();
        byYear.put(SchoolYear.EARLIEST, checked(percent));
        return new SparePercent(byYear);
    }

    /**
     * Reads {@code 15}, or {@code 2024:15,2029:10} for 15 % from 2024年度 and 10 % from 2029年度; before its first year a percentage
     * applies too.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static SparePercent parse(String text) {
        NavigableMap<Integer, Integer> byYear = new TreeMap<>();
        for (String entry : text.split(",", -1)) {
            String[] parts = entry.strip().split(":");
            if (parts.length > 2) {
                throw new IllegalArgumentException("not a percentage with its first year: " + entry);
            }
            int year = parts.length == 1 ? SchoolYear.EARLIEST : new SchoolYear(number(parts[0])).year();
            byYear.put(year, checked(number(parts[parts.length - 1])));
        }
        return new SparePercent(byYear);
    }

    private static int number(String text) {
        return Integer.parseInt(text.strip());
    }

    private static int checked(int percent) {
        if (percent < 0 || percent > LARGEST) {
            throw new IllegalArgumentException("no percentage of spares: " + percent);
        }
        return percent;
    }

    public int in(SchoolYear year) {
        var entry = byYear.floorEntry(year.year());
        return (entry == null ? byYear.firstEntry() : entry).getValue();
    }

    /** ②: pupils and permitted spares, in integers, since {@code floor(n * 1.15)} in floating point is one too low for 100, 180, 200 … */
    public long ceiling(long pupils, SchoolYear year) {
        return Math.multiplyExact(pupils, 100L + in(year)) / 100;
    }
}
