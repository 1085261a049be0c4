package org.manabiya.core.data;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** Refuses to change or delete a row of the audit record; H2 calls it where PostgreSQL has a function. */
public class AppendOnly implements Trigger {
    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException("core_audit is append-only");
    }
}
