package org.manabiya.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The real product, started by {@code bin/run} as a user would. Tests of the running product share one start on each database; it
 * ends with this JVM.
 */
public final class Product implements AutoCloseable {
    private static final Pattern SECRET = Pattern.compile("mnb_[A-Za-z0-9_-]+");

    private final Run run;
    private final URI address;
    private final Path data;
    private final Database database;

    private Product(Database database, Map<String, String> environment, String... options) {
        this.database = database;
        try {
            data = Files.createTempDirectory("manabiya-product");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var all = Stream.concat(
                Stream.of("--no-build", "--port", Run.freePort(), "--data", data.toString()), Stream.of(options));
        run = Run.with(environment, all.toArray(String[]::new));
        address = run.awaitReady();
    }

    /** The product with the sample city on its embedded database. */
    public static Product onH2() {
        return OnH2.PRODUCT;
    }

    /** A product of its own on its embedded database, for who stops it again. */
    public static Product started() {
        return new Product(null, Map.of());
    }

    /** The product with the sample city on a real PostgreSQL, whose {@link #database} tests may reach. */
    public static Product onPostgres() {
        return OnPostgres.PRODUCT;
    }

    /** A product of its own on a database of its own, for who stops it again. */
    public static Product startedOnPostgres(String database, String... options) {
        new Database(Postgres.administration()).execute("create database " + database);
        var all = Stream.concat(Stream.of("--database-url", Postgres.address(database)), Stream.of(options));
        return new Product(
                new Database(Postgres.database(database)),
                Map.of("MANABIYA_DATABASE_USER", Postgres.USER),
                all.toArray(String[]::new));
    }

    private static final class OnH2 {
        private static final Product PRODUCT = started();
    }

    private static final class OnPostgres {
        private static final Product PRODUCT = startedOnPostgres("manabiya");
    }

    /** Where it answers, without a slash at the end. */
    public URI address() {
        return address;
    }

    /** The database under the product on PostgreSQL. */
    public Database database() {
        return database;
    }

    public List<SampleAccount> accounts() {
        return SampleAccount.in(data);
    }

    /** The sample account of a role. */
    public SampleAccount account(String role) {
        return accounts().stream()
                .filter(account -> account.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sample account of the role " + role));
    }

    /** Somebody who has not signed in. */
    public Visitor visitor() {
        return new Visitor(address);
    }

    /** Somebody who has signed in by the form. */
    public Visitor signedIn(SampleAccount account) {
        var visitor = visitor();
        visitor.signIn(account.login(), account.password());
        return visitor;
    }

    /** A fresh token of the account for the API, by the address that a client would use. */
    public String token(SampleAccount account, String name) {
        var answer = visitor()
                .send(
                        "POST",
                        "/api/v1/tokens",
                        "application/json",
                        """
                        {"login":"%s","password":"%s","name":"%s","days":1}"""
                                .formatted(account.login(), account.password(), name));
        var secret = SECRET.matcher(answer.body());
        if (!secret.find()) {
            throw new IllegalStateException("no token for " + account.login() + ": " + answer.statusCode());
        }
        return secret.group();
    }

    @Override
    public void close() {
        run.close();
    }
}
