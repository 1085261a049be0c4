package org.manabiya.portal.mdm.stocktaking;

import jakarta.ws.rs.core.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.core.calendar.Wareki;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.stocktaking.CountUnits;
import org.manabiya.mdm.stocktaking.Reason;
import org.manabiya.mdm.stocktaking.Scan;
import org.manabiya.mdm.stocktaking.Stocktaking;

/** The fields of the stocktaking's forms as they were sent. */
record SentStock(Form form) {
    String text(String name) {
        String value = form.asMap().getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    UUID id(String name) {
        return id(name, text(name));
    }

    Set<UUID> ids(String name) {
        Set<UUID> ids = new HashSet<>();
        for (String text : form.asMap().getOrDefault(name, List.of())) {
            ids.add(id(name, text));
        }
        return ids;
    }

    private static UUID id(String name, String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException noId) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noFact", name);
        }
    }

    Stocktaking.Terms terms() {
        return new Stocktaking.Terms(text("name"), day("from"), day("until"), text("leader"));
    }

    private LocalDate day(String name) {
        String text = text(name);
        return text == null
                ? null
                : Wareki.parse(text).orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noDay", text));
    }

    /** The reason that was chosen, or {@code null}. */
    Reason reason() {
        return Stream.of(Reason.values())
                .filter(reason -> reason.name().equals(text("reason")))
                .findFirst()
                .orElse(null);
    }

    /** What was scanned, ticked or typed, one code a line; nothing that a tablet has given an id. */
    List<Scan.Sent> scans() {
        boolean broken = text("broken") != null;
        List<Scan.Sent> scans = new ArrayList<>();
        for (String name : List.of("code", "codes")) {
            Stream.of(String.valueOf(form.asMap().getFirst(name)).split("\\R"))
                    .map(String::strip)
                    .filter(code -> !code.isEmpty() && form.asMap().getFirst(name) != null)
                    .limit(CountUnits.MOST_AT_ONCE + 1L)
                    .forEach(code -> scans.add(new Scan.Sent(UUID.randomUUID(), code, null, broken)));
        }
        return scans;
    }
}
