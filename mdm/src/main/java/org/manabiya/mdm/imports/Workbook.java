package org.manabiya.mdm.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.manabiya.mdm.imports.TableFile.Row;

/**
 * The first sheet of an Excel workbook (.xlsx, ECMA-376 SpreadsheetML) as rows of text. Dates come out as ISO 8601 whatever their format
 * shows, whole numbers without a decimal point, formulas as the value that was saved with them. Reads no external entity, and no more
 * than {@link #MOST_BYTES} however small the archive is.
 */
final class Workbook {
    private static final long MOST_BYTES = 256L * 1024 * 1024;
    private static final int MOST_ROWS = 200_002;
    private static final int MOST_COLUMNS = 1_000;
    /** The formats of ECMA-376 18.8.30 that show a day, those of Japanese and Chinese spreadsheets included. */
    private static final Set<Integer> DAYS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final ZipFile zip;
    private final List<String> shared = new ArrayList<>();
    private final List<Boolean> dayStyles = new ArrayList<>();
    private LocalDate dayZero = LocalDate.of(1899, 12, 30);

    private Workbook(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws IOException when it is no such workbook, is broken, or is too large */
    static List<Row> rows(byte[] content) throws IOException {
        // Only the directory at the archive's end tells the sizes of parts that were written as a stream.
        Path copy = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(copy, content);
            try (ZipFile zip = new ZipFile(copy.toFile())) {
                return new Workbook(zip).read();
            }
        } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException broken) {
            throw new IOException("broken workbook", broken);
        } finally {
            Files.delete(copy);
        }
    }

    private List<Row> read() throws IOException, XMLStreamException {
        String sheet = firstSheet();
        readShared();
        readStyles();
        try (InputStream part = part(sheet).orElseThrow(() -> new IOException("no sheet"))) {
            return rows(XML.createXMLStreamReader(part));
        }
    }

    private Optional<InputStream> part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(new Limited(zip.getInputStream(entry)));
    }

    private String firstSheet() throws IOException, XMLStreamException {
        String relation = null;
        try (InputStream part = part("xl/workbook.xml").orElseThrow(() -> new IOException("no workbook"))) {
            XMLStreamReader xml = XML.createXMLStreamReader(part);
            while (xml.hasNext() && relation == null) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("workbookPr") && isTrue(xml.getAttributeValue(null, "date1904"))) {
                        dayZero = LocalDate.of(1904, 1, 1);
                    } else if (xml.getLocalName().equals("sheet")) {
                        relation = xml.getAttributeValue(
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
                    }
                }
            }
        }
        Map<String, String> targets = new HashMap<>();
        try (InputStream part = part("xl/_rels/workbook.xml.rels").orElseThrow(() -> new IOException("no relations"))) {
            XMLStreamReader xml = XML.createXMLStreamReader(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
                }
            }
        }
        String target = targets.getOrDefault(relation, "worksheets/sheet1.xml");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static boolean isTrue(String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private void readShared() throws IOException, XMLStreamException {
        Optional<InputStream> part = part("xl/sharedStrings.xml");
        if (part.isEmpty()) {
            return;
        }
        try (InputStream stream = part.get()) {
            XMLStreamReader xml = XML.createXMLStreamReader(stream);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    shared.add(text(xml, "si"));
                }
            }
        }
    }

    /** The runs of text up to the end of the element; the kana that Excel keeps beside them (rPh) are left out. */
    private static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int kana = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rPh")) {
                kana++;
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("t")
                    && kana == 0) {
                text.append(xml.getElementText());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("rPh")) {
                kana--;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(element)) {
                break;
            }
        }
        return text.toString();
    }

    private void readStyles() throws IOException, XMLStreamException {
        Optional<InputStream> part = part("xl/styles.xml");
        if (part.isEmpty()) {
            return;
        }
        Set<Integer> days = new TreeSet<>(DAYS);
        boolean cells = false;
        try (InputStream stream = part.get()) {
            XMLStreamReader xml = XML.createXMLStreamReader(stream);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("cellXfs")) {
                    cells = false;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "numFmt" -> {
                            if (showsDay(xml.getAttributeValue(null, "formatCode"))) {
                                days.add(Integer.valueOf(xml.getAttributeValue(null, "numFmtId")));
                            }
                        }
                        case "cellXfs" -> cells = true;
                        case "xf" -> {
                            if (cells) {
                                String format = xml.getAttributeValue(null, "numFmtId");
                                dayStyles.add(format != null && days.contains(Integer.valueOf(format)));
                            }
                        }
                        default -> {
                            // Fonts, borders and colours say nothing about values.
                        }
                    }
                }
            }
        }
    }

    private static boolean showsDay(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.indexOf('y') >= 0 || bare.indexOf('e') >= 0 && bare.indexOf('0') < 0 || bare.indexOf('d') >= 0;
    }

    private List<Row> rows(XMLStreamReader xml) throws IOException, XMLStreamException {
        List<Row> rows = new ArrayList<>();
        int line = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                String number = xml.getAttributeValue(null, "r");
                line = number == null ? line + 1 : Integer.parseInt(number);
                List<String> cells = cells(xml);
                while (cells.size() < (rows.isEmpty() ? 0 : rows.get(0).cells().size())) {
                    cells.add("");
                }
                rows.add(new Row(line, cells));
                if (rows.size() > MOST_ROWS) {
                    throw new IOException("too many rows");
                }
            }
        }
        return rows;
    }

    private List<String> cells(XMLStreamReader xml) throws IOException, XMLStreamException {
        List<String> cells = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(xml.getAttributeValue(null, "r"), cells.size());
                if (column >= MOST_COLUMNS) {
                    throw new IOException("too many columns");
                }
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(value(xml));
            }
        }
        return cells;
    }

    /** The column of a cell such as C7, from 0. */
    private static int column(String reference, int next) {
        if (reference == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = Math.min(column * 26 + reference.charAt(i) - 'A' + 1, MOST_COLUMNS * 2);
        }
        return Math.max(next, column - 1);
    }

    private String value(XMLStreamReader xml) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        String value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("v")) {
                value = xml.getElementText();
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("is")) {
                value = text(xml, "is");
            }
        }
        if (value.isEmpty() || "inlineStr".equals(type) || "str".equals(type) || "d".equals(type)) {
            return value;
        }
        if ("s".equals(type)) {
            return shared.get(Integer.parseInt(value));
        }
        if ("b".equals(type)) {
            return value.equals("1") ? "true" : "false";
        }
        return "e".equals(type) ? "" : number(new BigDecimal(value), style);
    }

    private String number(BigDecimal number, String style) {
        boolean day =
                style != null && dayStyles.size() > Integer.parseInt(style) && dayStyles.get(Integer.parseInt(style));
        if (!day || number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(2_958_466)) >= 0) {
            return number.stripTrailingZeros().toPlainString();
        }
        LocalDate date = dayZero.plusDays(number.longValue());
        BigDecimal part = number.remainder(BigDecimal.ONE);
        if (part.signum() == 0) {
            return date.toString();
        }
        LocalDateTime time = date.atStartOfDay().plusSeconds(Math.round(part.doubleValue() * 86_400));
        return time.toString().replace('T', ' ');
    }

    /** Stops an archive that swells beyond all measure. */
    private static final class Limited extends FilterInputStream {
        private long left = MOST_BYTES;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = super.read(buffer, from, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("the workbook swells beyond " + MOST_BYTES + " bytes");
            }
        }
    }
}
