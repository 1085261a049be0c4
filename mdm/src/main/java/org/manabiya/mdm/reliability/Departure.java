package org.manabiya.mdm.reliability;

import java.time.LocalDate;

/**
 * The days on which a unit that is out of service left it, as far as somebody recorded them; {@code null} where nobody did.
 *
 * @param gone the last day on which it went out of service, whatever the reason
 * @param broken on which it was found to be beyond repair, and did not come back
 * @param lost on which it was lost, and was not found
 */
record Departure(LocalDate gone, LocalDate broken, LocalDate lost) {
    /** It is in service, or nobody recorded anything. */
    static final Departure NONE = new Departure(null, null, null);

    boolean isLoss() {
        return broken != null || lost != null;
    }

    /** Broken, and only then lost or disposed of. */
    boolean isBroken() {
        return broken != null && (lost == null || !broken.isAfter(lost));
    }

    /** Since when it has been of no use: the loss, not the disposal after it. */
    LocalDate day() {
        if (isLoss()) {
            return isBroken() ? broken : lost;
        }
        return gone;
    }
}
