package org.manabiya.mdm.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.manabiya.mdm.imports.TableFile.Row;

/**
 * A sheet of an Excel workbook (.xlsx, ECMA-376 SpreadsheetML) as rows of text. Reads no external entity, and no more than {@link
 * #MOST_BYTES} of a part however small the archive is.
 */
final class Workbook {
    private static final long MOST_BYTES = 256L * 1024 * 1024;
    private static final int LOOKED_AT = 20;
    /** As many cells beside each other make a table and no note. */
    private static final int TABLE = 3;

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** A sheet that was read, and what it holds that a table does not: cells merged, formulas never computed, cells with errors. */
    record Sheet(List<String> all, String name, List<Row> rows, int merged, int uncomputed, int errors) {
        void tell(Findings findings) {
            tell(findings, merged, "sheet.merged");
            tell(findings, uncomputed, "sheet.uncomputed");
            tell(findings, errors, "sheet.errors");
        }

        private static void tell(Findings findings, int count, String key) {
            if (count > 0) {
                findings.warning(0, null, null, key, count);
            }
        }
    }

    /** The archive holds more than any table of devices could. */
    static final class Swelling extends IOException {
        private static final long serialVersionUID = 1L;

        Swelling(String what) {
            super(what);
        }
    }

    private final ZipFile zip;
    private final List<String> shared = new ArrayList<>();
    private final DayStyles styles = new DayStyles();

    private Workbook(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Reads one sheet: the one asked for, else the first that looks right, else the first that holds a table or, where none does, a note.
     *
     * @param looksRight told by a sheet's first rows
     * @throws IOException when it is no such workbook, is broken, or is too large
     */
    static Sheet read(byte[] content, String wanted, Predicate<List<Row>> looksRight) throws IOException {
        // Only the directory at the archive's end tells the sizes of parts that were written as a stream.
        Path copy = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(copy, content);
            try (ZipFile zip = new ZipFile(copy.toFile())) {
                return new Workbook(zip).read(wanted, looksRight);
            }
        } catch (XMLStreamException broken) {
            throw broken.getNestedException() instanceof Swelling swelling ? swelling : new IOException(broken);
        } catch (RuntimeException broken) {
            // Numbers that are none, indexes past the end, paths that are none: whatever a stranger wrote into the
            // archive.
            throw new IOException("broken workbook", broken);
        } finally {
            Files.delete(copy);
        }
    }

    private Sheet read(String wanted, Predicate<List<Row>> looksRight) throws IOException, XMLStreamException {
        Map<String, String> sheets = sheets();
        readShared();
        try (InputStream part = part("xl/styles.xml").orElse(InputStream.nullInputStream())) {
            if (zip.getEntry("xl/styles.xml") != null) {
                styles.read(XML.createXMLStreamReader(part));
            }
        }
        String name = sheets.containsKey(wanted) ? wanted : choose(sheets, looksRight);
        SheetRows reader = rows(sheets.get(name), Integer.MAX_VALUE);
        return new Sheet(
                List.copyOf(sheets.keySet()),
                name,
                reader.rows(),
                reader.merged(),
                reader.uncomputed(),
                reader.errors());
    }

    private String choose(Map<String, String> sheets, Predicate<List<Row>> looksRight)
            throws IOException, XMLStreamException {
        String fullest = sheets.keySet().iterator().next();
        long most = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            List<Row> top = rows(sheet.getValue(), LOOKED_AT).rows();
            if (looksRight.test(top)) {
                return sheet.getKey();
            }
            long filled =
                    Math.min(TABLE, top.stream().mapToLong(Row::filled).max().orElse(0));
            if (filled > most) {
                fullest = sheet.getKey();
                most = filled;
            }
        }
        return fullest;
    }

    private SheetRows rows(String path, int most) throws IOException, XMLStreamException {
        try (InputStream part = part(path).orElseThrow(() -> new IOException("no sheet"))) {
            SheetRows reader = new SheetRows(shared, styles, most);
            reader.read(XML.createXMLStreamReader(part));
            return reader;
        }
    }

    private Optional<InputStream> part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(new Limited(zip.getInputStream(entry)));
    }

    /** The paths of the sheets by their names, in the order of their tabs; hidden ones are left out where others can be seen. */
    private Map<String, String> sheets() throws IOException, XMLStreamException {
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
        Map<String, String> seen = new LinkedHashMap<>();
        Map<String, String> hidden = new LinkedHashMap<>();
        try (InputStream part = part("xl/workbook.xml").orElseThrow(() -> new IOException("no workbook"))) {
            XMLStreamReader xml = XML.createXMLStreamReader(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("workbookPr") && isTrue(xml.getAttributeValue(null, "date1904"))) {
                        styles.countFrom1904();
                    } else if (xml.getLocalName().equals("sheet")) {
                        String target =
                                targets.getOrDefault(xml.getAttributeValue(RELATIONS, "id"), "worksheets/sheet1.xml");
                        (xml.getAttributeValue(null, "state") == null ? seen : hidden)
                                .put(
                                        xml.getAttributeValue(null, "name"),
                                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
                    }
                }
            }
        }
        Map<String, String> sheets = seen.isEmpty() ? hidden : seen;
        // Sheets of charts alone hold no cells.
        sheets.values().removeIf(path -> path.contains("/chartsheets/"));
        if (sheets.isEmpty()) {
            throw new IOException("no sheets");
        }
        return sheets;
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
                    shared.add(SheetRows.text(xml, "si"));
                }
            }
        }
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
                throw new Swelling("more than " + MOST_BYTES + " bytes");
            }
        }
    }
}
