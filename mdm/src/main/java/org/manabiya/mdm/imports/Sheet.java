package org.manabiya.mdm.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.mdm.imports.Source.Column;
import org.manabiya.mdm.imports.TableFile.Row;
import org.manabiya.mdm.ledger.Fact;

/** A table whose source is known: cells are found by the fact they hold, wherever their column stands. */
public final class Sheet {
    private final Source source;
    private final TableFile table;
    private final Map<Fact, Integer> places = new EnumMap<>(Fact.class);

    private Sheet(Source source, TableFile table) {
        this.source = source;
        this.table = table;
    }

    /** Recognises the table by its header, or says in the findings what is missing or doubled. */
    public static Optional<Sheet> of(TableFile table, Findings findings) {
        Optional<Source> source = Source.recognise(table.header());
        if (source.isEmpty()) {
            Source nearest = nearest(table.header());
            String missing = nearest.missingIn(table.header()).stream()
                    .map(column -> column.names().get(0))
                    .collect(Collectors.joining(", "));
            findings.error(1, null, String.join(",", table.header()), "header.unknown", missing);
            return Optional.empty();
        }
        Sheet sheet = new Sheet(source.get(), table);
        return sheet.placeColumns(findings) ? Optional.of(sheet) : Optional.empty();
    }

    /** The source that shares the most columns with the header. */
    private static Source nearest(List<String> header) {
        return Stream.of(Source.values())
                .max(Comparator.comparing(source -> header.stream()
                        .filter(name -> source.columnNamed(name).isPresent())
                        .count()))
                .orElseThrow();
    }

    private boolean placeColumns(Findings findings) {
        Set<Fact> doubled = new HashSet<>();
        for (int i = 0; i < table.header().size(); i++) {
            String name = table.header().get(i);
            Optional<Column> column = source.columnNamed(name);
            if (column.isEmpty() && !name.isBlank()) {
                findings.note(1, name, null, "header.ignored");
            } else if (column.isPresent() && places.putIfAbsent(column.get().fact(), i) != null) {
                findings.error(1, name, null, "header.twice");
                doubled.add(column.get().fact());
            }
        }
        return doubled.isEmpty();
    }

    public Source source() {
        return source;
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

    boolean has(Fact fact) {
        return places.containsKey(fact);
    }

    String nameOf(Fact fact) {
        return has(fact) ? table.header().get(places.get(fact)) : null;
    }

    /** The cell without the blanks around it; empty where the file has no such column. */
    String cell(Row row, Fact fact) {
        return has(fact) ? row.cells().get(places.get(fact)).strip() : "";
    }
}
