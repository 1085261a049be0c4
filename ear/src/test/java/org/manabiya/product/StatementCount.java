package org.manabiya.product;

import java.util.stream.Collectors;

/**
 * What one database under a running product has been asked since {@link #begin}, counted by PostgreSQL itself (pg_stat_statements). The
 * scheduler's polling is nobody's request and left out.
 */
final class StatementCount {
    private static final String ASKED =
            """
            select s.calls, s.query from pg_stat_statements s join pg_database d on d.oid = s.dbid
            where d.datname = ? and s.query not like '%core_scheduled_task%' order by s.calls desc""";

    private final Database server = new Database(Postgres.administration());
    private final String database;

    StatementCount(String database) {
        this.database = database;
        server.execute("create extension if not exists pg_stat_statements");
    }

    void begin() {
        server.execute("select pg_stat_statements_reset()");
    }

    long soFar() {
        return server.rows(ASKED, database).stream()
                .mapToLong(row -> Long.parseLong(row.text(0)))
                .sum();
    }

    /** Each statement with how often it was asked, for the message of a test that fails. */
    String told() {
        return server.rows(ASKED, database).stream()
                .map(row -> row.text(0) + " × " + row.text(1))
                .collect(Collectors.joining("\n"));
    }
}
