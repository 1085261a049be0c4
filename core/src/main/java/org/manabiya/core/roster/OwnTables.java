package org.manabiya.core.roster;

import java.util.List;
import java.util.stream.Stream;

/**
 * On PostgreSQL an import works on tables of its own that stand before the shared ones under the same names until {@link #close}. The
 * planner does not learn of rows of an open transaction by itself and has to be told by ANALYZE, which on a shared table would hold a
 * lock to the end of the transaction: imports of other cities would wait. H2 plans by indexes alone and works on the shared tables.
 */
final class OwnTables {

    private static final List<String> DIFFERENCE = List.of("core_roster_change", "core_roster_field");

    private final Sql sql;
    private final boolean needed;

    private OwnTables(Sql sql) {
        this.sql = sql;
        this.needed = sql.isPostgres();
    }

    /** Empty tables. */
    static OwnTables open(Sql sql) {
        OwnTables tables = new OwnTables(sql);
        if (tables.needed) {
            // Room in each page lets the resolving of references leave the indexes alone, as in the shared tables.
            tables.staging().forEach(table -> tables.create(table, "with (fillfactor = 45)"));
            DIFFERENCE.forEach(table -> tables.create(table, ""));
        }
        return tables;
    }

    /** Tables with what was staged of the import earlier. */
    static OwnTables reopen(Sql sql) {
        OwnTables tables = open(sql);
        if (tables.needed) {
            tables.staging()
                    .forEach(table -> sql.run("insert into %1$s select * from %2$s where import_id = :import"
                            .formatted(table, tables.shared(table))));
            tables.staged();
        }
        return tables;
    }

    /** All rows of the package have come in. */
    void staged() {
        if (needed) {
            staging().forEach(sql::refreshStatistics);
        }
    }

    /** The difference has been computed. */
    void compared() {
        if (needed) {
            DIFFERENCE.forEach(sql::refreshStatistics);
        }
    }

    /** Keeps what was staged, and the difference, in the shared tables. */
    void keepAll() {
        keep(staging());
        keep(DIFFERENCE);
        close();
    }

    /** Keeps the difference alone: the import is applied. */
    void keepDifference() {
        keep(DIFFERENCE);
        close();
    }

    /** From now on the names mean the shared tables again. */
    void close() {
        if (needed) {
            everything().forEach(table -> sql.run("drop table pg_temp." + table));
        }
    }

    private void keep(List<String> tables) {
        if (needed) {
            for (String table : tables) {
                sql.run("delete from %s where import_id = :import".formatted(shared(table)));
                sql.run("insert into %s select * from pg_temp.%s".formatted(shared(table), table));
            }
        }
    }

    private void create(String table, String options) {
        sql.run("create temporary table %1$s (like %2$s including defaults including indexes) %3$s on commit drop"
                .formatted(table, shared(table), options));
    }

    private String shared(String table) {
        return sql.schema() + "." + table;
    }

    private List<String> staging() {
        return Mappings.ALL.stream().map(Mapping::stage).toList();
    }

    private Stream<String> everything() {
        return Stream.concat(staging().stream(), DIFFERENCE.stream());
    }
}
