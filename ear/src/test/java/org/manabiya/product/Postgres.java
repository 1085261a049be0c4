package org.manabiya.product;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import javax.sql.DataSource;

/** A real PostgreSQL from the binaries on Maven Central, started once a JVM. One of its databases asks for a password. */
public final class Postgres {
    /** The database that refuses who does not know its password. */
    static final String LOCKED = "locked";

    /** Whom the other databases let in without a password. */
    static final String USER = "postgres";

    private static final EmbeddedPostgres SERVER = start();

    private Postgres() {}

    private static EmbeddedPostgres start() {
        try {
            var rules = Files.createTempFile("pg_hba", ".conf");
            Files.writeString(
                    rules,
                    """
                    host %s all all scram-sha-256
                    local all all trust
                    host all all all trust
                    """
                            .formatted(LOCKED));
            rules.toFile().deleteOnExit();
            rules.toFile().setReadable(true, false);
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("hba_file", rules.toString())
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setServerConfig("pg_stat_statements.track_utility", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address by which a product reaches the database. */
    static String address(String name) {
        return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name;
    }

    public static DataSource database(String name) {
        return SERVER.getDatabase(USER, name, Map.of("stringtype", "unspecified"));
    }

    /** The server's own database, for what is done to the others. */
    static DataSource administration() {
        return SERVER.getPostgresDatabase();
    }
}
