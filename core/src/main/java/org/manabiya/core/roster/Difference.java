package org.manabiya.core.roster;

import static org.manabiya.core.roster.oneroster.RosterFile.USERS;

import java.util.List;
import java.util.Map;
import org.manabiya.core.roster.oneroster.Mode;
import org.manabiya.core.roster.oneroster.RosterFile;

/**
 * Compares what is staged with what is stored, by joins: {@code core_roster_change} gets a row for each row that is new, changed or
 * gone, {@code core_roster_field} the old and new value of each field.
 */
final class Difference {

    private final Sql sql;
    private final Progress progress;

    Difference(Sql sql, Progress progress) {
        this.sql = sql;
        this.progress = progress;
    }

    void clear() {
        for (String table : List.of("core_roster_field", "core_roster_change", "core_roster_count")) {
            sql.run("delete from " + table + " where import_id = :import");
        }
    }

    void compute(Map<RosterFile, Mode> modes) {
        clear();
        Stretch stretch = new Stretch(progress, 80, 99, "roster.job.compare");
        for (Mapping mapping : Mappings.ALL) {
            stretch.at(mapping.file());
            Mode mode = modes.getOrDefault(mapping.file(), Mode.ABSENT);
            if (mode != Mode.ABSENT) {
                compute(mapping, sql.with("file", mapping.key()), mode);
            }
        }
    }

    private void compute(Mapping mapping, Sql file, Mode mode) {
        findGone(mapping, file, mode);
        int changed = findChanged(mapping, file);
        findNew(mapping, file);
        if (mapping.file() == USERS) {
            releaseSourcedIds(file);
        }
        if (changed > 0) {
            recordFields(mapping, file);
        }
        recordStanding(mapping, file);
        count(mapping, file, mode);
    }

    /** A bulk file is the whole set, so that what it lacks is gone; a delta says so itself. Rows made by hand stay. */
    private void findGone(Mapping mapping, Sql file, Mode mode) {
        // A row that only adds to another one's is gone when nothing is left of what it added.
        String standing = mapping.owns() ? "" : " and " + mapping.holds("t");
        String condition = mode == Mode.BULK
                ? "t.sourced_id is not null and not exists (select 1 from %s s where s.import_id = :import and s.row_id = t.id)"
                : "exists (select 1 from %s s where s.import_id = :import and s.row_id = t.id and s.ended = true)";
        file.run(
                """
                insert into core_roster_change (import_id, file, row_id, sourced_id, action)
                select cast(:import as uuid), cast(:file as varchar), t.id, t.sourced_id, 'gone' from %s t
                where t.municipality_id = :city and t.roster_state = 'active' and %s%s
                """
                        .formatted(mapping.table(), condition.formatted(mapping.stage()), standing));
    }

    private int findChanged(Mapping mapping, Sql file) {
        return file.run(
                """
                insert into core_roster_change (import_id, file, row_id, sourced_id, action)
                select s.import_id, cast(:file as varchar), s.row_id, s.sourced_id, 'changed'
                from %s s join %s t on t.id = s.row_id
                where s.import_id = :import and s.known = true and s.ended = false and %s
                """
                        .formatted(mapping.stage(), mapping.table(), mapping.differs()));
    }

    private void findNew(Mapping mapping, Sql file) {
        file.run(
                """
                insert into core_roster_change (import_id, file, row_id, sourced_id, action)
                select s.import_id, cast(:file as varchar), s.row_id, s.sourced_id, 'new'
                from %s s where s.import_id = :import and s.known = false and s.ended = false
                """
                        .formatted(mapping.stage()));
    }

    /** Somebody matched by userMasterIdentifier brings a sourcedId that another person still holds: that person gives it up. */
    private void releaseSourcedIds(Sql file) {
        String holders =
                """
                from core_person t where t.municipality_id = :city and exists (
                  select 1 from core_roster_stage_users s
                  where s.import_id = :import and s.sourced_id = t.sourced_id and s.row_id <> t.id and s.ended = false)
                and not exists (select 1 from core_roster_stage_users s where s.import_id = :import and s.row_id = t.id)
                """;
        file.run(
                """
                insert into core_roster_field (import_id, file, row_id, field, before_value, after_value)
                select cast(:import as uuid), cast(:file as varchar), t.id, 'sourcedId', t.sourced_id, null
                """
                        + holders);
        file.run(
                """
                insert into core_roster_change (import_id, file, row_id, sourced_id, action)
                select cast(:import as uuid), cast(:file as varchar), t.id, t.sourced_id, 'changed'
                """
                        + holders
                        + """
                         and not exists (select 1 from core_roster_change c
                           where c.import_id = :import and c.file = :file and c.row_id = t.id)
                        """);
    }

    private void recordFields(Mapping mapping, Sql file) {
        for (Field field : mapping.fields()) {
            file.with("field", field.recordedName())
                    .run(
                            """
                            insert into core_roster_field (import_id, file, row_id, field, before_value, after_value)
                            select c.import_id, c.file, c.row_id, cast(:field as varchar),
                              cast(t.%1$s as varchar), cast(s.%1$s as varchar)
                            from core_roster_change c
                            join %2$s s on s.import_id = c.import_id and s.row_id = c.row_id
                            join %3$s t on t.id = c.row_id
                            where c.import_id = :import and c.file = :file and c.action = 'changed'
                              and t.%1$s is distinct from s.%1$s
                            """
                                    .formatted(field.column(), mapping.stage(), mapping.table()));
        }
    }

    /** What every row loses that is gone or changed: its state, or what it added, and when it was written last. */
    private void recordStanding(Mapping mapping, Sql file) {
        if (!mapping.owns()) {
            mapping.fields().forEach(field -> recordLost(mapping, field, file));
        }
        file.run(
                """
                insert into core_roster_field (import_id, file, row_id, field, before_value, after_value)
                select c.import_id, c.file, c.row_id, 'status', 'active', 'tobedeleted' from core_roster_change c
                where c.import_id = :import and c.file = :file and c.action = 'gone' and %s
                """
                        .formatted(mapping.owns() ? "true" : "false"));
        file.run(
                """
                insert into core_roster_field (import_id, file, row_id, field, before_value, after_value)
                select c.import_id, c.file, c.row_id, 'changed_at', cast(t.changed_at as varchar), null
                from core_roster_change c join %s t on t.id = c.row_id
                where c.import_id = :import and c.file = :file and c.action <> 'new'
                """
                        .formatted(mapping.table()));
    }

    private static void recordLost(Mapping mapping, Field field, Sql file) {
        file.with("field", field.recordedName())
                .run(
                        """
                        insert into core_roster_field (import_id, file, row_id, field, before_value, after_value)
                        select c.import_id, c.file, c.row_id, cast(:field as varchar), cast(t.%1$s as varchar), null
                        from core_roster_change c join %2$s t on t.id = c.row_id
                        where c.import_id = :import and c.file = :file and c.action = 'gone' and t.%1$s is not null
                        """
                                .formatted(field.column(), mapping.table()));
    }

    private void count(Mapping mapping, Sql file, Mode mode) {
        String standing =
                "(select count(*) from %s t where t.municipality_id = :city and t.roster_state = 'active' and t.sourced_id is not null and %s)"
                        .formatted(mapping.table(), mapping.owns() ? "true" : mapping.holds("t"));
        file.with("mode", mode.name())
                .run(
                        """
                        insert into core_roster_count (import_id, file, mode, standing, added, changed, gone)
                        values (:import, :file, :mode, %s, %s, %s, %s)
                        """
                                .formatted(standing, number("new"), number("changed"), number("gone")));
    }

    private static String number(String action) {
        return "(select count(*) from core_roster_change c where c.import_id = :import and c.file = :file and c.action = '%s')"
                .formatted(action);
    }
}
