package org.manabiya.core.roster.oneroster;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strictly decoded UTF-8 that knows in which line it stopped, and that drops and remembers a byte order mark. */
final class Utf8Text extends Reader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 14).flip();
    private boolean atStart = true;
    private boolean atEnd;
    private boolean byteOrderMark;
    private boolean bareLineFeed;
    private char last;
    private long line = 1;

    Utf8Text(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (!decode()) {
                return -1;
            }
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        look(target, offset, count);
        return count;
    }

    /** Decodes some more; false at the end. What stands before a malformed byte is handed out before the error is. */
    private boolean decode() throws IOException {
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, atEnd);
        chars.flip();
        dropByteOrderMark();
        if (chars.hasRemaining()) {
            return true;
        }
        if (result.isError()) {
            throw new UnreadableException(line, -1, Expectation.of("encoding"), null);
        }
        if (atEnd) {
            return false;
        }
        fill();
        return true;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        atEnd = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }

    private void dropByteOrderMark() {
        if (atStart && chars.hasRemaining()) {
            atStart = false;
            byteOrderMark = chars.get(chars.position()) == BYTE_ORDER_MARK;
            if (byteOrderMark) {
                chars.get();
            }
        }
    }

    private void look(char[] text, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            if (text[i] == '\n') {
                line++;
                bareLineFeed |= last != '\r';
            }
            last = text[i];
        }
    }

    boolean hasByteOrderMark() {
        return byteOrderMark;
    }

    boolean hasBareLineFeed() {
        return bareLineFeed;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
