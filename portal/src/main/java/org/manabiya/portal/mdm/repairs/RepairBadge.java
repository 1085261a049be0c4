package org.manabiya.portal.mdm.repairs;

import org.manabiya.mdm.ledger.RepairStatus;
import org.manabiya.mdm.ledger.Urgency;

/** The style of a badge; its words say the same. */
public final class RepairBadge {
    private RepairBadge() {}

    public static String of(RepairStatus status) {
        return switch (status) {
            case REQUESTED -> "badge warn";
            case ACCEPTED, SENT -> "badge info";
            case RETURNED -> "badge ok";
            case GIVEN_UP -> "badge alert";
            case REJECTED -> "badge";
        };
    }

    public static String of(Urgency urgency) {
        return switch (urgency) {
            case DANGER -> "badge alert";
            case URGENT -> "badge warn";
            case NORMAL, LATER -> "badge outline";
        };
    }
}
