package org.manabiya.mdm.ledger;

/** Who pays for a repair; the rules differ from municipality to municipality. */
public enum Payer {
    WARRANTY,
    INSURANCE,
    MUNICIPALITY,
    SCHOOL,
    /** The borrower compensates damage by fault, where the rules say so. */
    BORROWER
}
