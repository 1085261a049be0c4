package org.manabiya.core.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;

/**
 * Where the bytes of files lie, named by their hash. The same bytes stored twice lie there once. Nothing is ever held in
 * memory as a whole. What a file is called and who may read it is not known here: see {@link StoredFiles}.
 */
public interface FileStore {

    /** What was stored. */
    record Content(ContentHash hash, long size) {}

    /**
     * Reads the body to its end and keeps it. When this returns, the bytes survive a power cut. Bytes that lie there already are
     * written again, which repairs a damaged copy and makes them young (see {@link #remove}).
     *
     * @throws FileTooLarge when the body is longer than {@code limit} bytes; nothing is kept then
     */
    Content put(InputStream body, long limit) throws IOException;

    /**
     * A part of a file: {@code length} bytes from the byte numbered {@code first}, or fewer where the file ends before.
     *
     * @throws NoSuchFileException when there is no such file
     */
    InputStream open(ContentHash hash, long first, long length) throws IOException;

    /** The whole file. */
    default InputStream open(ContentHash hash) throws IOException {
        return open(hash, 0, Long.MAX_VALUE);
    }

    boolean holds(ContentHash hash) throws IOException;

    /**
     * Forgets a file, unless it was put (again) after the given moment: somebody who has just put it is about to refer to it.
     *
     * @return whether the store is now without it
     */
    boolean remove(ContentHash hash, Instant unlessPutAfter) throws IOException;
}
