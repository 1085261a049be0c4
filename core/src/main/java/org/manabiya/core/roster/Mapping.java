package org.manabiya.core.roster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.core.roster.oneroster.Column;
import org.manabiya.core.roster.oneroster.RosterFile;

/**
 * Where the rows of one roster file are kept.
 *
 * @param owns whether a row of the file is a row of the table; false when it only adds to a row that another file made
 * @param label SQL that names a row for people, with {@code %s} for its alias
 * @param constants cells of the file that are the same in every row and not stored
 * @param goesOutIf SQL with {@code %s} for the alias, true for the rows that the file can hold; null for all
 */
record Mapping(
        RosterFile file,
        String table,
        String stage,
        boolean owns,
        String label,
        List<Field> fields,
        Map<String, String> constants,
        String goesOutIf) {

    /**
     * {@code active} or {@code tobedeleted}; for a row that came back it is a change like any other. A row made by hand is as good as
     * an active one.
     */
    static final Field STATE = new Field("roster_state", "status", "varchar", row -> "active", String::valueOf, null);

    static Mapping of(RosterFile file, String table, String stage, String label, Field... fields) {
        List<Field> all = Stream.concat(Stream.of(STATE), Stream.of(fields)).toList();
        return new Mapping(file, table, "core_roster_stage_" + stage, true, label, all, Map.of(), null);
    }

    /** The same with a cell that is not stored. */
    Mapping constant(String name, String value) {
        return new Mapping(file, table, stage, owns, label, fields, Map.of(name, value), goesOutIf);
    }

    /** The same for a table that also holds rows that the file cannot. */
    Mapping goingOutIf(String condition) {
        return new Mapping(file, table, stage, owns, label, fields, constants, condition);
    }

    String key() {
        return file.key();
    }

    String labelOf(String alias) {
        return label.replace("%s", alias);
    }

    /** What a staging row takes from the file; the sourcedId has its place in every staging table. */
    List<Field> staged() {
        return fields.stream().filter(f -> !f.column().equals("sourced_id")).toList();
    }

    /** Columns of the table that a new row gets at once; what refers to its own table follows when all rows are there. */
    List<String> inserted() {
        return staged().stream()
                .filter(f -> f.target() != file)
                .map(Field::column)
                .toList();
    }

    List<Field> compared() {
        return fields.stream().filter(f -> !f.isDerived()).toList();
    }

    /** The fields without which a row cannot go out; of several that share a cell the first. */
    List<Field> required() {
        Set<String> cells = file.columns().stream()
                .filter(column -> column.need() == Column.Need.REQUIRED)
                .map(Column::name)
                .collect(Collectors.toSet());
        return compared().stream().filter(f -> cells.remove(f.name())).toList();
    }

    List<Field> derived() {
        return fields.stream().filter(Field::isDerived).toList();
    }

    List<Field> references() {
        return fields.stream().filter(Field::isReference).toList();
    }

    /** SQL that is true when a stored row {@code t} differs from its staged row {@code s}. */
    String differs() {
        return compared().stream()
                .map(f -> f == STATE
                        ? "t.roster_state = 'tobedeleted'"
                        : "t.%1$s is distinct from s.%1$s".formatted(f.column()))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** SQL that is true when a row holds any value of this file. */
    String holds(String alias) {
        return fields.stream()
                .map(f -> alias + "." + f.column() + " is not null")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    String columns(String prefix) {
        return fields.stream().map(f -> prefix + f.column()).collect(Collectors.joining(", "));
    }
}
