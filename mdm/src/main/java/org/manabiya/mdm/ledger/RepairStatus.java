package org.manabiya.mdm.ledger;

import java.util.EnumSet;
import java.util.Set;

/** How far a repair has come. */
public enum RepairStatus {
    /** 申し出: somebody says that the unit fails. */
    REQUESTED,
    /** 受付: the school or the board has looked at it and takes it on. */
    ACCEPTED,
    /** 修理中: it is at the vendor, or wherever an imported list says it is repaired. */
    SENT,
    /** 返却: it works again. */
    RETURNED,
    /** 修理不能. */
    GIVEN_UP,
    /** 見送り: there was nothing to repair. */
    REJECTED;

    private static final Set<RepairStatus> OPEN = EnumSet.of(REQUESTED, ACCEPTED, SENT);

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Whether somebody has seen that the unit really failed. */
    public boolean isFailure() {
        return this != REQUESTED && this != REJECTED;
    }
}
