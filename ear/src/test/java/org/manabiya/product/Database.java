package org.manabiya.product;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The database under a running product, for arranging a test and for looking at what the product wrote. */
public record Database(DataSource source) {
    /** One row: its columns in order. */
    public record Row(List<Object> columns) {
        public String text(int column) {
            return columns.get(column) == null ? null : columns.get(column).toString();
        }

        public UUID id(int column) {
            return (UUID) columns.get(column);
        }
    }

    /** Runs statements separated by semicolons. */
    public void execute(String sql) {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public List<Row> rows(String sql, Object... variables) {
        try (Connection connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < variables.length; i++) {
                statement.setObject(i + 1, variables[i]);
            }
            try (var found = statement.executeQuery()) {
                var rows = new ArrayList<Row>();
                while (found.next()) {
                    var columns = new ArrayList<>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        columns.add(found.getObject(i));
                    }
                    rows.add(new Row(columns));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of the first row as text, or null. */
    public String ask(String sql, Object... variables) {
        var rows = rows(sql, variables);
        return rows.isEmpty() ? null : rows.get(0).text(0);
    }
}
