package org.manabiya.mdm.disposal;

/** Why a unit cannot be signed off yet. */
public enum Block {
    /** 財産処分制限 is not over, and no approval of the application is written down. */
    RESTRICTED,
    /** The vendor's console still has it. */
    ENROLLED,
    /** It was noted as released, and a later export of the console still has it. */
    REAPPEARED,
    NOT_ERASED,
    NO_CERTIFICATE,
    /** In use, lent, in repair or lost: not a unit to dispose of. */
    IN_SERVICE
}
