package org.manabiya.core.roster;

import java.sql.SQLException;
import java.util.List;

/** Rows on their way into one table. */
interface Inflow extends AutoCloseable {

    /** Takes a row: text, numbers, flags, days, UUIDs or null, in the order of the columns. */
    void add(List<?> values) throws SQLException;

    /** Brings in what has not gone yet. */
    @Override
    void close() throws SQLException;
}
