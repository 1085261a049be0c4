package org.manabiya.portal.assets;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How a text lies packed beside itself, the smallest first (RFC 9110, section 8.4.1; RFC 7932). Browsers take Brotli only over TLS. */
enum Packing {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz"),
    NONE("identity", "");

    private final String word;
    private final String ending;

    Packing(String word, String ending) {
        this.word = word;
        this.ending = ending;
    }

    /** The smallest that the reader takes and that is there. What the reader ranks with {@code q=0} it does not take. */
    static Packing best(String accepted, Predicate<String> isThere) {
        var taken = accepted == null
                ? List.<String>of()
                : Stream.of(accepted.split(","))
                        .map(String::strip)
                        .filter(coding -> !coding.matches(".*;\\s*q=0(\\.0*)?"))
                        .map(coding -> coding.split(";")[0].strip())
                        .toList();
        return Stream.of(BROTLI, GZIP)
                .filter(packing -> taken.contains(packing.word) && isThere.test(packing.ending))
                .findFirst()
                .orElse(NONE);
    }

    String word() {
        return word;
    }

    String ending() {
        return ending;
    }
}
