package org.manabiya.core.roster.oneroster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where each known column stands in one file. Columns are found by name, never by position. */
final class Header {

    private final RosterFile file;
    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();

    Header(RosterFile file, List<String> names) {
        this.file = file;
        this.names = names;
        Map<String, Column> known = knownNames(file);
        for (int i = 0; i < names.size(); i++) {
            Column column = known.get(names.get(i));
            if (column != null) {
                positions.putIfAbsent(column.name(), i);
            }
        }
    }

    private static Map<String, Column> knownNames(RosterFile file) {
        Map<String, Column> known =
                file.columns().stream().collect(Collectors.toMap(Column::name, Function.identity()));
        file.columns().forEach(column -> known.putIfAbsent(column.formerName(), column));
        return known;
    }

    int width() {
        return names.size();
    }

    /** The position of a column of this file, -1 when the file lacks it. */
    int position(String column) {
        return positions.getOrDefault(column, -1);
    }

    String nameAt(int position) {
        return position >= 0 && position < names.size() ? names.get(position) : "";
    }

    /** Reports what is wrong with the header; false when rows must not be read by it. */
    boolean check(Version version, Findings findings) {
        if (positions.isEmpty()) {
            findings.add(Severity.ERROR, file.fileName(), 1, "", "", Expectation.of("noHeader"));
            return false;
        }
        List<Finding> found = new ArrayList<>();
        checkNames(version, found);
        checkOrder(found);
        checkMissing(found);
        findings.addAll(found);
        return found.stream().noneMatch(f -> f.severity() == Severity.ERROR);
    }

    private void checkNames(Version version, List<Finding> found) {
        Map<String, Column> known = knownNames(file);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Column column = known.get(name);
            if (column == null) {
                Severity severity = name.startsWith("metadata.") ? Severity.NOTE : Severity.ERROR;
                String finding = severity == Severity.NOTE ? "unknownMetadata" : "unknownColumn";
                found.add(finding(severity, name, Expectation.of(finding)));
            } else if (positions.get(column.name()) != i) {
                found.add(finding(Severity.ERROR, name, Expectation.of("duplicateColumn")));
            } else if (!name.equals(column.nameIn(version))) {
                found.add(finding(Severity.NOTE, name, Expectation.of("formerName", column.nameIn(version))));
            }
        }
    }

    /** Standard columns stand in the order of the specification, metadata columns to the right of them in any order. */
    private void checkOrder(List<Finding> found) {
        List<String> standard = file.columns().stream()
                .filter(column -> !column.isMetadata())
                .map(Column::name)
                .filter(positions::containsKey)
                .toList();
        Optional<String> misplaced = standard.stream()
                .filter(name -> position(name) != standard.indexOf(name) + unknownBefore(position(name)))
                .findFirst();
        misplaced.ifPresent(name -> found.add(finding(
                Severity.ERROR,
                nameAt(standard.indexOf(name)),
                Expectation.of("columnOrder", standard.indexOf(name) + 1, name))));
    }

    private long unknownBefore(int position) {
        Map<String, Column> known = knownNames(file);
        return names.subList(0, position).stream()
                .filter(n -> !n.startsWith("metadata.") && !known.containsKey(n))
                .count();
    }

    private void checkMissing(List<Finding> found) {
        for (Column column : file.columns()) {
            if (positions.containsKey(column.name()) || column.need() == Column.Need.SOMETIMES_ABSENT) {
                continue;
            }
            if (column.need() == Column.Need.REQUIRED) {
                found.add(finding(Severity.ERROR, column.name(), Expectation.of("missingColumn")));
            } else if (!column.isMetadata() || column.need() == Column.Need.EXPECTED) {
                found.add(finding(Severity.WARNING, column.name(), Expectation.of("missingColumn")));
            }
        }
    }

    private Finding finding(Severity severity, String name, Expectation expected) {
        return new Finding(severity, file.fileName(), 1, shortened(name), "", expected);
    }

    private static String shortened(String name) {
        return name.length() <= Finding.LONGEST_VALUE ? name : name.substring(0, Finding.LONGEST_VALUE);
    }
}
