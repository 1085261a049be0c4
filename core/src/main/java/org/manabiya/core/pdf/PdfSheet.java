package org.manabiya.core.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * A document written from top to bottom: headings, paragraphs and ruled tables that go on over as many pages as they need, with page
 * numbers below. Sizes are in points.
 */
public final class PdfSheet implements AutoCloseable {
    private static final float MARGIN = 48;
    private static final float LINE = 1.45f;
    private static final float PADDING = 4;
    private static final float FOOT = 8;
    private static final float BOLD = 0.35f;
    private static final float GAP = 4;
    /** A row that takes more of a page than this may be broken. */
    private static final float LARGEST_PART = 0.8f;

    /** How a cell's text stands. */
    public enum Align {
        LEFT,
        RIGHT,
        CENTRE
    }

    /**
     * A column of a table.
     *
     * @param share its part of the width, against those of the others
     */
    public record Column(double share, Align align) {}

    private final PDDocument document = new PDDocument();
    private final PdfFont font;
    private final PDRectangle paper;
    private final String foot;
    private PDPageContentStream content;
    private float y;

    /**
     * @param title the document's title, for the reader's window
     * @param foot what stands on every page beside its number
     */
    public PdfSheet(String title, String foot, boolean landscape) throws IOException {
        this.font = new PdfFont(document);
        this.foot = foot;
        this.paper =
                landscape ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Manabiya");
        document.getDocumentCatalog().setLanguage(Locale.JAPANESE.getLanguage());
        newPage();
    }

    /** How wide a column has to be for text on one line. */
    public double columnFor(String text, float size) {
        return font.width(font.shown(text), size) + 2 * PADDING;
    }

    private float width() {
        return paper.getWidth() - 2 * MARGIN;
    }

    private void newPage() throws IOException {
        if (content != null) {
            content.close();
        }
        PDPage page = new PDPage(paper);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        y = paper.getHeight() - MARGIN;
    }

    private void need(float height) throws IOException {
        if (y - height < MARGIN) {
            newPage();
        }
    }

    /** Leaves room. */
    public PdfSheet space(float height) {
        y -= height;
        return this;
    }

    /** A heading, kept with the first line of what follows. */
    public PdfSheet heading(String text, float size) throws IOException {
        need(size * LINE * 2.5f);
        return lines(text, size, BOLD, Align.LEFT);
    }

    public PdfSheet text(String text, float size) throws IOException {
        return lines(text, size, 0, Align.LEFT);
    }

    public PdfSheet text(String text, float size, Align align) throws IOException {
        return lines(text, size, 0, align);
    }

    private PdfSheet lines(String text, float size, float bold, Align align) throws IOException {
        for (String line : broken(text, width(), size)) {
            need(size * LINE);
            y -= size * LINE;
            show(line, MARGIN, width(), y + size * 0.3f, size, bold, align);
        }
        return this;
    }

    private List<String> broken(String text, float wide, float size) {
        return Lines.of(font.shown(text), wide, part -> font.width(part, size));
    }

    private void show(String line, float x, float wide, float base, float size, float bold, Align align)
            throws IOException {
        if (line.isEmpty()) {
            return;
        }
        float spare = wide - (float) font.width(line, size);
        float at = x + (align == Align.RIGHT ? spare : align == Align.CENTRE ? spare / 2 : 0);
        content.beginText();
        if (bold > 0) {
            content.setRenderingMode(RenderingMode.FILL_STROKE);
            content.setLineWidth(bold);
        }
        content.newLineAtOffset(at, base);
        font.write(content, line, size);
        if (bold > 0) {
            content.setRenderingMode(RenderingMode.FILL);
        }
        content.endText();
    }

    /** A ruled table; its head is repeated on every page that it reaches, and a row stays on one page where a page can hold it. */
    public PdfSheet table(List<Column> columns, List<String> head, List<List<String>> rows, float size)
            throws IOException {
        Head drawn = head.isEmpty() ? () -> {} : () -> row(columns, head, size, true, () -> {});
        drawn.draw();
        rows(columns, rows, size, drawn);
        return this;
    }

    /**
     * A ruled table under its own heading: together on one page where a page can hold it, else the heading is repeated on every page that
     * it reaches.
     *
     * @param again the heading on the pages after the first
     */
    public PdfSheet table(
            String heading, String again, float headingSize, List<Column> columns, List<List<String>> rows, float size)
            throws IOException {
        float tall = headingSize * LINE + GAP;
        for (List<String> row : rows) {
            tall += height(columns, row, size);
        }
        if (tall <= paper.getHeight() - 2 * MARGIN) {
            need(tall);
        }
        heading(heading, headingSize).space(GAP);
        rows(columns, rows, size, () -> heading(again, headingSize).space(GAP));
        return this;
    }

    /** What stands over the rows of a table on each page. */
    private interface Head {
        void draw() throws IOException;
    }

    private void rows(List<Column> columns, List<List<String>> rows, float size, Head head) throws IOException {
        for (List<String> row : rows) {
            float tall = height(columns, row, size);
            if (y - tall < MARGIN && tall <= LARGEST_PART * (paper.getHeight() - 2 * MARGIN)) {
                newPage();
                head.draw();
            }
            row(columns, row, size, false, head);
        }
    }

    private float height(List<Column> columns, List<String> cells, float size) {
        int most = 1;
        for (int i = 0; i < columns.size(); i++) {
            most = Math.max(
                    most,
                    broken(cells.get(i), wide(columns, i) - 2 * PADDING, size).size());
        }
        return most * size * LINE + 2 * PADDING;
    }

    private float wide(List<Column> columns, int index) {
        double all = columns.stream().mapToDouble(Column::share).sum();
        return (float) (width() * columns.get(index).share() / all);
    }

    /** A row that is taller than what is left goes on over the next pages, line by line. */
    private void row(List<Column> columns, List<String> cells, float size, boolean isHead, Head head)
            throws IOException {
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            texts.add(broken(cells.get(i), wide(columns, i) - 2 * PADDING, size));
        }
        int most = texts.stream().mapToInt(List::size).max().orElse(1);
        int shown = 0;
        while (shown < most) {
            if (y - size * LINE - 2 * PADDING < MARGIN) {
                newPage();
                head.draw();
            }
            int fits = (int) Math.max(1, Math.floor((y - MARGIN - 2 * PADDING) / (size * LINE)));
            int from = shown;
            int to = Math.min(most, shown + fits);
            float tall = (to - from) * size * LINE + 2 * PADDING;
            float x = MARGIN;
            for (int i = 0; i < columns.size(); i++) {
                float wide = wide(columns, i);
                if (isHead) {
                    content.setNonStrokingColor(0.94f);
                    content.addRect(x, y - tall, wide, tall);
                    content.fill();
                    content.setNonStrokingColor(0f);
                }
                content.setLineWidth(0.5f);
                content.addRect(x, y - tall, wide, tall);
                content.stroke();
                List<String> lines = texts.get(i);
                for (int line = from; line < Math.min(to, lines.size()); line++) {
                    float base = y - PADDING - (line - from + 1) * size * LINE + size * 0.3f;
                    show(
                            lines.get(line),
                            x + PADDING,
                            wide - 2 * PADDING,
                            base,
                            size,
                            isHead ? BOLD : 0,
                            isHead ? Align.CENTRE : columns.get(i).align());
                }
                x += wide;
            }
            y -= tall;
            shown = to;
        }
    }

    /** Numbers the pages and writes the document. Once. */
    public void write(OutputStream out) throws IOException {
        content.close();
        int all = document.getNumberOfPages();
        for (int number = 1; number <= all; number++) {
            content = new PDPageContentStream(document, document.getPage(number - 1), AppendMode.APPEND, true, true);
            show(font.shown(foot), MARGIN, width(), MARGIN / 2, FOOT, 0, Align.LEFT);
            show(number + " / " + all, MARGIN, width(), MARGIN / 2, FOOT, 0, Align.RIGHT);
            content.close();
        }
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
