package org.manabiya.mdm.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns by which the ledger can be sorted, and the order within them. */
public record DeviceSort(Key key, boolean descending) {

    /** A column. What is empty comes last either way. */
    public enum Key {
        TAG("d.tag"),
        SERIAL("d.serial"),
        MODEL("m.name", "mdm_device_model", "name", "model_id"),
        SCHOOL("s.identifier", "core_school", "identifier", "school_id"),
        USER("p.kana_family_name", "core_person", "kana_family_name", "user_id"),
        KIND("d.kind"),
        STATE("d.state"),
        ACQUIRED("d.acquired_on"),
        WARRANTY("d.warranty_end"),
        LEASE("d.lease_end"),
        SYNC("d.last_sync"),
        SUPPORT("d.support_end");

        private final String column;
        private final String group;
        private final String groupColumn;
        private final String groupOf;

        Key(String column) {
            this(column, null, null, null);
        }

        /** A column of another table: a group of units. */
        Key(String column, String group, String groupColumn, String groupOf) {
            this.column = column;
            this.group = group;
            this.groupColumn = groupColumn;
            this.groupOf = groupOf;
        }
    }

    public static final DeviceSort BY_TAG = new DeviceSort(Key.TAG, false);

    /** Reads {@code tag} or {@code -tag} (descending); anything else sorts by tag. */
    public static DeviceSort of(String text) {
        if (text == null) {
            return BY_TAG;
        }
        boolean down = text.startsWith("-");
        Optional<Key> key = Stream.of(Key.values())
                .filter(k -> k.name().equalsIgnoreCase(down ? text.substring(1) : text))
                .findFirst();
        return key.map(found -> new DeviceSort(found, down)).orElse(BY_TAG);
    }

    /** The form that {@link #of} reads. */
    @Override
    public String toString() {
        return (descending ? "-" : "") + key.name().toLowerCase(Locale.ROOT);
    }

    /** Whether a unit may have nothing in the column. */
    boolean mayBeEmpty() {
        return key != Key.TAG && key != Key.MODEL && key != Key.KIND && key != Key.STATE;
    }

    /** The condition that a unit has something in the column, or nothing where every unit has. */
    String isKnown() {
        return mayBeEmpty() ? " and " + key.column + " is not null" : "";
    }

    /** The units that have something in the column, in its order. */
    String known() {
        String tag = key == Key.TAG ? "" : ", d.tag" + direction();
        return isKnown() + " order by " + key.column + direction() + tag;
    }

    /** Whether the column is one of a group of units (their model, school or user) and not their own. */
    boolean isOfGroup() {
        return key.group != null;
    }

    /** The groups of a municipality in their order, as a query with one parameter. */
    String groups() {
        return "select g.id, g." + key.groupColumn + " as position from " + key.group
                + " g where g.municipality_id = ? and g." + key.groupColumn + " is not null order by g."
                + key.groupColumn + direction();
    }

    /** The units of a group in their order. */
    String inGroup() {
        return " and d." + key.groupOf + " = walked.id order by d.tag" + direction();
    }

    /** The units of all groups in their order. */
    String alongGroups() {
        return " order by walked.position" + direction() + ", d.tag" + direction();
    }

    private String direction() {
        return descending ? " desc" : " asc";
    }

    /** The units that have nothing there. */
    String unknown() {
        return " and " + key.column + " is null order by d.tag";
    }
}
