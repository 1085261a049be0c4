package org.manabiya.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The real product, started by {@code bin/run} as a user would. Tests of the running product share one start on each database; it
 * ends with this JVM.
 */
public final class Product extends Site implements AutoCloseable {
    /** What a Prometheus of the product on PostgreSQL holds. */
    static final String OPERATION_TOKEN = "4f0c5b7e2d9a48c1b3e6f7a8d0c2e4f6";

    private final Run run;
    private final Database database;

    private Product(Run run, Path data, Database database) {
        super(run.awaitReady(), data);
        this.run = run;
        this.database = database;
    }

    private static Product start(Database database, Map<String, String> environment, String... options) {
        try {
            var data = Files.createTempDirectory("manabiya-product");
            var all = Stream.concat(
                    Stream.of("--no-build", "--port", Run.freePort(), "--data", data.toString()), Stream.of(options));
            return new Product(Run.with(environment, all.toArray(String[]::new)), data, database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The product with the sample city on its embedded database. */
    public static Product onH2() {
        return OnH2.PRODUCT;
    }

    /** A product of its own on its embedded database, for who stops it again. */
    public static Product started() {
        return startedWith(Map.of());
    }

    /** The same with more settings in the environment. */
    static Product startedWith(Map<String, String> environment) {
        return start(null, environment);
    }

    /** The product with the sample city on a real PostgreSQL, whose {@link #database} tests may reach. */
    public static Product onPostgres() {
        return OnPostgres.PRODUCT;
    }

    /** A product of its own on a database of its own, for who stops it again. */
    public static Product startedOnPostgres(String database, String... options) {
        return startedOnPostgres(database, Map.of(), options);
    }

    /** The same with more settings in the environment. */
    public static Product startedOnPostgres(String database, Map<String, String> settings, String... options) {
        var environment = new HashMap<>(settings);
        environment.put("MANABIYA_DATABASE_USER", Postgres.USER);
        new Database(Postgres.administration()).execute("create database " + database);
        var all = Stream.concat(Stream.of("--database-url", Postgres.address(database)), Stream.of(options));
        return start(new Database(Postgres.database(database)), environment, all.toArray(String[]::new));
    }

    private static final class OnH2 {
        private static final Product PRODUCT = started();
    }

    private static final class OnPostgres {
        private static final Product PRODUCT =
                startedOnPostgres("manabiya", Map.of("MANABIYA_OPERATION_TOKEN", OPERATION_TOKEN));
    }

    /** The database under the product on PostgreSQL. */
    public Database database() {
        return database;
    }

    @Override
    public void close() {
        run.close();
    }
}
