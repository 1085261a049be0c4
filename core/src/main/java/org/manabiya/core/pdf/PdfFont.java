package org.manabiya.core.pdf;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * The type of a document: BIZ UDPゴシック (SIL OFL 1.1), a universal design font made for schools and offices, and for the signs that it
 * lacks, most of them of names (𠮷, 𣘺), Noto Sans JP (SIL OFL 1.1), which has those of Adobe-Japan1-6. Both are embedded with the signs that a
 * document uses; the second is read only by a document that needs it.
 */
final class PdfFont {
    /** 〓, which Japanese printing sets for a sign that it does not have. */
    private static final int MISSING = '〓';

    private static final Logger PARSER = Logger.getLogger("org.apache.fontbox.ttf");

    static {
        // It says of every document that it does not read the font's table of ideographic variants.
        PARSER.setLevel(Level.SEVERE);
    }

    private final Face usual;
    private final Face other;

    PdfFont(PDDocument document) {
        usual = new Face(document, "/fonts/BIZUDPGothic-Regular.ttf");
        other = new Face(document, "/fonts/NotoSansJP-Regular.ttf");
    }

    /** The text as it can be drawn: a sign that no font has is replaced, and the mark that asks for a variant of a sign left out. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .filter(sign -> sign == '\n' || !Character.isISOControl(sign) && !isVariantMark(sign))
                .map(sign -> sign == '\n' || face(sign).has(sign) ? sign : MISSING)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** 異体字セレクタ: 葛󠄀 is drawn as 葛. */
    private static boolean isVariantMark(int sign) {
        return sign >= 0xFE00 && sign <= 0xFE0F || sign >= 0xE0100 && sign <= 0xE01EF;
    }

    /** The width of text that can be drawn at a size in points. */
    double width(String text, double size) {
        return text.codePoints()
                .filter(sign -> sign != '\n')
                .mapToDouble(sign -> face(sign).width(sign, size))
                .sum();
    }

    private Face face(int sign) {
        return usual.has(sign) || !other.has(sign) ? usual : other;
    }

    /** Writes one line of text that can be drawn, each sign in the first font that has it; within a text object. */
    void write(PDPageContentStream content, String line, float size) throws IOException {
        int[] signs = line.codePoints().toArray();
        int start = 0;
        for (int end = 1; end <= signs.length; end++) {
            Face face = face(signs[start]);
            if (end == signs.length || face(signs[end]) != face) {
                content.setFont(face.font(), size);
                content.showText(new String(signs, start, end - start));
                start = end;
            }
        }
    }
}
