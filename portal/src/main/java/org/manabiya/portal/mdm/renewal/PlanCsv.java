package org.manabiya.portal.mdm.renewal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Texts;

/**
 * A plan as open data: one line a figure or text, so that a machine need not know the form. Sections come with their heading, the table
 * with the names that the API gives its rows.
 */
record PlanCsv(TableExport lines) {
    static PlanCsv of(PlanDocument plan, Texts texts) {
        List<List<?>> rows = new ArrayList<>();
        if (plan.table() != null) {
            plan.table().lines().forEach(line -> {
                for (int column = 0; column < line.cells().size(); column++) {
                    rows.add(row(
                            line.row().field(),
                            line.sign() + " " + line.name(),
                            String.valueOf(
                                    plan.table().table().figures().year(column).year()),
                            line.cells().get(column).number(),
                            line.cells().get(column).estimate() ? texts.get("renewal.estimate") : ""));
                }
            });
            plan.table().definitions().forEach(sentence -> rows.add(row("definition", "", "", sentence, "")));
        }
        plan.sections().forEach(section -> {
            section.paragraphs().forEach(text -> rows.add(row("text", section.heading(), "", plain(text), "")));
            section.facts()
                    .forEach(fact -> rows.add(
                            row("fact", section.heading() + " / " + fact.name(), "", plain(fact.value()), "")));
        });
        plan.remarks().forEach(remark -> rows.add(row("remark", "", "", remark, "")));
        List<String> headings = List.of("item", "name", "year", "value", "note");
        return new PlanCsv(new TableExport(plan.fileName(), headings, rows.stream()));
    }

    private static String plain(String text) {
        return text.equals(PlanDocument.NOTHING) ? "" : text;
    }

    private static List<?> row(Object... cells) {
        return Arrays.asList(cells);
    }

    void write(OutputStream out) throws IOException {
        lines.write(TableExport.Format.CSV, out);
    }
}
