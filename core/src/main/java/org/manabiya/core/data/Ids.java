package org.manabiya.core.data;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;
import org.manabiya.core.error.Refusal;

/**
 * The keys of rows: new ones are UUIDv7 (RFC 9562), whose order is that of their making, so that indexes grow at one end; those of
 * requests may be missing or none.
 */
public final class Ids {
    private static final NoArgGenerator VERSION_7 = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    /** A new key; safe to call from any thread. */
    public static UUID next() {
        return VERSION_7.generate();
    }

    /**
     * The id if the request gave one.
     *
     * @throws Refusal NOT_FOUND for none: a form that lacks a field asks for nothing that exists
     */
    public static UUID given(UUID id) {
        if (id == null) {
            throw Refusal.notFound();
        }
        return id;
    }

    /**
     * The id that a form's choice gave, or null where nothing was chosen.
     *
     * @throws Refusal NOT_FOUND for what is no id
     */
    public static UUID chosen(String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.notFound();
        }
    }
}
