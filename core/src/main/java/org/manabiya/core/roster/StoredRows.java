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
import java.util.Set;
import java.util.stream.Collectors;
import org.manabiya.core.roster.oneroster.Column;

/**
 * The active rows of a city in one file, as cells by the name of the column, one at a time. Only what refers to active rows of the
 * roster goes out, so that the package is closed in itself.
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
        Set<String> required = mapping.file().columns().stream()
                .filter(column -> column.need() == Column.Need.REQUIRED)
                .map(Column::name)
                .collect(Collectors.toSet());
        List<String> columns = new ArrayList<>();
        StringBuilder joins = new StringBuilder();
        StringBuilder conditions = new StringBuilder();
        for (Field field : fields) {
            String alias = "r_" + field.column();
            columns.add(field.isReference() ? alias + ".sourced_id" : "t." + field.column());
            if (field.isReference()) {
                joins.append(
                        " left join %1$s %2$s on %2$s.id = t.%3$s and %2$s.roster_state = 'active' and %2$s.sourced_id is not null"
                                .formatted(Mappings.of(field.target()).table(), alias, field.column()));
                if (required.contains(field.name())) {
                    conditions.append(" and ").append(alias).append(".id is not null");
                }
            }
        }
        if (!mapping.owns()) {
            conditions.append(
                    columns.stream().map(c -> c + " is not null").collect(Collectors.joining(" or ", " and (", ")")));
        }
        return "select t.sourced_id, %s from %s t%s where t.municipality_id = :city and t.roster_state = 'active' and t.sourced_id is not null%s order by t.id"
                .formatted(String.join(", ", columns), mapping.table(), joins, conditions);
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
