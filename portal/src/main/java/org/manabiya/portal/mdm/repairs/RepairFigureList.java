package org.manabiya.portal.mdm.repairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.manabiya.mdm.repairs.RepairFigures;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Texts;

/** The figures of repairs, month by month, as a list that is taken out of the product. */
public record RepairFigureList(Texts texts) {
    private static final String NOTHING = "—";

    public TableExport of(RepairFigures.Table table) {
        List<String> headings = new ArrayList<>();
        headings.add(texts.get("repairs.by." + table.by()));
        IntStream.range(0, 12)
                .mapToObj(n -> texts.get("repairs.month", (n + 3) % 12 + 1))
                .forEach(headings::add);
        Stream.of("repairs.total", "repairs.cost", "repairs.priced", "repairs.meanDays")
                .map(key -> texts.get(key))
                .forEach(headings::add);
        return new TableExport(
                texts.get("repairs.figures"),
                headings,
                Stream.concat(table.rows().stream(), Stream.of(table.whole())).map(row -> cells(table, row)));
    }

    private List<Object> cells(RepairFigures.Table table, RepairFigures.Row row) {
        List<Object> cells = new ArrayList<>();
        cells.add(row.equals(table.whole()) ? texts.get("repairs.whole") : name(table.by(), row.name()));
        cells.addAll(row.months());
        cells.addAll(List.of(
                row.total(),
                row.priced() == 0 ? NOTHING : row.cost(),
                row.priced(),
                row.meanDays() == null ? NOTHING : Math.round(row.meanDays() * 10) / 10.0));
        return cells;
    }

    /** What the repairs of the row cost, a dash where no cost is known. */
    public String cost(RepairFigures.Row row) {
        return row.priced() == 0 ? NOTHING : texts.get("devices.yen", row.cost());
    }

    /** The mean days without a unit, a dash where there was no case. */
    public String days(RepairFigures.Row row) {
        return row.meanDays() == null ? NOTHING : texts.get("repairs.oneDecimal", row.meanDays());
    }

    /** What a row is about, in words. */
    public String name(RepairFigures.By by, String name) {
        if (name == null) {
            return texts.get("repairs.unknown");
        }
        return by.isVocabulary() ? texts.get("repairs." + by.name().toLowerCase(Locale.ROOT) + "." + name) : name;
    }
}
