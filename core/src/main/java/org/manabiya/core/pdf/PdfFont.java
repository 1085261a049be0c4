package org.manabiya.core.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** BIZ UDPゴシック (SIL OFL 1.1), a universal design font made for schools and offices, embedded with the signs that a document uses. */
final class PdfFont {
    private static final String FILE = "/fonts/BIZUDPGothic-Regular.ttf";
    /** 〓, which Japanese printing sets for a sign that it does not have. */
    private static final String MISSING = "〓";

    private static final Logger PARSER = Logger.getLogger("org.apache.fontbox.ttf");

    static {
        // It says of every document that it does not read the font's table of ideographic variants.
        PARSER.setLevel(Level.SEVERE);
    }

    private final PDType0Font font;
    private final Map<String, Float> widths = new HashMap<>();

    PdfFont(PDDocument document) throws IOException {
        try (var file = PdfFont.class.getResourceAsStream(FILE)) {
            font = PDType0Font.load(document, file, true);
        }
    }

    PDType0Font font() {
        return font;
    }

    /** The text with every sign that the font lacks replaced. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(sign -> {
            String one = Character.toString(sign);
            if (sign == '\n' || has(one)) {
                shown.append(one);
            } else if (!Character.isISOControl(sign)) {
                shown.append(MISSING);
            }
        });
        return shown.toString();
    }

    private boolean has(String sign) {
        return width(sign) >= 0;
    }

    /** The width of text at a size in points. */
    double width(String text, double size) {
        double sum = 0;
        for (int sign : text.codePoints().toArray()) {
            sum += Math.max(0, width(Character.toString(sign)));
        }
        return sum * size / 1000;
    }

    /** In thousandths of the size; negative for a sign that the font lacks. */
    private float width(String sign) {
        return widths.computeIfAbsent(sign, this::measured);
    }

    private float measured(String sign) {
        try {
            return font.getStringWidth(sign);
        } catch (IllegalArgumentException noSuchGlyph) {
            return -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
