package org.manabiya.core.roster;

import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The rows of a city in one file, as cells by the name of the column, one at a time; those made by hand too. Only what refers to rows
 * that go out goes out itself, so that the package is closed in itself.
 */
final class StoredRows implements Iterator<Map<String, String>>, AutoCloseable {

    private final Mapping mapping;
    private final List<Field> fields;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private boolean hasNext;

    StoredRows(Sql sql, Mapping mapping) {
        this.mapping = mapping;
        this.fields =
                mapping.compared().stream().filter(f -> f != Mapping.STATE).toList();
        try {
            statement = sql.prepare(query());
            statement.setFetchSize(1_000);
            rows = statement.executeQuery();
            hasNext = rows.next();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private String query() {
        List<String> columns = new ArrayList<>();
        StringBuilder joins = new StringBuilder();
        for (Field field : fields) {
            String alias = "r_" + field.column();
            columns.add(field.isReference() ? alias + ".sourced_id" : "t." + field.column());
            if (field.isReference()) {
                Mapping target = Mappings.of(field.target());
                joins.append(" left join %1$s %2$s on %2$s.id = t.%3$s and %4$s"
                        .formatted(target.table(), alias, field.column(), goesOut(target, alias)));
            }
        }
        String condition = goesOut(mapping, "t") + (mapping.owns() ? "" : " and " + mapping.holds("t"));
        return "select t.sourced_id, %s from %s t%s where t.municipality_id = :city and %s order by t.id"
                .formatted(String.join(", ", columns), mapping.table(), joins, condition);
    }

    /** SQL that is true for a row whose required cells are all filled, by rows that go out themselves. */
    private static String goesOut(Mapping mapping, String alias) {
        StringBuilder condition = new StringBuilder(
                "%1$s.roster_state <> 'tobedeleted' and %1$s.sourced_id is not null".formatted(alias));
        if (mapping.goesOutIf() != null) {
            condition.append(" and ").append(mapping.goesOutIf().replace("%s", alias));
        }
        for (Field field : mapping.required()) {
            String cell = alias + "." + field.column();
            if (field.isReference()) {
                Mapping target = Mappings.of(field.target());
                String inner = alias + "_" + field.column();
                condition.append(" and exists (select 1 from %1$s %2$s where %2$s.id = %3$s and %4$s)"
                        .formatted(target.table(), inner, cell, goesOut(target, inner)));
            } else {
                condition.append(" and ").append(cell).append(" is not null");
            }
        }
        return condition.toString();
    }

    @Override
    public boolean hasNext() {
        return hasNext;
    }

    @Override
    public Map<String, String> next() {
        if (!hasNext) {
            throw new NoSuchElementException();
        }
        try {
            Map<String, String> cells = new HashMap<>(mapping.constants());
            cells.put("sourcedId", rows.getString(1));
            for (int i = 0; i < fields.size(); i++) {
                Object value = rows.getObject(i + 2);
                if (value != null) {
                    cells.put(fields.get(i).name(), fields.get(i).write().apply(value));
                }
            }
            hasNext = rows.next();
            return cells;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
