package org.manabiya.mdm.stocktaking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.manabiya.mdm.ledger.DeviceEvent;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.ledger.Step;

/**
 * Something that a stocktaking found other than expected, and how it is explained.
 *
 * @param subject the unit's id, or for an unknown code an id made of it
 * @param device the unit, or {@code null}
 * @param tag the unit's tag, or the code that was scanned
 * @param expectedAt the school where it was expected, where that is another one; else {@code null}
 * @param expectedRoom the room in which it was expected, or {@code null}
 * @param foundRoom the room in which it was scanned, or {@code null} for what is missing
 * @param expectedState by the ledger when the stocktaking opened, or {@code null}
 * @param state by the ledger now
 * @param holder who held it when the stocktaking opened; another school's people are not named
 * @param lastSync when the console last heard of it: weak evidence, shown beside and not instead
 * @param since what the ledger has told of the unit since the stocktaking opened, the latest first
 * @param because how it is explained, or {@code null} as long as it is not
 */
public record Difference(
        UUID subject,
        Kind kind,
        UUID device,
        String tag,
        String model,
        String expectedAt,
        String expectedRoom,
        String foundRoom,
        DeviceState expectedState,
        DeviceState state,
        String holder,
        String counter,
        Instant seenAt,
        Instant lastSync,
        List<Movement> since,
        Because because) {

    /** What is different. */
    public enum Kind {
        /** Expected, and seen by nobody. */
        MISSING,
        ELSEWHERE,
        UNLISTED,
        GONE,
        STATE,
        UNKNOWN
    }

    /** What the ledger told of a unit. */
    public record Movement(DeviceEvent.Kind kind, Instant at, String by) {}

    /** An explanation as it was given. */
    public record Because(Reason reason, String remark, Step step, String by, Instant at) {}

    public boolean isExplained() {
        return because != null;
    }
}
