package org.manabiya.mdm.imports;

/** How a person decides a conflict. */
public enum Choice {
    /** What came first holds: the earlier row, or what stands in the ledger. */
    FIRST,
    /** What came second holds: the later row, or what the file says. */
    SECOND,
    /** Both are units of their own; the second is entered without the serial number. */
    BOTH,
    /** Neither is taken in this import. */
    SKIP
}
