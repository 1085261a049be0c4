package org.manabiya.core.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Batches of plain JDBC, for any database. */
final class BatchInflow implements Inflow {

    private static final int SIZE = 1_000;

    private final PreparedStatement insert;
    private int waiting;

    BatchInflow(Connection connection, String table, List<String> columns) throws SQLException {
        String places = columns.stream().map(c -> "?").collect(Collectors.joining(", "));
        insert = connection.prepareStatement(
                "insert into %s (%s) values (%s)".formatted(table, String.join(", ", columns), places));
    }

    @Override
    public void add(List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            insert.setObject(i + 1, values.get(i));
        }
        insert.addBatch();
        if (++waiting == SIZE) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        try (insert) {
            insert.executeBatch();
        }
    }
}
