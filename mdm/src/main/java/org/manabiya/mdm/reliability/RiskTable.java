package org.manabiya.mdm.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** At each age at which units failed: how many failed and how many were at risk just before. */
final class RiskTable {
    /** The units under observation just before an age and those that failed at it. */
    record Row(double age, int atRisk, int failures) {}

    private final double[] entries;
    private final double[] exits;
    private final List<Row> rows = new ArrayList<>();

    RiskTable(Collection<Lifetime> lifetimes) {
        entries = lifetimes.stream().mapToDouble(Lifetime::entry).sorted().toArray();
        exits = lifetimes.stream().mapToDouble(Lifetime::exit).sorted().toArray();
        double[] failures = lifetimes.stream()
                .filter(Lifetime::failed)
                .mapToDouble(Lifetime::exit)
                .sorted()
                .toArray();
        for (int i = 0; i < failures.length; ) {
            int next = i;
            while (next < failures.length && failures[next] == failures[i]) {
                next++;
            }
            rows.add(new Row(failures[i], atRisk(failures[i]), next - i));
            i = next;
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** The units with {@code entry < age <= exit}. */
    int atRisk(double age) {
        return below(entries, age) - below(exits, age);
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
