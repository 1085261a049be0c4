package org.manabiya.mdm.labels;

import com.google.zxing.oned.Code128Writer;
import java.io.IOException;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.pdf.PdfDrawing;

/** A bar code of the kind Code 128 (JIS X 0504), which handheld readers of every age read; it has no Japanese letters. */
final class BarCode {
    /** The light border on each side that a reader needs, in modules; JIS asks for ten. */
    private static final int QUIET = 10;
    /** Four dots of an office printer with 600 dots an inch, in millimetres; handheld readers resolve finer ones than that. */
    private static final double NARROWEST = 4 * 25.4 / 600;
    /** A short tag need not fill a wide label. */
    private static final double WIDEST = 0.5;

    private final String text;
    private final boolean[] modules;

    /** @throws Refusal INVALID for a text that such a code cannot hold */
    BarCode(String text) {
        this.text = text;
        try {
            modules = new Code128Writer().encode(text);
        } catch (IllegalArgumentException otherSigns) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.labels.notInBars", text);
        }
    }

    /** @throws Refusal INVALID where the bars would be too narrow to be read */
    BarCode within(double width) {
        if (module(width) < NARROWEST) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.labels.barsTooNarrow", text);
        }
        return this;
    }

    private double module(double width) {
        return Math.min(WIDEST, width / (modules.length + 2 * QUIET));
    }

    /** Draws it into the middle of a box, its quiet border included. */
    void draw(PdfDrawing page, double left, double top, double width, double height) throws IOException {
        double module = module(width);
        double x = left + (width - modules.length * module) / 2;
        int from = 0;
        while (from < modules.length) {
            int to = from;
            while (to < modules.length && modules[to] == modules[from]) {
                to++;
            }
            if (modules[from]) {
                page.rectangle(x + from * module, top, (to - from) * module, height);
            }
            from = to;
        }
        page.paint();
    }
}
