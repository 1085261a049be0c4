package org.manabiya.core.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/** Many rows on their way into one table. */
public interface Inflow extends AutoCloseable {

    /** Takes a row: text, numbers, flags, days, UUIDs or null, in the order of the columns. */
    void add(List<?> values) throws SQLException;

    /** Brings in what has not gone yet. */
    @Override
    void close() throws SQLException;

    /** By the way that the database takes rows fastest; behind the server's connection stands the driver's. */
    static Inflow into(Connection connection, String table, List<String> columns) throws SQLException {
        return connection.isWrapperFor(PGConnection.class)
                ? new CopyInflow(connection.unwrap(PGConnection.class), table, columns)
                : new BatchInflow(connection, table, columns);
    }
}
