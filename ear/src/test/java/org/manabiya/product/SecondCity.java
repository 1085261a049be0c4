package org.manabiya.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A second municipality beside the sample city, and in both what the sample city lacks: something for every kind of id. */
final class SecondCity {
    private SecondCity() {}

    static void arrange(Database database) {
        try (var script = SecondCity.class.getResourceAsStream("/second-city.sql")) {
            database.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
