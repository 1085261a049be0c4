package org.manabiya.mdm.ledger;

/** Who said the day on which support, warranty or lease of a unit ends. */
public enum DateOrigin {
    /** The unit's own record: the ledger's column, or what its console tells. */
    UNIT,
    /** The table of support ends, by the unit's model. */
    MODEL,
    /** The order that it came with. */
    PURCHASE
}
