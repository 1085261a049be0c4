package org.manabiya.mdm.imports;

/** What a finding means for the row it was found in. */
public enum Severity {
    /** The row, or the whole file, is left out. */
    ERROR,
    /** The row is taken, but a person should look at it. */
    WARNING,
    /** The row is taken; the text was read in a tidied form. */
    NOTE
}
