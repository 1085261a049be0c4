package org.manabiya.portal.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list taken out of the product, row by row as it is read. No cell becomes a formula (OWASP, CSV Injection): CSV text that a
 * spreadsheet would compute gets an apostrophe, and in a workbook every cell is a string or a number by type.
 *
 * @param name the file's name without ending, in the reader's language
 * @param headings the first row
 * @param rows read once and closed; a {@link Number} stays a number, all else is written as text; null and a number that is none, such
 *     as the rate of nothing watched, as an empty cell
 */
public record TableExport(String name, List<String> headings, Stream<? extends List<?>> rows) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** What starts a formula, also in full width, which Japanese spreadsheets read alike. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private static final int LONGEST_EXCEL_TEXT = 32_767;
    private static final int MOST_EXCEL_ROWS = 1_048_576;
    private static final int ROWS_KEPT_IN_MEMORY = 500;
    private static final int READ_AT_ONCE = 1_000;

    /** The form of the file. */
    public enum Format {
        CSV("csv", "text/csv; charset=UTF-8"),
        EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String ending;
        private final String type;

        Format(String ending, String type) {
            this.ending = ending;
            this.type = type;
        }

        /** {@code xlsx} for Excel, everything else is CSV. */
        public static Format of(String word) {
            return EXCEL.ending.equals(word) ? EXCEL : CSV;
        }
    }

    /** The things with these ids, read a part at a time as the file is written. */
    public static <T> Stream<T> inParts(List<UUID> ids, Function<List<UUID>, List<T>> reader) {
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + READ_AT_ONCE)
                .mapToObj(from -> reader.apply(ids.subList(from, Math.min(from + READ_AT_ONCE, ids.size()))))
                .flatMap(List::stream);
    }

    /** The answer that sends the file. */
    public Response as(Format format) {
        StreamingOutput body = out -> write(format, out);
        var fileName = URLEncoder.encode(name + "." + format.ending, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, format.type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"list." + format.ending + "\"; filename*=UTF-8''" + fileName)
                .build();
    }

    /** The file itself, for what is sent in another way. */
    public void write(Format format, OutputStream out) throws IOException {
        try (rows) {
            if (format == Format.CSV) {
                writeCsv(out);
            } else {
                writeExcel(out);
            }
        }
    }

    /** UTF-8 with a byte order mark, by which Excel knows the encoding; lines end as RFC 4180 asks. */
    private void writeCsv(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(headings.stream().map(TableExport::harmless).toList());
        rows.forEachOrdered(
                row -> csv.writeRecord(row.stream().map(TableExport::harmless).toList()));
        csv.flush();
    }

    /** Text that no spreadsheet computes. */
    private static String harmless(Object value) {
        if (isEmpty(value)) {
            return "";
        }
        var text = value.toString();
        if (value instanceof Number || text.isEmpty() || FORMULA_STARTS.indexOf(text.charAt(0)) < 0) {
            return text;
        }
        return "'" + text;
    }

    /** What is not finite is no number to a spreadsheet: Excel calls a workbook damaged that has one. */
    private static boolean isEmpty(Object value) {
        return value == null || value instanceof Double figure && !Double.isFinite(figure);
    }

    private void writeExcel(OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Manabiya", "1.0")) {
            var sheet = book.newWorksheet("1");
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.freezePane(0, 1);
            int column = 0;
            for (String heading : headings) {
                sheet.value(0, column, heading);
                sheet.style(0, column++).bold().set();
            }
            int number = 1;
            var all = rows.iterator();
            while (all.hasNext() && number < MOST_EXCEL_ROWS) {
                writeRow(sheet, number++, all.next());
                if (number % ROWS_KEPT_IN_MEMORY == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void writeRow(Worksheet sheet, int number, List<?> row) {
        int column = 0;
        for (Object value : row) {
            if (value instanceof Number figure && !isEmpty(value)) {
                sheet.value(number, column, figure);
            } else if (!isEmpty(value)) {
                var text = value.toString();
                sheet.inlineString(number, column, text.substring(0, Math.min(text.length(), LONGEST_EXCEL_TEXT)));
            }
            column++;
        }
    }
}
