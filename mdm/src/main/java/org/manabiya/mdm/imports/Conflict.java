package org.manabiya.mdm.imports;

import java.util.List;
import org.manabiya.mdm.ledger.Facts;

/**
 * Two statements of which at most one can be true; only a person can tell which.
 *
 * @param key names the conflict by what it is about and not by its lines, so that a decision is remembered when the file comes again
 * @param firstLine the line of the first statement; 0 when it stands in the ledger
 * @param choice what was decided, or {@code null}
 * @param byRule whether a rule decided it and no person looked at it
 */
public record Conflict(
        String key,
        Kind kind,
        int firstLine,
        int secondLine,
        Facts first,
        Facts second,
        List<Choice> choices,
        Choice choice,
        boolean byRule) {

    /** What the two statements disagree about. */
    public enum Kind {
        /** Two rows of the file claim the same asset tag. */
        SAME_TAG,
        /** Two rows of the file claim the same serial number. */
        SAME_SERIAL,
        /** Two rows of the file tell the same repair differently. */
        SAME_REPAIR,
        /** The unit with this serial number has another tag in the ledger. */
        OTHER_TAG,
        /** The unit with this tag has another serial number in the ledger. */
        OTHER_SERIAL
    }

    public boolean isDecided() {
        return choice != null;
    }
}
