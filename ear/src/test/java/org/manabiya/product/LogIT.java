package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What the log says of a broken constraint: that it happened and where, and nothing of the row. */
class LogIT {
    private static final String NAME = "国井琴音の端末";

    @Test
    void aViolationOnPostgresLeavesNoValuesInTheLog() throws IOException {
        var product = Product.onPostgres();
        // Other tests make tokens here too, and may name two alike.
        product.database().execute(provocation() + " where name = '" + NAME + "'");
        try {
            isWithoutValues(
                    product,
                    product.account("teacher").login(),
                    product.account("teacher").password());
        } finally {
            product.database().execute("drop index provoked");
        }
    }

    /** The statement after which a second token of the same name breaks a constraint that the product does not know. */
    static String provocation() {
        return "create unique index provoked on core_token (name)";
    }

    /** Breaks it and reads the log. */
    static void isWithoutValues(Site site, String login, String password) throws IOException {
        assertThat(token(site, login, password)).isEqualTo(201);
        assertThat(token(site, login, password)).isEqualTo(500);
        var log = Files.readString(site.data().resolve("manabiya.log"), StandardCharsets.UTF_8);
        assertThat(log).contains("Unforeseen error", "23505").doesNotContain(NAME);
        try (var files = Files.list(site.data())) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".trace.db"));
        }
    }

    private static int token(Site site, String login, String password) {
        return site.visitor()
                .send(
                        "POST",
                        "/api/v1/tokens",
                        "application/json",
                        "{\"login\":\"%s\",\"password\":\"%s\",\"name\":\"%s\",\"days\":1}"
                                .formatted(login, password, NAME))
                .statusCode();
    }
}
