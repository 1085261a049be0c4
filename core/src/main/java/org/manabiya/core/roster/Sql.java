package org.manabiya.core.roster;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.manabiya.core.data.Inflow;

/**
 * Set-based statements of one import, in the transaction of the entity manager. They share three named values: {@code :import},
 * {@code :city} and {@code :now}; further ones are given by {@link #with}.
 */
final class Sql {

    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z][a-z0-9]*)");

    private final Connection connection;
    private final Map<String, Object> values;

    /** Statements that name none of the three. */
    Sql(EntityManager em) {
        this(em.unwrap(Connection.class), Map.of());
    }

    Sql(EntityManager em, UUID city, UUID importId, Instant now) {
        this(em.unwrap(Connection.class), new HashMap<>());
        values.put("city", city);
        values.put("import", importId);
        values.put("now", now.atOffset(ZoneOffset.UTC));
    }

    private Sql(Connection connection, Map<String, Object> values) {
        this.connection = connection;
        this.values = values;
    }

    /** Reads one row of a result. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes one row of a result. */
    @FunctionalInterface
    interface Consumer {
        void take(ResultSet row) throws SQLException;
    }

    Sql with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(name, value);
        return new Sql(connection, more);
    }

    int run(String sql) {
        try (PreparedStatement statement = prepare(sql)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    <T> List<T> list(String sql, Reader<T> reader) {
        List<T> all = new ArrayList<>();
        each(sql, row -> all.add(reader.read(row)));
        return all;
    }

    void each(String sql, Consumer consumer) {
        try (PreparedStatement statement = prepare(sql)) {
            statement.setFetchSize(1_000);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    consumer.take(rows);
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    int number(String sql) {
        return list(sql, row -> row.getInt(1)).get(0);
    }

    /**
     * One import of a city at a time. The weaker lock of PostgreSQL lets others write rows that refer to the city meanwhile: attendance
     * goes on. H2 has no such lock and does not need it.
     */
    void takeTurn() {
        list(
                "select id from core_municipality where id = :city for " + (isPostgres() ? "no key update" : "update"),
                row -> row.getObject(1));
    }

    boolean isPostgres() {
        try {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** The schema in which the product's tables stand. */
    String schema() {
        return list("select current_schema()", row -> row.getString(1)).get(0);
    }

    /** Lets PostgreSQL see how many rows there are now: its planner does not learn of rows of the same transaction by itself. */
    void refreshStatistics(String table) {
        run("analyze " + table);
    }

    Inflow into(String table, List<String> columns) throws SQLException {
        return Inflow.into(connection, table, columns);
    }

    UUID importId() {
        return (UUID) values.get("import");
    }

    PreparedStatement prepare(String sql) throws SQLException {
        List<Object> inOrder = new ArrayList<>();
        Matcher matcher = NAME.matcher(sql);
        String positional = matcher.replaceAll(found -> {
            if (!values.containsKey(found.group(1))) {
                throw new IllegalArgumentException("no value for :" + found.group(1));
            }
            inOrder.add(values.get(found.group(1)));
            return "?";
        });
        PreparedStatement statement = connection.prepareStatement(positional);
        for (int i = 0; i < inOrder.size(); i++) {
            statement.setObject(i + 1, inOrder.get(i));
        }
        return statement;
    }
}
