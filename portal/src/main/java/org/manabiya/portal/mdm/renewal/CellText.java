package org.manabiya.portal.mdm.renewal;

import java.util.ArrayList;
import java.util.List;

/**
 * How text fills a merged cell of a spreadsheet, which does not grow with it. A row of Excel is at most 409 points high, so that longer text
 * goes on in the next row.
 *
 * @param width of the cell, in signs of half width
 */
record CellText(int width) {
    /** Of 18 points each. */
    static final int MOST_LINES = 22;

    private static final int LAST_OF_LATIN = 0x24F;
    private static final int FIRST_HALF_WIDTH_KANA = 0xFF61;
    private static final int LAST_HALF_WIDTH_KANA = 0xFFDC;

    /** The text, cut so that each piece fits a row; at the ends of its lines where that is possible. */
    List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String line : text.lines().flatMap(line -> fitting(line).stream()).toList()) {
            if (piece.length() > 0 && lines(piece.toString()) + lines(line) > MOST_LINES) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(piece.length() > 0 ? "\n" : "").append(line);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    /** A line that is higher than a row, in parts that are not. */
    private List<String> fitting(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int taken = 0;
        for (int sign : line.codePoints().toArray()) {
            if (taken + width(sign) > MOST_LINES * width) {
                parts.add(part.toString());
                part.setLength(0);
                taken = 0;
            }
            part.appendCodePoint(sign);
            taken += width(sign);
        }
        parts.add(part.toString());
        return parts;
    }

    /** Lines that the text takes. */
    int lines(String text) {
        int lines = text.lines()
                .mapToInt(line -> Math.max(1, (width(line) + width - 1) / width))
                .sum();
        return Math.max(1, lines);
    }

    private static int width(String line) {
        return line.codePoints().map(CellText::width).sum();
    }

    private static int width(int sign) {
        boolean half = sign <= LAST_OF_LATIN || sign >= FIRST_HALF_WIDTH_KANA && sign <= LAST_HALF_WIDTH_KANA;
        return half ? 1 : 2;
    }
}
