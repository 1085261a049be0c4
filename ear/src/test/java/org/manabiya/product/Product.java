package org.manabiya.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The real product, started by {@code bin/run} as a user would. Tests of the running product share one start on each database; it
 * ends with this JVM.
 */
public final class Product {
    private static final Pattern SECRET = Pattern.compile("mnb_[A-Za-z0-9_-]+");

    private static Product onH2;
    private static Product onPostgres;

    private final URI address;
    private final Path data;
    private final Database database;

    private Product(Database database, String... options) {
        this.database = database;
        try {
            data = Files.createTempDirectory("manabiya-product");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var all = Stream.concat(
                Stream.of("--no-build", "--port", Run.freePort(), "--data", data.toString()), Stream.of(options));
        address = Run.with(all.toArray(String[]::new)).awaitReady();
    }

    /** The product with the sample city on its embedded database. */
    public static synchronized Product onH2() {
        if (onH2 == null) {
            onH2 = new Product(null);
        }
        return onH2;
    }

    /** The product with the sample city on a real PostgreSQL, whose {@link #database} tests may reach. */
    public static synchronized Product onPostgres() {
        if (onPostgres == null) {
            new Database(Postgres.administration()).execute("create database manabiya");
            onPostgres = new Product(
                    new Database(Postgres.database("manabiya")), "--database-url", Postgres.address("manabiya"));
        }
        return onPostgres;
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
    public String token(SampleAccount account, String use) {
        var answer = visitor()
                .send(
                        "POST",
                        "/api/v1/tokens",
                        "application/json",
                        """
                        {"login":"%s","password":"%s","name":"test","days":1,"use":"%s"}"""
                                .formatted(account.login(), account.password(), use));
        var secret = SECRET.matcher(answer.body());
        if (!secret.find()) {
            throw new IllegalStateException("no token for " + account.login() + ": " + answer.statusCode());
        }
        return secret.group();
    }
}
