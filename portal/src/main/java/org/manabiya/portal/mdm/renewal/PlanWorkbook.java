package org.manabiya.portal.mdm.renewal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A plan as a workbook in the layout of the form: numbers are numbers, everything else is text that no spreadsheet computes. */
final class PlanWorkbook {
    private static final int SIGN_WIDTH = 4;
    private static final int NAME_WIDTH = 34;
    private static final int YEAR_WIDTH = 14;
    private static final int TEXT_COLUMNS = 7;
    private static final int SIGNS_A_LINE = 50;
    private static final double LINE_HEIGHT = 18;
    private static final String AMOUNT = "#,##0";

    private final PlanDocument plan;
    private int row;

    PlanWorkbook(PlanDocument plan) {
        this.plan = plan;
    }

    void write(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Manabiya", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.pageOrientation("landscape");
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            sheet.width(0, SIGN_WIDTH);
            sheet.width(1, NAME_WIDTH);
            for (int column = 2; column < 2 + years(); column++) {
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

    private int years() {
        return plan.table() == null ? TEXT_COLUMNS - 2 : plan.table().columns().size();
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
        for (PlanDocument.Fact fact : section.facts()) {
            sheet.range(row, 0, row, 1).merge();
            sheet.range(row, 2, row, 1 + years()).merge();
            sheet.inlineString(row, 0, fact.name());
            sheet.inlineString(row, 2, fact.value());
            sheet.range(row, 0, row, 2)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            sheet.rowHeight(row++, LINE_HEIGHT * Math.max(height(fact.name(), 18), height(fact.value(), SIGNS_A_LINE)));
        }
        if (row > top) {
            ruled(sheet, top, 0, row - 1, 1 + years());
        }
    }

    /** A paragraph over the whole width. */
    private void text(Worksheet sheet, String text) {
        sheet.range(row, 0, row, 1 + years()).merge();
        sheet.inlineString(row, 0, text);
        sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
        sheet.rowHeight(row++, LINE_HEIGHT * height(text, SIGNS_A_LINE + 20));
    }

    /** Lines that the text takes, since merged cells do not grow by themselves. */
    private static int height(String text, int signs) {
        return text.lines().mapToInt(line -> 1 + line.length() / signs).reduce(0, Integer::sum);
    }
}
