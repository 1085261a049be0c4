package org.manabiya.mdm.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.mdm.imports.Source.Column;
import org.manabiya.mdm.imports.TableFile.Row;
import org.manabiya.mdm.ledger.Fact;

/** A table whose layout is known: cells are found by the fact they hold, wherever their column stands. */
final class Sheet {
    private final Source source;
    private final String layout;
    private final TableFile table;
    private final DayOrder days;
    private final Map<Fact, Integer> places = new EnumMap<>(Fact.class);
    private final Map<UUID, Integer> fields = new LinkedHashMap<>();

    private Sheet(Source source, String layout, TableFile table, DayOrder days) {
        this.source = source;
        this.layout = layout;
        this.table = table;
        this.days = days;
    }

    /** Reads an uploaded file; whatever stands in the way is found. */
    static Optional<Sheet> read(String name, byte[] content, Reading reading, Layouts layouts, Findings findings) {
        return TableFile.read(name, content, reading, layouts::knows, findings)
                .flatMap(table -> of(table, reading.days(), layouts, findings));
    }

    /** Recognises the table by its header, or says in the findings what is missing or doubled. */
    private static Optional<Sheet> of(TableFile table, DayOrder days, Layouts layouts, Findings findings) {
        Optional<Layout> layout = layouts.of(table.header());
        if (layout.isPresent()) {
            return Optional.of(laidOut(table, days, layout.get(), findings));
        }
        Optional<Source> source = Source.recognise(table.header());
        if (source.isEmpty()) {
            Source nearest = nearest(table.header());
            String missing = nearest.missingIn(table.header()).stream()
                    .map(column -> column.names().get(0))
                    .collect(Collectors.joining(", "));
            findings.error(table.origin().heading(), null, String.join(",", table.header()), "header.unknown", missing);
            return Optional.empty();
        }
        Sheet sheet = new Sheet(source.get(), null, table, days);
        return sheet.placeColumns(findings) ? Optional.of(sheet) : Optional.empty();
    }

    private static Sheet laidOut(TableFile table, DayOrder days, Layout layout, Findings findings) {
        Sheet sheet = new Sheet(layout.source(), layout.name(), table, days == null ? layout.days() : days);
        for (int i = 0; i < table.header().size(); i++) {
            Target target = i < layout.targets().size() ? layout.targets().get(i) : null;
            if (target == null) {
                sheet.noteIgnored(table.header().get(i), findings);
            } else if (target.field() == null) {
                sheet.places.putIfAbsent(target.fact(), i);
            } else {
                sheet.fields.putIfAbsent(target.field(), i);
            }
        }
        return sheet;
    }

    /** The source that shares the most columns with the header. */
    private static Source nearest(List<String> header) {
        return Stream.of(Source.values())
                .max(Comparator.comparing(source -> source.known(header)))
                .orElseThrow();
    }

    /** Of two columns of a product's export that may hold the same, the one with the better name is read. */
    private boolean placeColumns(Findings findings) {
        boolean clear = true;
        for (int i = 0; i < table.header().size(); i++) {
            String name = table.header().get(i);
            Column column = source.columnNamed(name).orElse(null);
            Integer other = column == null ? null : places.get(column.fact());
            if (column == null) {
                noteIgnored(name, findings);
            } else if (other == null) {
                places.put(column.fact(), i);
            } else if (source.isOwn()
                    || column.rank(name) == column.rank(table.header().get(other))) {
                findings.error(table.origin().heading(), name, null, "header.twice");
                clear = false;
            } else {
                boolean better = column.rank(name) < column.rank(table.header().get(other));
                noteIgnored(better ? table.header().get(other) : name, findings);
                places.put(column.fact(), better ? i : other);
            }
        }
        return clear;
    }

    private void noteIgnored(String name, Findings findings) {
        if (!name.isBlank()) {
            findings.note(table.origin().heading(), name, null, "header.ignored");
        }
    }

    Source source() {
        return source;
    }

    /** The name that a person gave the layout, or {@code null} for one that the product knows. */
    String layout() {
        return layout;
    }

    /** The order of days that a person told, or {@code null}. */
    DayOrder days() {
        return days;
    }

    /** The rows that have a cell for every column; the others are left out and reported. */
    List<Row> rows(Findings findings) {
        List<Row> whole = new ArrayList<>();
        int width = table.header().size();
        for (Row row : table.rows()) {
            int cells = row.cells().size();
            if (cells < width) {
                findings.error(row.line(), null, String.join(",", row.cells()), "row.tooShort", cells, width);
            } else if (row.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
                findings.error(row.line(), null, String.join(",", row.cells()), "row.tooLong", cells, width);
            } else {
                whole.add(row);
            }
        }
        return whole;
    }

    /** The facts that have a column. */
    Set<Fact> facts() {
        return places.keySet();
    }

    /** The municipality's own fields that have a column. */
    Set<UUID> fields() {
        return fields.keySet();
    }

    boolean has(Fact fact) {
        return places.containsKey(fact);
    }

    String nameOf(Fact fact) {
        return has(fact) ? table.header().get(places.get(fact)) : null;
    }

    String nameOf(UUID field) {
        return table.header().get(fields.get(field));
    }

    /** The cell without the blanks around it; empty where the file has no such column. */
    String cell(Row row, Fact fact) {
        return has(fact) ? row.cells().get(places.get(fact)).strip() : "";
    }

    String cell(Row row, UUID field) {
        return row.cells().get(fields.get(field)).strip();
    }
}
