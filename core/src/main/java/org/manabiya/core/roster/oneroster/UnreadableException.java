package org.manabiya.core.roster.oneroster;

import java.io.IOException;

/** Reading a file of the package stopped here; nothing after this place was looked at. */
final class UnreadableException extends IOException {

    private final long line;
    private final int field;
    private final Expectation expected;

    UnreadableException(Expectation expected) {
        this(0, -1, expected, null);
    }

    UnreadableException(long line, int field, Expectation expected, Throwable cause) {
        super(expected.key(), cause);
        this.line = line;
        this.field = field;
        this.expected = expected;
    }

    UnreadableException at(long place, int index) {
        return line > 0 ? this : new UnreadableException(place, index, expected, getCause());
    }

    long line() {
        return line;
    }

    /** Index of the field in its row, -1 when unknown. */
    int field() {
        return field;
    }

    Expectation expected() {
        return expected;
    }
}
