package org.manabiya.portal.mdm.stocktaking;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.manabiya.core.pdf.PdfSheet;
import org.manabiya.core.pdf.PdfSheet.Align;
import org.manabiya.core.pdf.PdfSheet.Column;

/** The report to the board on paper: what was counted, then who has signed. */
final class ReportPdf {
    private static final float TITLE = 15;
    private static final float TEXT = 9.5f;
    private static final float CELL = 8;
    private static final float ROOM = 8;
    private static final int NAMES = 2;

    private final ReportTable table;

    ReportPdf(ReportTable table) {
        this.table = table;
    }

    void write(OutputStream out) throws IOException {
        try (PdfSheet sheet = new PdfSheet(table.title(), table.title(), true)) {
            sheet.heading(table.title(), TITLE);
            for (String fact : table.facts()) {
                sheet.text(fact, TEXT);
            }
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < table.headings().size(); i++) {
                columns.add(i < NAMES ? new Column(2.4, Align.LEFT) : new Column(1, Align.RIGHT));
            }
            List<List<String>> rows = table.rows().stream()
                    .map(row -> row.stream().map(String::valueOf).toList())
                    .toList();
            sheet.space(ROOM).table(columns, table.headings(), rows, CELL).space(ROOM);
            for (String signature : table.signatures()) {
                sheet.text(signature, TEXT);
            }
            sheet.write(out);
        }
    }
}
