package org.manabiya.core.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Pages on which everything has its place: millimetres from the upper left corner, as label sheets and cards are measured. */
public final class PdfDrawing implements AutoCloseable {
    private static final float POINTS_A_MM = 72 / 25.4f;
    private static final float SMALLEST = 4;
    private static final String CUT = "…";

    private final PDDocument document = new PDDocument();
    private final PdfFont font;
    private final PDRectangle paper;
    private PDPageContentStream content;

    public PdfDrawing(String title, double widthMm, double heightMm) throws IOException {
        font = new PdfFont(document);
        paper = new PDRectangle(points(widthMm), points(heightMm));
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Manabiya");
        document.getDocumentCatalog().setLanguage(Locale.JAPANESE.getLanguage());
    }

    /** Goes on with a new sheet; the first one too has to be begun. */
    public PdfDrawing newPage() throws IOException {
        endPage();
        PDPage page = new PDPage(paper);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        return this;
    }

    /**
     * One line of text; what is too wide is set smaller, and cut where it would become unreadable.
     *
     * @param baseMm where its foot stands
     * @param size in points, at most
     */
    public PdfDrawing text(String text, double leftMm, double baseMm, double widthMm, double size) throws IOException {
        String shown = font.shown(text.replace('\n', ' '));
        double width = points(widthMm);
        double fitting = Math.max(SMALLEST, Math.min(size, size * width / Math.max(1, font.width(shown, size))));
        String line = cut(shown, width, fitting);
        if (!line.isEmpty()) {
            content.beginText();
            content.newLineAtOffset(points(leftMm), paper.getHeight() - points(baseMm));
            font.write(content, line, (float) fitting);
            content.endText();
        }
        return this;
    }

    private String cut(String text, double width, double size) {
        // A width is a sum of floats: what fits exactly must not lose its last sign.
        double room = width + 0.01;
        if (font.width(text, size) <= room) {
            return text;
        }
        int[] signs = text.codePoints().toArray();
        int kept = signs.length;
        while (kept > 0 && font.width(new String(signs, 0, kept) + CUT, size) > room) {
            kept--;
        }
        return kept == 0 ? "" : new String(signs, 0, kept) + CUT;
    }

    /** A black rectangle; painted together with the others by {@link #paint}. */
    public PdfDrawing rectangle(double leftMm, double topMm, double widthMm, double heightMm) throws IOException {
        content.addRect(
                points(leftMm),
                paper.getHeight() - points(topMm) - points(heightMm),
                points(widthMm),
                points(heightMm));
        return this;
    }

    public PdfDrawing paint() throws IOException {
        content.fill();
        return this;
    }

    /** Writes the document. Once. */
    public void write(OutputStream out) throws IOException {
        endPage();
        document.save(out);
    }

    private void endPage() throws IOException {
        if (content != null) {
            content.close();
            content = null;
        }
    }

    private static float points(double millimetres) {
        return (float) millimetres * POINTS_A_MM;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
