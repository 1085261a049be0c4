package org.manabiya.portal.mdm.renewal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Texts;

/** A plan's table as a list: the rows of the form, then the definitions that made them. */
final class PlanTableExport {
    private PlanTableExport() {}

    static TableExport of(String name, PlanTableView view, Texts texts) {
        List<String> headings = new ArrayList<>(List.of("", texts.get("renewal.item")));
        view.columns().forEach(column -> headings.add(column.label()));
        Stream<List<?>> rows = view.lines().stream().map(PlanTableExport::row);
        Stream<List<?>> definitions = view.definitions().stream().map(sentence -> List.of("", sentence));
        return new TableExport(name, headings, Stream.concat(rows, definitions));
    }

    private static List<?> row(PlanTableView.Line line) {
        List<Object> row = new ArrayList<>(List.of(line.sign(), line.name()));
        line.cells().forEach(cell -> row.add(cell.number()));
        return row;
    }
}
