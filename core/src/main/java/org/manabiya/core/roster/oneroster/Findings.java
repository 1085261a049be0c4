package org.manabiya.core.roster.oneroster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects findings; beyond {@value #MOST_PER_FILE} of one severity in one file they are only counted. */
final class Findings {

    static final int MOST_PER_FILE = 1_000;

    private record Shelf(String file, Severity severity) {}

    private final List<Finding> kept = new ArrayList<>();
    private final Map<Shelf, Integer> counts = new LinkedHashMap<>();

    void add(Severity severity, String file, long line, String column, String value, Expectation expected) {
        if (counts.merge(new Shelf(file, severity), 1, Integer::sum) <= MOST_PER_FILE) {
            kept.add(new Finding(severity, file, line, column, value, expected));
        }
    }

    void add(Severity severity, String file, Expectation expected) {
        add(severity, file, 0, "", "", expected);
    }

    void addAll(List<Finding> findings) {
        findings.forEach(f -> add(f.severity(), f.file(), f.line(), f.column(), f.value(), f.expected()));
    }

    /** Everything kept, followed by one line for each file and severity that has more. */
    List<Finding> toList() {
        List<Finding> all = new ArrayList<>(kept);
        counts.forEach((shelf, count) -> {
            if (count > MOST_PER_FILE) {
                all.add(new Finding(
                        shelf.severity(), shelf.file(), 0, "", "", Expectation.of("more", count - MOST_PER_FILE)));
            }
        });
        return List.copyOf(all);
    }
}
