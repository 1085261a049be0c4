package org.manabiya.core.roster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.core.data.Core;
import org.manabiya.core.roster.oneroster.Mode;
import org.manabiya.core.roster.oneroster.RosterFile;

/** The imports of a city, and what the last one or the one being looked at changes. */
@Dependent
public class RosterImports {

    /** An import in a list; {@code state} is previewed, applied or undone. */
    public record Line(
            UUID id,
            String fileName,
            String state,
            Instant createdAt,
            Instant appliedAt,
            Map<RosterFile, ChangeCount> changes) {}

    /** A row that an import makes, changes or takes away; {@code action} is new, changed or gone. */
    public record Change(UUID rowId, String sourcedId, String action, String label, List<FieldChange> fields) {}

    /** One field of a changed row: the roster's column, and the value before and after; null for empty. */
    public record FieldChange(String field, String before, String after) {}

    private static final String PAGE =
            """
            select c.row_id, c.sourced_id, c.action from core_roster_change c
            where c.import_id = :import and c.file = :file and c.action = :action
            order by c.sourced_id, c.row_id offset :offset rows fetch next :limit rows only
            """;

    private final EntityManager em;

    @Inject
    public RosterImports(@Core EntityManager em) {
        this.em = em;
    }

    /** The newest imports first. */
    @Transactional
    public List<Line> newest(UUID city, int limit) {
        return lines(
                sql(city, null).with("limit", limit),
                "select * from core_roster_import where municipality_id = :city order by created_at desc, id desc fetch first :limit rows only");
    }

    @Transactional
    public Optional<Line> find(UUID city, UUID importId) {
        return lines(
                        sql(city, importId),
                        "select * from core_roster_import where municipality_id = :city and id = :import")
                .stream()
                .findFirst();
    }

    private static List<Line> lines(Sql sql, String imports) {
        List<Line> lines = new ArrayList<>();
        sql.each(
                """
                select i.id, i.file_name, i.state, i.created_at, i.applied_at, c.file, c.mode, c.standing, c.added, c.changed, c.gone
                from (%s) i left join core_roster_count c on c.import_id = i.id
                order by i.created_at desc, i.id desc
                """
                        .formatted(imports),
                row -> {
                    UUID id = row.getObject("id", UUID.class);
                    if (lines.isEmpty() || !lines.get(lines.size() - 1).id().equals(id)) {
                        lines.add(line(id, row));
                    }
                    putCount(lines.get(lines.size() - 1).changes(), row);
                });
        return lines;
    }

    private static Line line(UUID id, ResultSet row) throws SQLException {
        return new Line(
                id,
                row.getString("file_name"),
                row.getString("state"),
                instant(row, "created_at"),
                instant(row, "applied_at"),
                new EnumMap<>(RosterFile.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /**
     * A page of what an import does to one file, in the order of the sourcedIds. Kept for the import being looked at and the last one
     * applied.
     *
     * @param action new, changed or gone
     */
    @Transactional
    public List<Change> changes(UUID city, UUID importId, RosterFile file, String action, int offset, int limit) {
        Mapping mapping = Mappings.of(file);
        Sql sql = sql(city, importId)
                .with("file", mapping.key())
                .with("action", action)
                .with("offset", offset)
                .with("limit", limit);
        Map<UUID, Change> changes = new LinkedHashMap<>();
        sql.each(
                """
                select p.row_id, p.sourced_id, p.action, coalesce(%s, %s) from (%s) p
                join core_roster_import i on i.id = :import and i.municipality_id = :city
                left join %s t on t.id = p.row_id
                left join %s s on s.import_id = :import and s.row_id = p.row_id
                order by p.sourced_id, p.row_id
                """
                        .formatted(
                                label(mapping, "t", false),
                                label(mapping, "s", true),
                                PAGE,
                                mapping.table(),
                                mapping.stage()),
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    changes.put(
                            id,
                            new Change(id, row.getString(2), row.getString(3), row.getString(4), new ArrayList<>()));
                });
        readFields(mapping, sql, changes);
        return List.copyOf(changes.values());
    }

    /** A role, an enrolment and demographics are named after their person. */
    private static String label(Mapping mapping, String alias, boolean staged) {
        boolean ofPerson = mapping.fields().stream().anyMatch(f -> f.target() == RosterFile.USERS);
        if (!ofPerson) {
            return staged && !mapping.owns()
                    ? "cast(null as varchar)"
                    : "case when %s.sourced_id is null then null else %s end".formatted(alias, mapping.labelOf(alias));
        }
        Mapping users = Mappings.of(RosterFile.USERS);
        String source = staged
                ? "%s u where u.import_id = :import and u.row_id = %s.person_id".formatted(users.stage(), alias)
                : "%s u where u.id = %s.person_id".formatted(users.table(), alias);
        return "(select %s from %s)".formatted(users.labelOf("u"), source);
    }

    private static void readFields(Mapping mapping, Sql sql, Map<UUID, Change> changes) {
        sql.each(
                """
                select f.row_id, f.field, f.before_value, f.after_value from (%s) p
                join core_roster_field f on f.import_id = :import and f.file = :file and f.row_id = p.row_id
                """
                        .formatted(PAGE),
                row -> {
                    Change change = changes.get(row.getObject(1, UUID.class));
                    if (change != null) {
                        change.fields().add(new FieldChange(row.getString(2), row.getString(3), row.getString(4)));
                    }
                });
        for (Field field : mapping.fields()) {
            if (field.isReference()) {
                nameReferences(field, sql, changes);
            }
        }
        List<String> order = mapping.compared().stream().map(Field::name).toList();
        changes.values().forEach(change -> {
            change.fields().removeIf(f -> !order.contains(f.field()));
            change.fields().sort(java.util.Comparator.comparingInt(f -> order.indexOf(f.field())));
        });
    }

    /** Puts the name of a school, class or person where its key is recorded. */
    private static void nameReferences(Field field, Sql sql, Map<UUID, Change> changes) {
        List<UUID> ids = changes.values().stream()
                .flatMap(change -> change.fields().stream())
                .filter(f -> f.field().equals(field.name()))
                .flatMap(f -> Stream.of(Optional.ofNullable(f.before()), Optional.ofNullable(f.after())))
                .flatMap(Optional::stream)
                .map(UUID::fromString)
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return;
        }
        Sql named = sql;
        for (int i = 0; i < ids.size(); i++) {
            named = named.with("id" + i, ids.get(i));
        }
        String list = java.util.stream.IntStream.range(0, ids.size())
                .mapToObj(i -> ":id" + i)
                .collect(Collectors.joining(", "));
        Mapping target = Mappings.of(field.target());
        Map<String, String> names = new LinkedHashMap<>();
        named.each(
                "select s.row_id, %s from %s s where s.import_id = :import and s.row_id in (%s) union all select t.id, %s from %s t where t.id in (%s)"
                        .formatted(
                                target.labelOf("s"), target.stage(), list, target.labelOf("t"), target.table(), list),
                row -> names.putIfAbsent(row.getString(1), row.getString(2)));
        changes.values().forEach(change -> change.fields()
                .replaceAll(f -> f.field().equals(field.name())
                        ? new FieldChange(f.field(), names.get(f.before()), names.get(f.after()))
                        : f));
    }

    static Map<RosterFile, ChangeCount> counts(Sql sql) {
        Map<RosterFile, ChangeCount> counts = new EnumMap<>(RosterFile.class);
        sql.each("select * from core_roster_count where import_id = :import", row -> putCount(counts, row));
        return counts;
    }

    private static void putCount(Map<RosterFile, ChangeCount> counts, ResultSet row) throws SQLException {
        String key = row.getString("file");
        if (key == null) {
            return;
        }
        ChangeCount count = new ChangeCount(
                Mode.valueOf(row.getString("mode")),
                row.getInt("standing"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("gone"));
        RosterFile.dataFiles().stream().filter(f -> f.key().equals(key)).forEach(f -> counts.put(f, count));
    }

    private Sql sql(UUID city, UUID importId) {
        return new Sql(em, city, importId, Instant.EPOCH);
    }
}
