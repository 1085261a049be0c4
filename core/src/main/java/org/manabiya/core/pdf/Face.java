package org.manabiya.core.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font file that the product carries, in one document: read when the first sign is asked of it, embedded with the signs that are drawn. */
final class Face {
    private static final float LACKING = -1;

    private final PDDocument document;
    private final String file;
    private final Map<Integer, Float> widths = new HashMap<>();
    private PDType0Font font;

    Face(PDDocument document, String file) {
        this.document = document;
        this.file = file;
    }

    boolean has(int sign) {
        return thousandths(sign) >= 0;
    }

    /** The width of a sign in points at a size in points; nothing for one that it lacks. */
    double width(int sign, double size) {
        return Math.max(0, thousandths(sign)) * size / 1000;
    }

    private float thousandths(int sign) {
        return widths.computeIfAbsent(sign, this::measured);
    }

    private float measured(int sign) {
        try {
            return font().getStringWidth(Character.toString(sign));
        } catch (IllegalArgumentException noSuchGlyph) {
            return LACKING;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDType0Font font() throws IOException {
        if (font == null) {
            try (var opened = Face.class.getResourceAsStream(file)) {
                font = PDType0Font.load(document, opened, true);
            }
        }
        return font;
    }
}
