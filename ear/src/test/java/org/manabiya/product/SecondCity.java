package org.manabiya.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** A second municipality beside the sample city, and in both what the sample city lacks: something for every kind of id. */
final class SecondCity {
    private static final Set<Database> ARRANGED = new HashSet<>();

    private SecondCity() {}

    /** Arranges it unless an earlier test of this JVM has. */
    static synchronized void arrange(Database database) {
        if (!ARRANGED.add(database)) {
            return;
        }
        try (var script = SecondCity.class.getResourceAsStream("/second-city.sql")) {
            database.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
