package org.manabiya.mdm.labels;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.pdf.PdfDrawing;

/**
 * A run of labels on sheets of one kind.
 *
 * @param start the first free face of the first sheet, from 1: a sheet that was begun yesterday is used up
 */
public record LabelPrint(LabelSheet sheet, int start, List<Label> labels) {
    private static final int MOST = 5_000;
    private static final double PADDING = 1.5;
    private static final double LARGE = 10;
    private static final double SMALL = 7;
    private static final double POINT = 25.4 / 72;
    private static final double LEADING = 1.35;
    /** The bars' part of a label's height, and the height at which they are easy to hit, in millimetres. */
    private static final double BARS = 0.45;

    private static final double HIGHEST_BARS = 14;

    public LabelPrint {
        labels = List.copyOf(labels);
        if (start < 1 || start > sheet.faces()) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.labels.start", sheet.faces());
        }
        if (labels.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noneChosen");
        }
        if (labels.size() > MOST) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.tooMany", MOST);
        }
        for (Label label : labels) {
            if (label.bars()) {
                new BarCode(label.code()).within(sheet.faceWidth() - 2 * PADDING);
            }
        }
    }

    public int sheets() {
        return (start - 1 + labels.size() + sheet.faces() - 1) / sheet.faces();
    }

    /** Writes the PDF. */
    public void write(String title, OutputStream out) throws IOException {
        try (PdfDrawing drawing = new PdfDrawing(title, sheet.width(), sheet.height())) {
            for (int i = 0; i < labels.size(); i++) {
                int face = (start - 1 + i) % sheet.faces();
                if (i == 0 || face == 0) {
                    drawing.newPage();
                }
                draw(drawing, labels.get(i), sheet.leftOf(face), sheet.topOf(face));
            }
            drawing.write(out);
        }
    }

    private void draw(PdfDrawing drawing, Label label, double left, double top) throws IOException {
        if (label.bars()) {
            drawBars(drawing, label, left + PADDING, top + PADDING);
            return;
        }
        // Never more than half of the width, so that tag and school stay readable beside it.
        double side = Math.min(sheet.faceHeight() - 2 * PADDING, (sheet.faceWidth() - 2 * PADDING) / 2);
        new QrCode(label.code()).draw(drawing, left + PADDING, top + (sheet.faceHeight() - side) / 2, side);
        double x = left + PADDING + side + 1;
        double width = sheet.faceWidth() - side - 2 * PADDING - 1;
        write(drawing, label, x, top + PADDING, width, sheet.faceHeight() - 2 * PADDING);
    }

    /** The lines above, the bars over the whole width below them. */
    private void drawBars(PdfDrawing drawing, Label label, double left, double top) throws IOException {
        double width = sheet.faceWidth() - 2 * PADDING;
        double height = sheet.faceHeight() - 2 * PADDING;
        double bars = Math.min(height * BARS, HIGHEST_BARS);
        write(drawing, label, left, top, width, height - bars - 1);
        new BarCode(label.code()).draw(drawing, left, top + height - bars, width, bars);
    }

    /** The lines, in the middle of a box's height. */
    private static void write(PdfDrawing drawing, Label label, double left, double top, double width, double height)
            throws IOException {
        double scale = Math.min(1, height / height(label));
        double y = top + (height - height(label) * scale) / 2;
        for (int i = 0; i < label.lines().size(); i++) {
            double size = (i == 0 ? LARGE : SMALL) * scale;
            y += size * POINT * LEADING;
            drawing.text(label.lines().get(i), left, y - size * POINT * 0.3, width, size);
        }
    }

    private static double height(Label label) {
        int small = Math.max(0, label.lines().size() - 1);
        return (LARGE + small * SMALL) * POINT * LEADING;
    }
}
