package org.manabiya.mdm.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table as a city keeps it: the first sheet of an Excel workbook, or CSV, tab- or semicolon-separated text, in UTF-8 with or without byte order mark, or in the Shift_JIS of Windows
 * (windows-31j) that Japanese spreadsheets write. Whatever else is uploaded yields a finding and no rows, never an exception.
 *
 * @param header the first row, blanks around its names removed
 * @param rows the rows that hold anything at all, with the line on which each begins
 */
public record TableFile(String name, List<String> header, List<Row> rows) {
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 4_000;

    /** One row of the file. */
    public record Row(int line, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** Reads the file, or says in the findings why it cannot be read. */
    public static Optional<TableFile> read(String name, byte[] content, Findings findings) {
        if (content.length > MOST_BYTES) {
            findings.error(0, null, null, "file.tooLarge", MOST_BYTES / 1024 / 1024);
            return Optional.empty();
        }
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            findings.error(0, null, null, "file.workbook");
            return Optional.empty();
        }
        if (startsWith(content, 'P', 'K', 3, 4)) {
            return workbook(name, content, findings);
        }
        Optional<String> text = decode(content);
        if (text.isEmpty() || text.get().indexOf('\0') >= 0) {
            findings.error(0, null, null, "file.encoding");
            return Optional.empty();
        }
        return parse(name, text.get(), findings);
    }

    private static Optional<TableFile> workbook(String name, byte[] content, Findings findings) {
        try {
            return collect(name, Workbook.rows(content), findings);
        } catch (IOException noWorkbook) {
            findings.error(0, null, null, "file.notWorkbook");
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] content, int... signature) {
        if (content.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((content[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> decode(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return decode(content, 3, StandardCharsets.UTF_8);
        }
        return decode(content, 0, StandardCharsets.UTF_8).or(() -> decode(content, 0, SHIFT_JIS));
    }

    private static Optional<String> decode(byte[] content, int from, Charset charset) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(content, from, content.length - from);
            return Optional.of(charset.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException notThisCharset) {
            return Optional.empty();
        }
    }

    private static Optional<TableFile> parse(String name, String text, Findings findings) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = csv(text)) {
            for (CsvRecord found : reader) {
                rows.add(new Row((int) found.getStartingLineNumber(), found.getFields()));
                if (rows.size() > 2 * MOST_ROWS) {
                    break;
                }
            }
        } catch (CsvParseException broken) {
            findings.error(rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line() + 1, null, null, "file.broken");
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return collect(name, rows, findings);
    }

    private static Optional<TableFile> collect(String name, List<Row> all, Findings findings) {
        List<Row> rows = new ArrayList<>();
        int blank = 0;
        int firstBlank = 0;
        for (Row row : all) {
            if (row.isBlank()) {
                firstBlank = blank++ == 0 ? row.line() : firstBlank;
            } else if (!fits(row, rows.size(), findings)) {
                return Optional.empty();
            } else {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            findings.error(0, null, null, "file.empty");
            return Optional.empty();
        }
        if (blank > 0) {
            findings.note(firstBlank, null, null, "file.blankLines", blank);
        }
        List<String> header = rows.remove(0).cells().stream().map(String::strip).toList();
        return Optional.of(new TableFile(name, header, List.copyOf(rows)));
    }

    private static CsvReader<CsvRecord> csv(String text) {
        String firstLine = text.lines().findFirst().orElse("");
        return CsvReader.builder()
                .fieldSeparator(separator(firstLine))
                .skipEmptyLines(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(1024 * 1024)
                .ofCsvRecord(text);
    }

    /** The comma, unless the header has none and is parted by tabs or, as GLPI does it, by semicolons. */
    private static char separator(String header) {
        if (header.indexOf(',') >= 0) {
            return ',';
        }
        return header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
    }

    private static boolean fits(Row row, int before, Findings findings) {
        if (before > MOST_ROWS) {
            findings.error(row.line(), null, null, "file.tooManyRows", MOST_ROWS);
            return false;
        }
        if (row.cells().size() > MOST_COLUMNS) {
            findings.error(row.line(), null, null, "file.tooManyColumns", MOST_COLUMNS);
            return false;
        }
        if (row.cells().stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
            findings.error(row.line(), null, null, "file.cellTooLong", LONGEST_CELL);
            return false;
        }
        return true;
    }
}
