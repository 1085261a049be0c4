package org.manabiya.core.files;

import java.io.IOException;

/** A body went on past the number of bytes that its receiver is ready to keep. */
public class FileTooLarge extends IOException {

    private final long limit;

    FileTooLarge(long limit) {
        super("More than " + limit + " bytes");
        this.limit = limit;
    }

    public long limit() {
        return limit;
    }
}
