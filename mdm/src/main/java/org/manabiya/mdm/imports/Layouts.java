package org.manabiya.mdm.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The layouts that a municipality explained, by their fingerprints. They go before those that the product knows. */
record Layouts(Map<String, Layout> byHeader) {
    static final Layouts NONE = new Layouts(Map.of());

    Optional<Layout> of(List<String> header) {
        return Optional.ofNullable(byHeader.get(Layout.fingerprint(header)));
    }

    boolean knows(List<String> header) {
        return Source.recognise(header).isPresent()
                || !byHeader.isEmpty() && of(header).isPresent();
    }
}
