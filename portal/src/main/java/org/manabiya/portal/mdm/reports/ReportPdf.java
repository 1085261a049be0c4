package org.manabiya.portal.mdm.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.manabiya.core.pdf.PdfSheet;
import org.manabiya.core.pdf.PdfSheet.Align;
import org.manabiya.core.pdf.PdfSheet.Column;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Texts;

/**
 * A list as PDF, to be read and passed round: its columns are as wide as what stands in them and the words above it ask, and after some
 * hundred pages it ends and says that the whole is in Excel.
 */
final class ReportPdf {
    private static final int MOST_ROWS = 3_000;
    private static final double WIDEST = 110;
    private static final float TITLE = 14;
    private static final float REMARK = 8;
    private static final float TEXT = 7.5f;
    private static final float ROOM = 6;

    private final TableExport table;
    private final String remark;
    private final Texts texts;

    /** @param remark whose list it is and of which day */
    ReportPdf(TableExport table, String remark, Texts texts) {
        this.table = table;
        this.remark = remark;
        this.texts = texts;
    }

    void write(OutputStream out) throws IOException {
        List<List<?>> rows = new ArrayList<>();
        try (var all = table.rows()) {
            all.limit(MOST_ROWS + 1L).forEach(rows::add);
        }
        boolean cut = rows.size() > MOST_ROWS;
        try (PdfSheet sheet = new PdfSheet(table.name(), table.name() + "　" + remark, true)) {
            sheet.heading(table.name(), TITLE).text(remark, REMARK).space(ROOM);
            if (rows.isEmpty()) {
                sheet.text(texts.get("reports.pdf.none"), TITLE);
            } else {
                List<List<String>> cells = cells(rows);
                sheet.table(columns(sheet, rows, cells), table.headings(), cells, TEXT);
            }
            if (cut) {
                sheet.space(ROOM).text(texts.get("reports.pdf.cut", MOST_ROWS), REMARK);
            }
            sheet.write(out);
        }
    }

    private static List<List<String>> cells(List<List<?>> rows) {
        return rows.stream()
                .limit(MOST_ROWS)
                .map(row -> row.stream().map(ReportPdf::shown).toList())
                .toList();
    }

    private static String shown(Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof Long || cell instanceof Integer ? "%,d".formatted(cell) : cell.toString();
    }

    private List<Column> columns(PdfSheet sheet, List<List<?>> rows, List<List<String>> cells) {
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < table.headings().size(); column++) {
            double widest = 0;
            for (String word : table.headings().get(column).split(" ")) {
                widest = Math.max(widest, sheet.columnFor(word, TEXT));
            }
            boolean numbers = false;
            for (int row = 0; row < cells.size(); row++) {
                widest = Math.max(widest, sheet.columnFor(cells.get(row).get(column), TEXT));
                numbers |= rows.get(row).get(column) instanceof Number;
            }
            columns.add(new Column(Math.min(widest, WIDEST), numbers ? Align.RIGHT : Align.LEFT));
        }
        return columns;
    }
}
