package org.manabiya.mdm.labels;

import java.util.List;

/**
 * What stands on one label: a code to scan, and lines to read.
 *
 * @param code what the QR code says; never personal data, since everybody who sees the label can scan it
 * @param lines the first one large
 */
public record Label(String code, List<String> lines) {}
