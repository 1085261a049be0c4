package org.manabiya.core.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.manabiya.core.roster.oneroster.RosterFile;

/** Carries a computed {@link Difference} into the tables, or takes it back out of them. */
final class Writing {

    private static final String CHANGED =
            """
            exists (select 1 from core_roster_change c
              where c.import_id = :import and c.file = :file and c.row_id = t.id and c.action = '%s')
            """;
    private static final String RECORDED =
            """
            from core_roster_field f
            where f.import_id = :import and f.file = :file and f.row_id = t.id and f.field = :field
            """;

    private final Sql sql;

    Writing(Sql sql) {
        this.sql = sql;
    }

    void apply(Stretch stretch) {
        for (Mapping mapping : Mappings.ALL) {
            stretch.at(mapping.file());
            Sql file = sql.with("file", mapping.key());
            if (mapping.file() == RosterFile.USERS) {
                setSourcedIdsAside(file);
            }
            if (mapping.owns()) {
                insert(mapping, file);
            }
            update(mapping, file, "changed");
            if (!mapping.owns() || mapping.references().stream().anyMatch(f -> f.target() == mapping.file())) {
                update(mapping, file, "new");
            }
            file.run("update %s as t set %s, changed_at = :now where %s"
                    .formatted(mapping.table(), ending(mapping), CHANGED.formatted("gone")));
        }
    }

    private static String ending(Mapping mapping) {
        return mapping.owns()
                ? "roster_state = 'tobedeleted'"
                : mapping.fields().stream().map(f -> f.column() + " = null").collect(Collectors.joining(", "));
    }

    private void insert(Mapping mapping, Sql file) {
        String columns = String.join(", ", mapping.inserted());
        String values = String.join(", s.", mapping.inserted());
        file.run(
                """
                insert into %1$s (id, municipality_id, sourced_id, changed_at, %2$s)
                select s.row_id, cast(:city as uuid), s.sourced_id, cast(:now as timestamp with time zone), s.%3$s
                from %4$s s where s.import_id = :import and s.known = false and s.ended = false
                """
                        .formatted(mapping.table(), columns, values, mapping.stage()));
    }

    private void update(Mapping mapping, Sql file, String action) {
        file.run(
                """
                update %1$s as t set (changed_at, %2$s) =
                  (select cast(:now as timestamp with time zone), %3$s from %4$s s where s.import_id = :import and s.row_id = t.id)
                where %5$s and exists (select 1 from %4$s s where s.import_id = :import and s.row_id = t.id)
                """
                        .formatted(
                                mapping.table(),
                                mapping.columns(""),
                                mapping.columns("s."),
                                mapping.stage(),
                                CHANGED.formatted(action)));
    }

    /** A sourcedId is unique and may move from one person to another within one import. */
    private void setSourcedIdsAside(Sql file) {
        file.with("field", "sourcedId")
                .run("update core_person as t set sourced_id = null, changed_at = :now where exists (select 1 "
                        + RECORDED + ")");
    }

    /** Somebody new may hold the sourcedId that is about to return to its former holder. */
    private static void giveSourcedIdsBack(Sql file) {
        file.run("update core_person as t set sourced_id = null where " + CHANGED.formatted("new"));
    }

    /** Takes back what the import did, newest table first; fails on a foreign key while something depends on a new row. */
    void undo() {
        List<Mapping> backwards = new ArrayList<>(Mappings.ALL);
        Collections.reverse(backwards);
        for (Mapping mapping : backwards) {
            Sql file = sql.with("file", mapping.key());
            if (mapping.file() == RosterFile.USERS) {
                setSourcedIdsAside(file);
                giveSourcedIdsBack(file);
            }
            restore(mapping, file);
        }
        for (Mapping mapping : backwards) {
            if (mapping.owns()) {
                remove(mapping, sql.with("file", mapping.key()));
            }
        }
    }

    private void restore(Mapping mapping, Sql file) {
        Set<String> changed = Set.copyOf(file.list(
                "select distinct f.field from core_roster_field f where f.import_id = :import and f.file = :file",
                row -> row.getString(1)));
        List<Field> fields = new ArrayList<>(mapping.fields());
        fields.add(Field.of("changed_at", "changed_at", "timestamp with time zone", row -> null));
        fields.stream().filter(field -> changed.contains(field.recordedName())).forEach(field -> file.with(
                        "field", field.recordedName())
                .run(
                        "update %1$s as t set %2$s = (select cast(f.before_value as %3$s) %4$s) where exists (select 1 %4$s)"
                                .formatted(mapping.table(), field.column(), field.type(), RECORDED)));
    }

    private void remove(Mapping mapping, Sql file) {
        mapping.references().stream()
                .filter(reference -> reference.target() == mapping.file())
                .forEach(reference -> file.run("update %s as t set %s = null where %s"
                        .formatted(mapping.table(), reference.column(), CHANGED.formatted("new"))));
        file.run("delete from %s as t where %s".formatted(mapping.table(), CHANGED.formatted("new")));
    }

    /** Whether a row that the import wrote was written again since. */
    boolean wasOverwritten() {
        for (Mapping mapping : Mappings.ALL) {
            String since =
                    """
                    select count(*) from %s t join core_roster_change c on c.row_id = t.id
                    where c.import_id = :import and c.file = :file
                      and t.changed_at <> (select i.applied_at from core_roster_import i where i.id = :import)
                    """;
            if (sql.with("file", mapping.key()).number(since.formatted(mapping.table())) > 0) {
                return true;
            }
        }
        return false;
    }
}
