package org.manabiya.mdm.imports;

import java.util.Optional;
import java.util.UUID;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.ledger.TypedFacts;

/**
 * What a column of a file holds.
 *
 * @param field the municipality's own field, where the fact is {@link Fact#CUSTOM}; else {@code null}
 */
public record Target(Fact fact, UUID field) {
    private static final String FIELD = "field:";

    public static Target of(Fact fact) {
        return new Target(fact, null);
    }

    public static Target of(UUID field) {
        return new Target(Fact.CUSTOM, field);
    }

    /** {@code acquiredOn}, or {@code field:} with the field's id; nothing for any other text. */
    public static Optional<Target> read(String text) {
        if (!text.startsWith(FIELD)) {
            return TypedFacts.named(text).filter(fact -> fact != Fact.CUSTOM).map(Target::of);
        }
        try {
            return Optional.of(of(UUID.fromString(text.substring(FIELD.length()))));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** The form that {@link #read} takes. */
    public String write() {
        return field == null ? TypedFacts.name(fact) : FIELD + field;
    }
}
