package org.manabiya.core.roster.oneroster;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** The bytes of one ZIP entry, which must be exactly as many as the directory declares and have its checksum. */
final class EntryStream extends FilterInputStream {

    private final ZipEntry entry;
    private final IntConsumer meter;
    private final CRC32 checksum = new CRC32();
    private long count;

    /** @param meter is told of each portion of bytes */
    EntryStream(InputStream in, ZipEntry entry, IntConsumer meter) {
        super(in);
        this.entry = entry;
        this.meter = meter;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            count += read;
            meter.accept(read);
            checksum.update(buffer, offset, read);
        }
        if (count > entry.getSize() || read < 0 && (count < entry.getSize() || checksum.getValue() != entry.getCrc())) {
            throw new UnreadableException(Expectation.of("damaged"));
        }
        return read;
    }

    @Override
    public long skip(long n) {
        throw new UnsupportedOperationException("every byte is checked");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
