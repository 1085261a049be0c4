package org.manabiya.core.roster.oneroster;

import java.io.IOException;
import java.util.function.Consumer;

/** One pass over one file that reports what is wrong with its bytes, its header and the shape of its rows. */
final class FileReading {

    private final RosterPackage roster;
    private final RosterFile file;
    private final Version version;
    private final Findings findings;
    private long rows;

    FileReading(RosterPackage roster, RosterFile file, Version version, Findings findings) {
        this.roster = roster;
        this.file = file;
        this.version = version;
        this.findings = findings;
    }

    /** Hands over each well-shaped row; false when the file could not be read to its end. */
    boolean forEach(Consumer<Row> rule) {
        Header header = null;
        try (CsvFile csv = roster.csv(file)) {
            header = new Header(file, csv.header());
            if (!header.check(version, findings)) {
                return false;
            }
            readRows(csv, header, rule);
            noteStyle(csv);
            return true;
        } catch (UnreadableException stopped) {
            String column = header == null ? "" : header.nameAt(stopped.field());
            findings.add(Severity.ERROR, file.fileName(), stopped.line(), column, "", stopped.expected());
            return false;
        } catch (IOException failed) {
            findings.add(Severity.ERROR, file.fileName(), Expectation.of("damaged"));
            return false;
        }
    }

    private void readRows(CsvFile csv, Header header, Consumer<Row> rule) throws UnreadableException {
        for (CsvRecords.Record record = csv.next(); record != null; record = csv.next()) {
            rows++;
            Row row = new Row(header, record);
            if (row.width() == header.width()) {
                rule.accept(row);
            } else {
                Expectation expected = Expectation.of("width", header.width(), row.width());
                findings.add(Severity.ERROR, file.fileName(), row.line(), "", "", expected);
            }
        }
        if (rows == 0) {
            findings.add(Severity.ERROR, file.fileName(), 1, "", "", Expectation.of("noRows"));
        }
    }

    private void noteStyle(CsvFile csv) {
        if (csv.hasByteOrderMark()) {
            findings.add(Severity.NOTE, file.fileName(), Expectation.of("byteOrderMark"));
        }
        if (csv.hasBareLineFeed()) {
            findings.add(Severity.NOTE, file.fileName(), Expectation.of("lineFeed"));
        }
        if (csv.hasUnquotedValues()) {
            findings.add(Severity.NOTE, file.fileName(), Expectation.of("unquoted"));
        }
    }

    long rows() {
        return rows;
    }
}
