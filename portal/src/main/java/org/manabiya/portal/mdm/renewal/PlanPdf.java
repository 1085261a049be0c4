package org.manabiya.portal.mdm.renewal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.manabiya.core.pdf.PdfSheet;
import org.manabiya.core.pdf.PdfSheet.Align;
import org.manabiya.core.pdf.PdfSheet.Column;

/** A plan as PDF, in the order of the ministry's form. */
final class PlanPdf {
    private static final float TITLE = 15;
    private static final float HEADING = 11;
    private static final float TEXT = 9.5f;
    private static final float REMARK = 8;
    private static final float ROOM = 8;

    private final PlanDocument plan;

    PlanPdf(PlanDocument plan) {
        this.plan = plan;
    }

    void write(OutputStream out) throws IOException {
        try (PdfSheet sheet = new PdfSheet(plan.fileName(), plan.fileName(), plan.table() != null)) {
            sheet.text(plan.town(), HEADING).heading(plan.title(), TITLE).space(ROOM);
            if (plan.table() != null) {
                table(sheet, plan.table());
            }
            for (PlanDocument.Section section : plan.sections()) {
                section(sheet, section);
            }
            sheet.space(ROOM);
            for (String remark : plan.remarks()) {
                sheet.text(remark, REMARK);
            }
            sheet.write(out);
        }
    }

    private static void table(PdfSheet sheet, PlanTableView view) throws IOException {
        List<Column> columns = new ArrayList<>(List.of(new Column(0.35, Align.CENTRE), new Column(3.2, Align.LEFT)));
        List<String> head = new ArrayList<>(List.of("", view.heading()));
        for (PlanTableView.Column column : view.columns()) {
            columns.add(new Column(1.4, Align.RIGHT));
            head.add(column.estimate() ? column.label() + "\n" + view.estimateWord() : column.label());
        }
        List<List<String>> rows = new ArrayList<>();
        view.lines().forEach(line -> {
            List<String> row = new ArrayList<>(List.of(line.sign(), line.name()));
            line.cells().forEach(cell -> row.add(cell.text()));
            rows.add(row);
        });
        sheet.table(columns, head, rows, TEXT);
        sheet.space(ROOM / 2);
        for (String sentence : view.definitions()) {
            sheet.text(sentence, REMARK);
        }
    }

    private static void section(PdfSheet sheet, PlanDocument.Section section) throws IOException {
        sheet.space(ROOM);
        if (section.facts().isEmpty() || !section.paragraphs().isEmpty()) {
            sheet.heading(section.heading(), HEADING);
        }
        for (String paragraph : section.paragraphs()) {
            sheet.text(paragraph, TEXT);
        }
        if (!section.facts().isEmpty()) {
            facts(sheet, section);
        }
    }

    /** What and its value; under the section's heading on every page. */
    private static void facts(PdfSheet sheet, PlanDocument.Section section) throws IOException {
        List<Column> columns = List.of(new Column(2, Align.LEFT), new Column(4, Align.LEFT));
        List<List<String>> rows = section.facts().stream()
                .map(fact -> List.of(fact.name(), fact.value()))
                .toList();
        if (section.paragraphs().isEmpty()) {
            sheet.table(section.heading(), section.heading(), HEADING, columns, rows, TEXT);
        } else {
            sheet.space(ROOM / 2).table(columns, List.of(), rows, TEXT);
        }
    }
}
