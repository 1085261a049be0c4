package org.manabiya.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An account of the sample city, as the product tells its user in {@code sample-accounts.csv}. */
public record SampleAccount(String role, String login, String password) {
    static List<SampleAccount> in(Path data) {
        try (var lines = Files.lines(data.resolve("sample-accounts.csv"))) {
            return lines.skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new SampleAccount(cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
