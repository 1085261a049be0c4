package org.manabiya.mdm.imports;

/** By what it is decided where the ledger and a file disagree. */
public enum Rule {
    /** What the ledger says holds; of two rows of the file the earlier one. */
    LEDGER,
    /** What the file says holds; of two rows the later one. */
    FILE,
    /** What was said later holds: by the row's last synchronisation, else by the file's day; what cannot be told is left open. */
    NEWER
}
