package org.manabiya.core.roster.oneroster;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One CSV file read from front to end in constant memory (RFC 4180; line ends and quotes as they come).
 *
 * <p>Every reason for which reading stops arrives as an {@link UnreadableException} with its line.
 */
final class CsvFile implements AutoCloseable {

    /** The most characters one field may have before reading stops. */
    private static final int BUFFER = 1 << 16;

    private final Utf8Text text;
    private final CsvRecords handler = new CsvRecords();
    private final CsvReader<CsvRecords.Record> reader;
    private final CloseableIterator<CsvRecords.Record> iterator;

    CsvFile(InputStream in) {
        text = new Utf8Text(in);
        reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(BUFFER)
                .build(handler, text);
        iterator = reader.iterator();
    }

    /** The first line; without fields when the file is empty. */
    List<String> header() throws UnreadableException {
        CsvRecords.Record first = next();
        return first == null ? List.of() : first.fields();
    }

    /** The next record, or null at the end of the file. */
    CsvRecords.Record next() throws UnreadableException {
        try {
            return iterator.hasNext() ? iterator.next() : null;
        } catch (CsvParseException | UncheckedIOException stopped) {
            throw reasonOf(stopped);
        }
    }

    private UnreadableException reasonOf(RuntimeException stopped) {
        for (Throwable cause = stopped; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableException known) {
                return known.at(handler.line(), -1);
            }
            if (cause instanceof IOException) {
                return new UnreadableException(handler.line(), -1, Expectation.of("damaged"), stopped);
            }
        }
        return new UnreadableException(handler.line(), handler.getFieldCount(), Expectation.of("notCsv"), stopped);
    }

    Stream<CsvRecords.Record> records() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    boolean hasByteOrderMark() {
        return text.hasByteOrderMark();
    }

    boolean hasBareLineFeed() {
        return text.hasBareLineFeed();
    }

    boolean hasUnquotedValues() {
        return handler.sawUnquoted();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
