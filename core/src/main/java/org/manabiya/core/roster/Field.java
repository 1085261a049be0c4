package org.manabiya.core.roster;

import java.time.LocalDate;
import java.util.function.Function;
import org.manabiya.core.roster.oneroster.RosterFile;
import org.manabiya.core.roster.oneroster.Row;

/**
 * How one column of a roster file is kept.
 *
 * @param column the database column, the same in the table and in its staging table
 * @param name the roster's column; null when the value is worked out here and belongs to no column
 * @param type the SQL type
 * @param read takes the value out of a row of the file; null for empty
 * @param write puts a stored value back into the words of the file
 * @param target the file that the value refers to, or null
 */
record Field(
        String column,
        String name,
        String type,
        Function<Row, Object> read,
        Function<Object, String> write,
        RosterFile target) {

    private static final String TEXT = "varchar";

    static Field text(String column, String name) {
        return new Field(column, name, TEXT, row -> orNull(row.text(name)), String::valueOf, null);
    }

    static Field flag(String column, String name) {
        return new Field(column, name, "boolean", row -> row.flag(name).orElse(null), String::valueOf, null);
    }

    static Field date(String column, String name) {
        return of(column, name, "date", row -> row.date(name).orElse(null));
    }

    static Field date(String column, String name, Function<Row, LocalDate> read) {
        return of(column, name, "date", read::apply);
    }

    static Field number(String column, String name) {
        return of(column, name, "integer", row -> row.number(name).orElse(null));
    }

    static Field uuid(String column, String name) {
        return of(column, name, "uuid", row -> row.uuid(name).orElse(null));
    }

    static Field of(String column, String name, String type, Function<Row, Object> read) {
        return new Field(column, name, type, read, String::valueOf, null);
    }

    /** A sourcedId; of a list the first. */
    static Field ref(String column, String name, RosterFile target) {
        return new Field(
                column, name, "uuid", row -> row.list(name).stream().findFirst().orElse(null), String::valueOf, target);
    }

    /** A value that is worked out, stored and undone like any other but never counts as a change by itself. */
    static Field derived(String column, Function<Row, Object> read) {
        return new Field(column, null, TEXT, read, String::valueOf, null);
    }

    boolean isReference() {
        return target != null;
    }

    boolean isDerived() {
        return name == null;
    }

    /** The name under which a change of it is recorded. */
    String recordedName() {
        return isDerived() ? column : name;
    }

    /** The staging column that takes what {@link #read} gives. */
    String stagedColumn() {
        return isReference() ? column + "_ref" : column;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
