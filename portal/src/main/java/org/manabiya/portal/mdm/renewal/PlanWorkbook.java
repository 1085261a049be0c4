package org.manabiya.portal.mdm.renewal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A plan as a workbook in the layout of the form: numbers are numbers, everything else is text that no spreadsheet computes. */
final class PlanWorkbook {
    private static final int SIGN_WIDTH = 4;
    private static final int NAME_WIDTH = 34;
    private static final int YEAR_WIDTH = 14;
    /** Text has the width of so many years where the plan has fewer. */
    private static final int FEWEST_COLUMNS = 5;
    /** What of a column's width text can fill: its font is wider than the digits by which Excel measures. */
    private static final double FILLED = 0.85;

    private static final int LONGEST_SHEET_NAME = 31;
    private static final double LINE_HEIGHT = 18;
    private static final String AMOUNT = "#,##0";

    private final PlanDocument plan;
    private int row;

    PlanWorkbook(PlanDocument plan) {
        this.plan = plan;
    }

    void write(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Manabiya", "1.0")) {
            Worksheet sheet = book.newWorksheet(sheetName());
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.pageOrientation("landscape");
            sheet.footer("&P / &N", Position.RIGHT);
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            sheet.width(0, SIGN_WIDTH);
            sheet.width(1, NAME_WIDTH);
            for (int column = 2; column < 2 + columns(); column++) {
                sheet.width(column, YEAR_WIDTH);
            }
            text(sheet, plan.town());
            sheet.inlineString(row, 0, plan.title());
            sheet.style(row++, 0).bold().fontSize(16).set();
            row++;
            if (plan.table() != null) {
                table(sheet, plan.table());
            }
            for (PlanDocument.Section section : plan.sections()) {
                section(sheet, section);
            }
            row++;
            plan.remarks().forEach(remark -> text(sheet, remark));
        }
    }

    /** The plan's title without the signs that the name of a sheet cannot hold. */
    private String sheetName() {
        String name = plan.title().replaceAll("[\\[\\]*?:/\\\\]", " ").strip();
        return name.substring(0, Math.min(LONGEST_SHEET_NAME, name.length()));
    }

    /** The columns beside sign and name. */
    private int columns() {
        int years = plan.table() == null ? 0 : plan.table().columns().size();
        return Math.max(FEWEST_COLUMNS, years);
    }

    private void table(Worksheet sheet, PlanTableView view) {
        int top = row;
        sheet.inlineString(row, 1, view.heading());
        int column = 2;
        for (PlanTableView.Column year : view.columns()) {
            sheet.inlineString(
                    row, column++, year.estimate() ? year.label() + " " + view.estimateWord() : year.label());
        }
        sheet.range(row, 0, row, column - 1)
                .style()
                .bold()
                .fillColor("F0F0F0")
                .horizontalAlignment("center")
                .wrapText(true)
                .set();
        row++;
        for (PlanTableView.Line line : view.lines()) {
            sheet.inlineString(row, 0, line.sign());
            sheet.inlineString(row, 1, line.name());
            column = 2;
            for (PlanTableView.Cell cell : line.cells()) {
                if (cell.number() == null) {
                    sheet.inlineString(row, column, cell.text());
                } else {
                    sheet.value(row, column, cell.number());
                }
                sheet.style(row, column)
                        .format(line.row().isPercent() ? view.percentFormat() : AMOUNT)
                        .horizontalAlignment("right")
                        .set();
                column++;
            }
            row++;
        }
        ruled(sheet, top, 0, row - 1, column - 1);
        view.definitions().forEach(sentence -> text(sheet, sentence));
    }

    private static void ruled(Worksheet sheet, int top, int left, int bottom, int right) {
        for (BorderSide side : List.of(BorderSide.TOP, BorderSide.BOTTOM, BorderSide.LEFT, BorderSide.RIGHT)) {
            sheet.range(top, left, bottom, right)
                    .style()
                    .borderStyle(side, BorderStyle.THIN)
                    .set();
        }
    }

    private void section(Worksheet sheet, PlanDocument.Section section) {
        row++;
        sheet.inlineString(row, 0, section.heading());
        sheet.style(row++, 0).bold().fontSize(12).set();
        section.paragraphs().forEach(paragraph -> text(sheet, paragraph));
        int top = row;
        section.facts().forEach(fact -> fact(sheet, fact));
        if (row > top) {
            ruled(sheet, top, 0, row - 1, 1 + columns());
        }
    }

    /** What and its value; a long value goes on in the rows below. */
    private void fact(Worksheet sheet, PlanDocument.Fact fact) {
        CellText name = filling(SIGN_WIDTH + NAME_WIDTH);
        CellText value = filling(columns() * YEAR_WIDTH);
        int first = row;
        for (String piece : value.pieces(fact.value())) {
            String said = row == first ? fact.name() : "";
            sheet.range(row, 0, row, 1).merge();
            sheet.range(row, 2, row, 1 + columns()).merge();
            sheet.inlineString(row, 0, said);
            sheet.inlineString(row, 2, piece);
            sheet.range(row, 0, row, 2)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            sheet.rowHeight(row++, LINE_HEIGHT * Math.max(name.lines(said), value.lines(piece)));
        }
    }

    /** A paragraph over the whole width. */
    private void text(Worksheet sheet, String text) {
        CellText cell = filling(SIGN_WIDTH + NAME_WIDTH + columns() * YEAR_WIDTH);
        for (String piece : cell.pieces(text)) {
            sheet.range(row, 0, row, 1 + columns()).merge();
            sheet.inlineString(row, 0, piece);
            sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
            sheet.rowHeight(row++, LINE_HEIGHT * cell.lines(piece));
        }
    }

    private static CellText filling(int width) {
        return new CellText((int) (FILLED * width));
    }
}
