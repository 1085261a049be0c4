package org.manabiya.mdm.labels;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The common label sheets that come with the product, by a code such as {@code A4-24}; a table anyone can read: {@code labels/sheets.csv}. */
public final class LabelSheets {
    private static final Map<String, LabelSheet> ALL = read();

    private LabelSheets() {}

    public static Set<String> codes() {
        return ALL.keySet();
    }

    public static Optional<LabelSheet> find(String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(ALL.get(code));
    }

    private static Map<String, LabelSheet> read() {
        Map<String, LabelSheet> sheets = new LinkedHashMap<>();
        try (var file = LabelSheets.class.getResourceAsStream("/labels/sheets.csv");
                var rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            rows.forEach(row -> sheets.put(row.getField("code"), sheet(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheets;
    }

    private static LabelSheet sheet(NamedCsvRecord row) {
        return new LabelSheet(
                number(row, "width"),
                number(row, "height"),
                (int) number(row, "columns"),
                (int) number(row, "rows"),
                number(row, "faceWidth"),
                number(row, "faceHeight"),
                number(row, "left"),
                number(row, "top"),
                number(row, "across"),
                number(row, "down"));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
