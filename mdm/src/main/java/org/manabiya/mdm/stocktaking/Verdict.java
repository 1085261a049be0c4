package org.manabiya.mdm.stocktaking;

import java.util.UUID;
import org.manabiya.mdm.ledger.DeviceState;

/** What a stocktaking makes of a scanned code; whoever scans is told at once. All but the first two are differences to be explained. */
public enum Verdict {
    /** Where the ledger says. */
    FOUND,
    /** Where the ledger says, and out of use: it waits for its disposal. */
    RETIRED,
    /** Belongs to another room or school. */
    ELSEWHERE,
    /** Not on the list of this stocktaking: entered, or come to the school, after it opened. */
    UNLISTED,
    /** The ledger says that it is lost or disposed of. */
    GONE,
    /** It is there, but not as the ledger says: in repair by the ledger, or broken by the eye. */
    STATE,
    /** No unit of the ledger has this number. */
    UNKNOWN;

    /**
     * A unit as it was expected.
     *
     * @param room the spot's own id where the ledger names no room
     */
    public record Expected(UUID sheet, UUID spot, UUID room, DeviceState state) {
        private boolean inARoom() {
            return !room.equals(spot);
        }
    }

    /** Where a code was scanned, and whether the unit looked broken. */
    public record Sighting(UUID sheet, UUID spot, UUID room, boolean broken) {
        private boolean inARoom() {
            return !room.equals(spot);
        }
    }

    /**
     * A unit that nobody expected, as the ledger has it now.
     *
     * @param spot its school, or the municipality
     */
    public record Present(UUID spot, DeviceState state) {}

    /**
     * What is made of a unit that is on a sheet. Lost is what the ledger has as lost, when the stocktaking opened or now: it may have been
     * given up meanwhile. A unit without a room in the ledger is in its place anywhere in its school, and so is one that was counted without naming a room.
     */
    static Verdict of(Sighting seen, Expected expected, DeviceState now) {
        if (expected.state() == DeviceState.LOST || now == DeviceState.LOST) {
            return GONE;
        }
        boolean otherRoom = seen.inARoom() && expected.inARoom() && !seen.room().equals(expected.room());
        if (otherRoom || !seen.sheet().equals(expected.sheet())) {
            return ELSEWHERE;
        }
        boolean outOfService = expected.state().isOutOfService();
        if (expected.state() == DeviceState.IN_REPAIR || (seen.broken() && !outOfService)) {
            return STATE;
        }
        return outOfService ? RETIRED : FOUND;
    }

    /** What is made of a unit that is on no sheet. */
    static Verdict of(Sighting seen, Present present) {
        if (present.state() == DeviceState.LOST || present.state() == DeviceState.DISPOSED) {
            return GONE;
        }
        return present.spot().equals(seen.spot()) ? UNLISTED : ELSEWHERE;
    }
}
