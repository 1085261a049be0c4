package org.manabiya.core.roster;

import static org.manabiya.core.roster.oneroster.RosterFile.DEMOGRAPHICS;
import static org.manabiya.core.roster.oneroster.RosterFile.ENROLLMENTS;
import static org.manabiya.core.roster.oneroster.RosterFile.USERS;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.core.data.Ids;
import org.manabiya.core.data.Inflow;
import org.manabiya.core.roster.oneroster.RosterPackage;
import org.manabiya.core.roster.oneroster.Row;

/** Brings the rows of a valid package into the staging tables and finds out which stored row each of them is. */
final class Staging {

    private final Sql sql;
    private final Progress progress;

    Staging(Sql sql, Progress progress) {
        this.sql = sql;
        this.progress = progress;
    }

    void load(RosterPackage roster) throws IOException {
        Stretch stretch = new Stretch(progress, 30, 60, "roster.job.load");
        for (Mapping mapping : Mappings.ALL) {
            try (Stream<Row> rows = roster.rows(mapping.file(), Function.identity())) {
                load(
                        mapping,
                        rows.peek(row -> stretch.at(mapping.file(), roster.perMilleRead() - 1000, row.line()))
                                .iterator());
            } catch (SQLException e) {
                throw new PersistenceException(e);
            }
        }
    }

    private void load(Mapping mapping, Iterator<Row> rows) throws SQLException {
        if (!rows.hasNext()) {
            return;
        }
        List<Field> fields = mapping.staged();
        boolean users = mapping.file() == USERS;
        List<String> columns = new ArrayList<>(List.of("import_id", "line", "sourced_id", "row_id", "known", "ended"));
        fields.forEach(field -> columns.add(field.stagedColumn()));
        if (users) {
            columns.addAll(List.of("login", "account_id"));
        }
        try (Inflow inflow = sql.into(mapping.stage(), columns)) {
            while (rows.hasNext()) {
                inflow.add(values(rows.next(), fields, users));
            }
        }
    }

    private List<Object> values(Row row, List<Field> fields, boolean user) {
        List<Object> values = new ArrayList<>();
        values.add(sql.importId());
        values.add((int) row.line());
        values.add(row.text("sourcedId"));
        values.add(Ids.next());
        values.add(false);
        values.add(row.text("status").equals("tobedeleted"));
        fields.forEach(field -> values.add(field.read().apply(row)));
        if (user) {
            values.add(row.text("username").toLowerCase(Locale.ROOT));
            values.add(Ids.next());
        }
        return values;
    }

    /** Can be repeated: what is stored may have changed since a preview. */
    void match() {
        Stretch stretch = new Stretch(progress, 60, 80, "roster.job.match");
        for (Mapping mapping : Mappings.ALL) {
            stretch.at(mapping.file());
            sql.run("update " + mapping.stage() + " set known = false where import_id = :import and known = true");
            if (mapping.file() == USERS) {
                matchPeople(mapping);
            } else if (mapping.file() == DEMOGRAPHICS) {
                matchDemographics(mapping);
            } else {
                matchBySourcedId(mapping, "");
            }
            resolve(mapping);
            if (mapping.file() == ENROLLMENTS) {
                findExchanges();
            }
        }
    }

    /**
     * By userMasterIdentifier, which a person keeps from school to school; by sourcedId where one side has none, since two different
     * ones are two people; never by the order of rows.
     */
    private void matchPeople(Mapping users) {
        sql.run(
                """
                update core_roster_stage_users as s set known = true, row_id =
                  (select t.id from core_person t where t.municipality_id = :city and t.master_identifier = s.master_identifier)
                where s.import_id = :import and exists
                  (select 1 from core_person t where t.municipality_id = :city and t.master_identifier = s.master_identifier)
                """);
        matchBySourcedId(
                users,
                """
                and (t.master_identifier is null or s.master_identifier is null
                  and not exists (select 1 from core_roster_stage_users o
                    where o.import_id = s.import_id and o.master_identifier = t.master_identifier))
                """);
    }

    private void matchBySourcedId(Mapping mapping, String unless) {
        String stored = "from %s t where t.municipality_id = :city and t.sourced_id = s.sourced_id %s"
                .formatted(mapping.table(), unless);
        sql.run(
                "update %s as s set known = true, row_id = (select t.id %s) where s.import_id = :import and s.known = false and exists (select 1 %s)"
                        .formatted(mapping.stage(), stored, stored));
    }

    /** The sourcedId of demographics is that of the person, who may be new in the same package. */
    private void matchDemographics(Mapping demographics) {
        matchBySourcedId(demographics, "");
        String staged =
                "from core_roster_stage_users u where u.import_id = s.import_id and u.sourced_id = s.sourced_id";
        for (String column : List.of("known", "row_id")) {
            sql.run(
                    "update core_roster_stage_demographics as s set %1$s = (select u.%1$s %2$s) where s.import_id = :import and exists (select 1 %2$s)"
                            .formatted(column, staged));
        }
    }

    /** All references of a row at once; they point into the package, else to what is stored. */
    private void resolve(Mapping mapping) {
        if (!mapping.references().isEmpty()) {
            String keys = mapping.references().stream().map(Staging::key).collect(Collectors.joining(", "));
            sql.run("update %s as s set %s where s.import_id = :import".formatted(mapping.stage(), keys));
        }
    }

    private static String key(Field reference) {
        Mapping target = Mappings.of(reference.target());
        return """
                %1$s = coalesce(
                  (select r.row_id from %2$s r
                    where r.import_id = :import and r.sourced_id = s.%1$s_ref and (r.known = true or r.ended = false)),
                  (select t.id from %3$s t where t.municipality_id = :city and t.sourced_id = s.%1$s_ref))
                """
                .formatted(reference.column(), target.stage(), target.table());
    }

    /** A pupil in a homeroom that is not the own one is there for 交流及び共同学習. */
    private void findExchanges() {
        sql.run(
                """
                update core_roster_stage_enrollments as s set kind = case when s.role = 'student'
                    and coalesce(
                      (select c.kind from core_roster_stage_classes c where c.import_id = s.import_id and c.row_id = s.class_id),
                      (select c.kind from core_class c where c.id = s.class_id)) = 'homeroom'
                    and coalesce(
                      (select u.home_class_id from core_roster_stage_users u where u.import_id = s.import_id and u.row_id = s.person_id),
                      (select p.home_class_id from core_person p where p.id = s.person_id)) <> s.class_id
                  then 'exchange' else 'enrolled' end
                where s.import_id = :import
                """);
    }

    void clear() {
        Mappings.ALL.forEach(mapping -> sql.run("delete from " + mapping.stage() + " where import_id = :import"));
    }
}
