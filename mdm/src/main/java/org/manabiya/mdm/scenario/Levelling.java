package org.manabiya.mdm.scenario;

import java.util.Arrays;
import java.util.List;

/**
 * How many units leave in each of the years to come, when each has a year from which it may and one up to which it must, and whatever is
 * bought for it must leave a life later in its turn. Units leave as late as the room of the years to come allows, those with the nearest end
 * first.
 *
 * <p>In a year as many leave as the later years have no room for: of all ends d the largest surplus of the units that must leave up to d over
 * the room after this year up to d (the condition of Hall for intervals; units of equal length and the nearest end first, Jackson 1955). The
 * years' rooms are levelled from the top: first the smallest sum that no year exceeds; years that cannot do with less keep it, and the others
 * are levelled among themselves (lexicographic min-max). The work depends on the number of years only.
 */
final class Levelling {
    private final int first;
    private final int years;
    private final int life;
    private final boolean early;
    /** Units by the years from which and up to which they go, counted from the first. */
    private final long[][] units;

    private long all;

    /**
     * @param life after how many years what is bought must leave
     * @param early whether it may leave before
     */
    Levelling(int first, int last, int life, boolean early) {
        this.first = first;
        this.years = last - first + 1;
        this.life = life;
        this.early = early;
        this.units = new long[years][years];
    }

    /** Units that may go from a year and must go up to another; those whose end lies beyond the last year may stay. */
    void add(int from, int until, int number) {
        int start = Math.max(0, from - first);
        int end = Math.max(start, until - first);
        if (end < years) {
            units[start][end] += number;
            all += number;
        }
    }

    /** Each unit in the last of its years. */
    long[] unlimited() {
        return latest(endless(), false);
    }

    /** As late as possible with no year above the sum; what no year has room for goes in the last of its years. */
    long[] within(List<UnitCost> costs, long sum) {
        long[] rooms = endless();
        fill(rooms, new boolean[years], costs, sum);
        return latest(rooms, false);
    }

    /** So that the most expensive year costs as little as possible, then the next, and so on. */
    long[] level(List<UnitCost> costs) {
        long[] rooms = endless();
        boolean[] settled = new boolean[years];
        for (int left = years; left > 0; ) {
            fill(rooms, settled, costs, smallest(rooms, settled, costs));
            settled[dearest(rooms, settled, costs)] = true;
            left--;
        }
        return latest(rooms, false);
    }

    private long[] endless() {
        long[] rooms = new long[years];
        Arrays.fill(rooms, all);
        return rooms;
    }

    /** The year that can do with little less: the one that costs most when it has as little room as the others' rooms permit. */
    private int dearest(long[] rooms, boolean[] settled, List<UnitCost> costs) {
        int dearest = -1;
        long most = -1;
        for (int year = 0; year < years; year++) {
            long cost = settled[year] ? -1 : costs.get(year).of(least(rooms, year));
            if (cost > most) {
                most = cost;
                dearest = year;
            }
        }
        return dearest;
    }

    private long least(long[] rooms, int year) {
        long[] tried = rooms.clone();
        long low = 0;
        long high = rooms[year];
        while (low < high) {
            tried[year] = (low + high) / 2;
            if (latest(tried, true) == null) {
                low = tried[year] + 1;
            } else {
                high = tried[year];
            }
        }
        return high;
    }

    private long smallest(long[] rooms, boolean[] settled, List<UnitCost> costs) {
        long low = 0;
        long high = costs.stream().mapToLong(cost -> cost.of(all)).max().orElse(0);
        long[] tried = rooms.clone();
        while (low < high) {
            long middle = (low + high) / 2;
            fill(tried, settled, costs, middle);
            if (latest(tried, true) == null) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private void fill(long[] rooms, boolean[] settled, List<UnitCost> costs, long sum) {
        for (int year = 0; year < years; year++) {
            if (!settled[year]) {
                rooms[year] = costs.get(year).within(sum, all);
            }
        }
    }

    /** @param strictly whether no year may take more than it has room for; {@code null} where that cannot be */
    private long[] latest(long[] rooms, boolean strictly) {
        long[][] coming = new long[years][];
        long[] ends = new long[years];
        for (int from = 0; from < years; from++) {
            coming[from] = units[from].clone();
            for (int end = from; end < years; end++) {
                ends[end] += coming[from][end];
            }
        }
        long[] ready = new long[years];
        long[] leaving = new long[years];
        for (int year = 0; year < years; year++) {
            long there = 0;
            for (int end = year; end < years; end++) {
                ready[end] += coming[year][end];
                there += ready[end];
            }
            long needed = needed(year, ends, rooms);
            if (strictly && needed > Math.min(there, rooms[year])) {
                return null;
            }
            leaving[year] = Math.min(there, Math.max(ready[year], Math.min(needed, rooms[year])));
            take(leaving[year], year, ready, ends);
            int end = year + life;
            if (end < years) {
                coming[early ? year + 1 : end][end] += leaving[year];
                ends[end] += leaving[year];
            }
        }
        return leaving;
    }

    private long needed(int year, long[] ends, long[] rooms) {
        long due = 0;
        long room = 0;
        long needed = 0;
        for (int end = year; end < years; end++) {
            due += ends[end];
            room += end > year ? rooms[end] : 0;
            needed = Math.max(needed, due - room);
        }
        return needed;
    }

    private void take(long number, int year, long[] ready, long[] ends) {
        long left = number;
        for (int end = year; left > 0; end++) {
            long taken = Math.min(left, ready[end]);
            ready[end] -= taken;
            ends[end] -= taken;
            left -= taken;
        }
    }
}
