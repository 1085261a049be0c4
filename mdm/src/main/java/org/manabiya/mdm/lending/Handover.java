package org.manabiya.mdm.lending;

import java.util.UUID;

/**
 * What happened when a unit was handed out or given back, so that whoever scans sees it at once and can take it back.
 *
 * @param act what {@link LendUnits#undo} names; {@code null} where nothing was to be done
 * @param from who had it before, or {@code null}
 * @param to who has it now, or {@code null}
 */
public record Handover(UUID device, String tag, What what, UUID act, UUID from, UUID to) {
    /** What was done. */
    public enum What {
        /** Handed out of the cupboard. */
        LENT,
        /** Went from one person to another without coming back in between. */
        MOVED,
        /** Goes home with whoever has it. */
        TAKEN_HOME,
        /** Came back into the cupboard. */
        RETURNED,
        /** Came back from home; who has it keeps it. */
        BROUGHT_BACK,
        /** Was so already: the same code was scanned twice, or a request sent twice. */
        ALREADY
    }
}
