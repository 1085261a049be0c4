package org.manabiya.mdm.ledger;

import java.time.LocalDate;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Entered;
import org.manabiya.mdm.ledger.DeviceEvent.Author;

/**
 * Who does something to a unit, why, and on which day it happened; the moment of writing it down is the author's.
 *
 * @param why the reason, or {@code null} where none is needed
 */
public record Act(LocalDate on, Author by, String why) {
    private static final int LONGEST = 400;

    public Act {
        why = Entered.optional(why, LONGEST);
    }

    /** @throws Refusal where no reason is given */
    Act withReason() {
        if (why == null) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.reasonMissing");
        }
        return this;
    }
}
