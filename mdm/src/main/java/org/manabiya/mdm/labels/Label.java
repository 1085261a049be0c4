package org.manabiya.mdm.labels;

import java.util.List;

/**
 * What stands on one label: a code to scan, and lines to read.
 *
 * @param code what the code says; never personal data, since everybody who sees the label can scan it
 * @param bars whether the code is a bar code, and not a QR code
 * @param lines the first one large
 */
public record Label(String code, boolean bars, List<String> lines) {
    /** With a QR code. */
    public Label(String code, List<String> lines) {
        this(code, false, lines);
    }
}
