package org.manabiya.core.roster.oneroster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** One row of a file, its cells by the name of the column; a missing column reads as empty. */
public final class Row {

    private final Header header;
    private final CsvRecords.Record record;

    Row(Header header, CsvRecords.Record record) {
        this.header = header;
        this.record = record;
    }

    public long line() {
        return record.line();
    }

    /** The cell as written, empty when there is none. */
    public String text(String column) {
        int position = header.position(column);
        return position < 0 || position >= record.fields().size()
                ? ""
                : record.fields().get(position);
    }

    public boolean isBlank(String column) {
        return text(column).isEmpty();
    }

    public List<String> list(String column) {
        return isBlank(column) ? List.of() : List.of(text(column).split(",", -1));
    }

    /** Absent when the cell is empty. */
    public Optional<Boolean> flag(String column) {
        return value(column, Boolean::valueOf);
    }

    public Optional<LocalDate> date(String column) {
        return value(column, LocalDate::parse);
    }

    public Optional<Instant> time(String column) {
        return value(column, text -> OffsetDateTime.parse(text).toInstant());
    }

    public Optional<Integer> number(String column) {
        return value(column, Integer::valueOf);
    }

    public Optional<UUID> uuid(String column) {
        return value(column, UUID::fromString);
    }

    private <T> Optional<T> value(String column, Function<String, T> parser) {
        return isBlank(column) ? Optional.empty() : Optional.of(parser.apply(text(column)));
    }

    int width() {
        return record.width();
    }

    /** The name under which the file itself has this column. */
    String nameInFile(String column) {
        int position = header.position(column);
        return position < 0 ? column : header.nameAt(position);
    }
}
