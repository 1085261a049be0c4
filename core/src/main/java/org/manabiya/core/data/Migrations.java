package org.manabiya.core.data;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema of every module to the version of this build. Each module keeps its scripts in {@code db/<module>} (what
 * differs between the databases in {@code db/<module>_h2} and {@code db/<module>_postgresql}) and has a history table of its own.
 * Several nodes may start at once: Flyway locks.
 */
public final class Migrations {
    /** The order in which modules build on each other. */
    public static final List<String> MODULES = List.of("core", "affairs", "lms", "mdm");

    private Migrations() {}

    /** Applies what is new of every module that is on the class path; must run outside a JTA transaction. */
    public static void apply(DataSource database, String vendor) {
        for (String module : MODULES) {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(database)
                    .locations("classpath:db/" + module, "classpath:db/" + module + "_" + vendor)
                    .failOnMissingLocations(false)
                    .table("flyway_history_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    // Features number their scripts in ranges of their own.
                    .outOfOrder(true)
                    .load()
                    .migrate();
        }
    }
}
