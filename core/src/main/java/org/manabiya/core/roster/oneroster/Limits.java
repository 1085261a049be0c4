package org.manabiya.core.roster.oneroster;

/**
 * What a package may cost to read. Rows of a roster shrink to a quarter to a tenth when compressed; a file that shrinks more than
 * {@code ratio}-fold is a ZIP bomb.
 */
public record Limits(int entries, long entryBytes, long totalBytes, int ratio) {

    private static final long GIBIBYTE = 1L << 30;

    /** Room for the largest city of Japan: 300,000 pupils with every timetabled class. */
    public static final Limits CITY = new Limits(200, GIBIBYTE, 3 * GIBIBYTE, 200);

    /** Files below this size are never called a bomb, however well they shrink. */
    static final long ALWAYS_FINE = 1L << 20;

    boolean looksLikeBomb(long size, long compressed) {
        return size > ALWAYS_FINE && size / Math.max(1, compressed) >= ratio;
    }
}
