package org.manabiya.mdm.imports;

import java.util.List;
import java.util.UUID;
import org.manabiya.mdm.ledger.Change;

/**
 * What a row of the file does when it is applied.
 *
 * @param unit the unit it is about, or {@code null} when it enters a new one
 * @param ticket the repair it is about, or {@code null} when it is about none or enters a new one
 * @param tag the unit's tag, for people
 */
public record Outcome(Kind kind, int line, UUID unit, UUID ticket, String tag, List<Change> changes) {

    /** Whether anything happens. */
    public enum Kind {
        NEW,
        CHANGED,
        UNCHANGED
    }

    static Outcome of(int line, UUID unit, UUID ticket, String tag, boolean isNew, List<Change> changes) {
        Kind kind = isNew ? Kind.NEW : changes.isEmpty() ? Kind.UNCHANGED : Kind.CHANGED;
        return new Outcome(kind, line, unit, ticket, tag, List.copyOf(changes));
    }
}
