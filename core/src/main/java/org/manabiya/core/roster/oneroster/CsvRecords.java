package org.manabiya.core.roster.oneroster;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;

/** Builds records of bounded size whatever the file holds: long fields are cut, surplus fields only counted. */
final class CsvRecords extends CsvCallbackHandler<CsvRecords.Record> {

    /** One line of a file; {@code width} counts all its fields, {@code fields} holds at most {@value #MOST_FIELDS}. */
    record Record(long line, int width, List<String> fields) {}

    static final int MOST_FIELDS = 100;

    private List<String> fields = new ArrayList<>();
    private RecordType type = RecordType.DATA;
    private long line = 1;
    private int width;
    private boolean unquoted;

    @Override
    protected void beginRecord(long startingLine) {
        line = startingLine;
        width = 0;
        fields = new ArrayList<>();
        type = RecordType.DATA;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        unquoted |= !quoted;
        if (width++ < MOST_FIELDS) {
            fields.add(new String(buffer, offset, Math.min(length, Column.LONGEST_LIST + 1)));
        }
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        type = RecordType.COMMENT;
    }

    @Override
    protected void setEmpty() {
        type = RecordType.EMPTY;
    }

    @Override
    protected Record buildRecord() {
        return new Record(line, width, fields);
    }

    @Override
    protected RecordType getRecordType() {
        return type;
    }

    @Override
    protected int getFieldCount() {
        return width;
    }

    long line() {
        return line;
    }

    boolean sawUnquoted() {
        return unquoted;
    }
}
