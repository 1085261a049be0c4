package org.manabiya.mdm.labels;

/** The code on a label, and what it says. */
public enum LabelCode {
    /** A QR code with the tag. */
    TAG,
    /** A QR code with the address of the unit's page, which a telephone opens by itself. */
    ADDRESS,
    /** A bar code with the tag, for handheld readers that know no QR code. */
    BARS
}
