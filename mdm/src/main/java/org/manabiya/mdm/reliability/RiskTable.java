package org.manabiya.mdm.reliability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** At each age at which units failed: how many failed and how many were at risk just before. */
final class RiskTable {
    /** The units under observation just before an age and those that failed at it. */
    record Row(double age, int atRisk, int failures) {}

    private final RiskSet set;
    private final List<Row> rows = new ArrayList<>();

    RiskTable(Collection<Lifetime> lifetimes) {
        set = RiskSet.of(lifetimes, Lifetime::entry, Lifetime::exit);
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
            rows.add(new Row(failures[i], set.at(failures[i]), next - i));
            i = next;
        }
    }

    RiskSet set() {
        return set;
    }

    int atRisk(double age) {
        return set.at(age);
    }

    List<Row> rows() {
        return rows;
    }
}
