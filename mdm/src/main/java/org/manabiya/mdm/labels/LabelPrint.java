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
        // Never more than half of the width, so that tag and school stay readable beside it.
        double side = Math.min(sheet.faceHeight() - 2 * PADDING, (sheet.faceWidth() - 2 * PADDING) / 2);
        new QrCode(label.code()).draw(drawing, left + PADDING, top + (sheet.faceHeight() - side) / 2, side);
        double x = left + PADDING + side + 1;
        double width = sheet.faceWidth() - side - 2 * PADDING - 1;
        double scale = Math.min(1, (sheet.faceHeight() - 2 * PADDING) / height(label));
        double y = top + (sheet.faceHeight() - height(label) * scale) / 2;
        for (int i = 0; i < label.lines().size(); i++) {
            double size = (i == 0 ? LARGE : SMALL) * scale;
            y += size * POINT * LEADING;
            drawing.text(label.lines().get(i), x, y - size * POINT * 0.3, width, size);
        }
    }

    private static double height(Label label) {
        int small = Math.max(0, label.lines().size() - 1);
        return (LARGE + small * SMALL) * POINT * LEADING;
    }
}
