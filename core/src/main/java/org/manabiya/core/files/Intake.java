package org.manabiya.core.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/**
 * A body on its way in: written to a temporary file while its hash and its length are taken, so that both are those of the
 * bytes on the disk. Closing it removes the temporary file, unless it was moved to its place.
 */
final class Intake implements Closeable {

    private final Path file;
    private final FileStore.Content content;

    private Intake(Path file, FileStore.Content content) {
        this.file = file;
        this.content = content;
    }

    static Intake of(InputStream body, Path folder, long limit) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "incoming-", ".part");
        try {
            return new Intake(file, copy(body, file, limit));
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    private static FileStore.Content copy(InputStream body, Path file, long limit) throws IOException {
        MessageDigest digest = ContentHash.digest();
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new FileTooLarge(limit);
                }
                digest.update(buffer, 0, read);
                for (ByteBuffer rest = ByteBuffer.wrap(buffer, 0, read); rest.hasRemaining(); ) {
                    out.write(rest);
                }
            }
            out.force(true);
        }
        return new FileStore.Content(ContentHash.of(digest), size);
    }

    FileStore.Content content() {
        return content;
    }

    Path file() {
        return file;
    }

    /** Appears at its place whole or not at all; the folder is flushed too where the system knows how (POSIX). */
    void moveTo(Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
