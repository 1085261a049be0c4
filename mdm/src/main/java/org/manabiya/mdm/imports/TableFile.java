package org.manabiya.mdm.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.manabiya.core.files.MediaTypeSniffer;

/**
 * A table as a city keeps it: a sheet of an Excel workbook, or text parted by commas, tabs or semicolons, in any {@link Encoding}.
 * Whatever else is uploaded yields a finding and no rows, never an exception.
 *
 * @param origin how it was read
 * @param header the names of the columns, blanks around them removed
 * @param rows the rows below the header that hold anything at all, with the line on which each begins
 */
public record TableFile(String name, Origin origin, List<String> header, List<Row> rows) {
    /** The largest file that is read. */
    public static final int MOST_BYTES = 32 * 1024 * 1024;

    private static final int MOST_ROWS = 200_000;
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 4_000;
    /** How far below the top a header is looked for: titles, dates and stamps stand above it. */
    private static final int HEADER_WITHIN = 20;
    /** What is found in a file that nobody can make a table of by saying how it is to be read. */
    static final Set<String> NO_TABLE = Set.of(
            "file.tooLarge", "file.notTable", "file.workbook", "file.encrypted", "file.notWorkbook", "file.swells");
    /** How spreadsheets are made to keep the zeros in front of a number: {@code ="00123"}. */
    private static final Pattern AS_TEXT = Pattern.compile("=\"([^\"]*)\"");

    /**
     * How it was read.
     *
     * @param encoding {@code null} for a workbook
     * @param sheets the names of the workbook's sheets; none for text
     * @param sheet the sheet that was read, or {@code null} for text
     * @param heading the line of the headings; 0 where there are none
     */
    public record Origin(Encoding encoding, List<String> sheets, String sheet, int heading) {}

    /** One row of the file. */
    public record Row(int line, List<String> cells) {
        Row filledTo(int width) {
            return cells.size() >= width
                    ? this
                    : new Row(
                            line,
                            Stream.concat(cells.stream(), Collections.nCopies(width - cells.size(), "").stream())
                                    .toList());
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }

        long filled() {
            return cells.stream().filter(cell -> !cell.isBlank()).count();
        }
    }

    /** Reads the file as it seems to be meant, or says in the findings why it cannot be read. */
    public static Optional<TableFile> read(String name, byte[] content, Findings findings) {
        return read(name, content, Reading.RECOGNISED, header -> false, findings);
    }

    /**
     * Reads the file as a person said, the rest recognised.
     *
     * @param known whether the headings are ones that somebody knows
     */
    static Optional<TableFile> read(
            String name, byte[] content, Reading reading, Predicate<List<String>> known, Findings findings) {
        if (content.length > MOST_BYTES) {
            findings.error(0, null, null, "file.tooLarge", MOST_BYTES / 1024 / 1024);
            return Optional.empty();
        }
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            findings.error(0, null, null, isEncrypted(content) ? "file.encrypted" : "file.workbook");
            return Optional.empty();
        }
        if (startsWith(content, 'P', 'K', 3, 4)) {
            return workbook(name, content, reading, known, findings);
        }
        if (isOther(name, content)) {
            findings.error(0, null, null, "file.notTable");
            return Optional.empty();
        }
        Encoding encoding =
                reading.encoding() == null ? Encoding.recognise(content).orElse(null) : reading.encoding();
        Optional<String> text =
                encoding == null ? Optional.empty() : encoding.decode(content).map(TableFile::unified);
        if (text.isEmpty()) {
            findings.error(0, null, null, "file.encoding");
            return Optional.empty();
        }
        return records(text.get(), findings)
                .flatMap(rows -> collect(
                        name, new Origin(encoding, List.of(), null, 1), rows, reading.heading(), known, findings));
    }

    private static Optional<TableFile> workbook(
            String name, byte[] content, Reading reading, Predicate<List<String>> known, Findings findings) {
        try {
            Workbook.Sheet sheet = Workbook.read(
                    content, reading.sheet(), rows -> headerOf(rows, known).isPresent());
            sheet.tell(findings);
            Origin origin = new Origin(null, sheet.all(), sheet.name(), 1);
            return collect(name, origin, sheet.rows(), reading.heading(), known, findings);
        } catch (Workbook.Swelling tooMuch) {
            findings.error(0, null, null, "file.swells");
        } catch (IOException noWorkbook) {
            findings.error(0, null, null, "file.notWorkbook");
        }
        return Optional.empty();
    }

    /** An encrypted workbook is an old container that holds a part of this name. */
    private static boolean isEncrypted(byte[] content) {
        String part = new String(content, StandardCharsets.ISO_8859_1);
        return part.contains(
                new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    /** A PDF, a picture, a page or a program, whatever its name says. */
    private static boolean isOther(String name, byte[] content) {
        byte[] head = Arrays.copyOf(content, Math.min(content.length, MediaTypeSniffer.PREFIX));
        String type = MediaTypeSniffer.sniff(head, name);
        return type.equals(MediaTypeSniffer.UNKNOWN)
                ? Encoding.recognise(head).isEmpty() && hasZero(head)
                : !type.startsWith("text/csv") && !type.startsWith("text/plain");
    }

    /** No text of one of the usual character sets but UTF-16 holds a byte of zero. */
    private static boolean hasZero(byte[] content) {
        return IntStream.range(0, content.length).anyMatch(i -> content[i] == 0);
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

    /** The line ends of old Macintosh files are line ends as well. */
    private static String unified(String text) {
        return text.indexOf('\n') < 0 ? text.replace('\r', '\n') : text;
    }

    private static Optional<List<Row>> records(String text, Findings findings) {
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
        return Optional.of(rows);
    }

    private static Optional<TableFile> collect(
            String name,
            Origin origin,
            List<Row> all,
            Integer heading,
            Predicate<List<String>> known,
            Findings findings) {
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
        return Optional.of(headed(name, origin, rows, heading, known, findings));
    }

    private static TableFile headed(
            String name,
            Origin origin,
            List<Row> rows,
            Integer heading,
            Predicate<List<String>> known,
            Findings findings) {
        if (heading != null && heading == 0) {
            int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
            List<String> numbers =
                    IntStream.rangeClosed(1, width).mapToObj(i -> "#" + i).toList();
            return new TableFile(name, at(origin, 0), numbers, plain(filled(rows, origin, width)));
        }
        Row header = rows.stream()
                .filter(row -> heading != null && row.line() == heading)
                .findFirst()
                .or(() -> headerOf(rows, known))
                .orElseGet(() -> likelyHeader(rows));
        int above = rows.indexOf(header);
        if (above > 0) {
            findings.note(header.line(), null, null, "header.below", above);
        }
        List<Row> below = filled(
                rows.subList(above + 1, rows.size()), origin, header.cells().size());
        return new TableFile(name, at(origin, header.line()), names(header), plain(below));
    }

    /** A workbook leaves out the empty cells at the end of a row; a row of text that is too short has lost some. */
    private static List<Row> filled(List<Row> rows, Origin origin, int width) {
        return origin.encoding() != null
                ? rows
                : rows.stream().map(row -> row.filledTo(width)).toList();
    }

    private static Origin at(Origin origin, int heading) {
        return new Origin(origin.encoding(), origin.sheets(), origin.sheet(), heading);
    }

    private static Optional<Row> headerOf(List<Row> rows, Predicate<List<String>> known) {
        return rows.stream()
                .limit(HEADER_WITHIN)
                .filter(row -> known.test(names(row)))
                .findFirst();
    }

    /** The first row that is about as full as the fullest: titles above a table fill a cell or two. */
    private static Row likelyHeader(List<Row> rows) {
        long fullest =
                rows.stream().limit(HEADER_WITHIN).mapToLong(Row::filled).max().orElse(0);
        return rows.stream()
                .filter(row -> 3 * row.filled() >= 2 * fullest)
                .findFirst()
                .orElse(rows.get(0));
    }

    private static List<String> names(Row row) {
        return row.cells().stream().map(String::strip).toList();
    }

    private static List<Row> plain(List<Row> rows) {
        List<Row> plain = new ArrayList<>(rows.size());
        for (Row row : rows) {
            boolean quoted = row.cells().stream().anyMatch(cell -> cell.startsWith("=\""));
            plain.add(
                    quoted
                            ? new Row(
                                    row.line(),
                                    row.cells().stream().map(TableFile::asText).toList())
                            : row);
        }
        return List.copyOf(plain);
    }

    private static String asText(String cell) {
        Matcher text = AS_TEXT.matcher(cell);
        return text.matches() ? text.group(1) : cell;
    }

    private static CsvReader<CsvRecord> csv(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(1024 * 1024)
                .ofCsvRecord(text);
    }

    /** The comma, the tab or, as GLPI does it, the semicolon: what stands most often outside quotation marks in the first lines. */
    private static char separator(String text) {
        char[] candidates = {',', '\t', ';'};
        int[] counts = new int[candidates.length];
        boolean quoted = false;
        int lines = 0;
        for (int i = 0; i < text.length() && lines < 5; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            lines += c == '\n' ? 1 : 0;
            for (int s = 0; s < candidates.length; s++) {
                counts[s] += !quoted && c == candidates[s] ? 1 : 0;
            }
        }
        int most = counts[1] > counts[0] ? 1 : 0;
        return candidates[counts[2] > counts[most] ? 2 : most];
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
