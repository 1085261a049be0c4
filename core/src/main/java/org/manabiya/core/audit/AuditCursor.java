package org.manabiya.core.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Where a page of the record ends: many entries may carry the same moment, so the id decides among them. */
public record AuditCursor(Instant moment, UUID id) {
    private static final String BETWEEN = "_";

    public static AuditCursor at(AuditEntry last) {
        return new AuditCursor(last.happenedAt(), last.id());
    }

    /** Reads what {@link #toString} wrote; null for anything else. */
    public static AuditCursor of(String text) {
        if (text == null || !text.contains(BETWEEN)) {
            return null;
        }
        try {
            var parts = text.split(BETWEEN, 2);
            return new AuditCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException noCursor) {
            return null;
        }
    }

    @Override
    public String toString() {
        return moment + BETWEEN + id;
    }
}
