package org.manabiya.core.roster.oneroster;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a package as the specification asks: UTF-8 without a byte order mark, CRLF, every value in quotes, all columns in their order,
 * no file without rows, the manifest last. Secret columns stay empty whatever they are given.
 */
public final class RosterWriter implements AutoCloseable {

    private final ZipOutputStream zip;
    private final Writer text;
    private final Version version;
    private final String systemName;
    private final Map<RosterFile, Mode> written = new EnumMap<>(RosterFile.class);

    /**
     * @param systemName name of the writing system, for the manifest
     */
    public RosterWriter(OutputStream out, Version version, String systemName) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        this.version = version;
        this.systemName = systemName;
    }

    /** {@code RO_YYYYMMDD_<code>.zip}, the code being that of the school or the board of education. */
    public static String fileName(LocalDate day, String code) {
        return "RO_" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "_" + code + ".zip";
    }

    /** Writes one file, its cells by the name of the column; nothing when there are no rows. */
    public void write(RosterFile file, Mode mode, Iterator<Map<String, String>> rows) throws IOException {
        if (!rows.hasNext()) {
            return;
        }
        written.put(file, mode);
        List<Column> columns = file.columns();
        try (CsvWriter csv = begin(file)) {
            csv.writeRecord(columns.stream().map(c -> c.nameIn(version)).toList());
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                csv.writeRecord(columns.stream().map(c -> cell(c, row)).toList());
            }
        }
        zip.closeEntry();
    }

    private CsvWriter begin(RosterFile file) throws IOException {
        zip.putNextEntry(new ZipEntry(file.fileName()));
        return CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new KeptOpen(text));
    }

    private static String cell(Column column, Map<String, String> row) {
        return column.isSecret() ? "" : row.getOrDefault(column.name(), "");
    }

    @Override
    public void close() throws IOException {
        List<Map<String, String>> properties = new ArrayList<>();
        properties.add(property("manifest.version", "1.0"));
        properties.add(property("oneroster.version", version.code()));
        for (RosterFile file : RosterFile.dataFiles()) {
            properties.add(property(
                    "file." + file.key(),
                    written.getOrDefault(file, Mode.ABSENT).code()));
        }
        properties.add(property("source.systemName", systemName));
        properties.add(property("source.systemCode", ""));
        write(RosterFile.MANIFEST, Mode.BULK, properties.iterator());
        text.close();
    }

    private static Map<String, String> property(String name, String value) {
        return Map.of("propertyName", name, "value", value);
    }

    /** Closing one file's CSV writer only flushes the ZIP that carries all of them. */
    private static final class KeptOpen extends FilterWriter {

        KeptOpen(Writer out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
