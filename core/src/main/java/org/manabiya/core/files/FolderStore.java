package org.manabiya.core.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Files in a folder: what an installation on one machine uses, and several nodes that share a network folder. */
public final class FolderStore implements FileStore {

    private final Path folder;

    public FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public Content put(InputStream body, long limit) throws IOException {
        try (Intake intake = Intake.of(body, folder.resolve("incoming"), limit)) {
            intake.moveTo(place(intake.content().hash()));
            return intake.content();
        }
    }

    @Override
    public InputStream open(ContentHash hash, long first, long length) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(place(hash));
        channel.position(first);
        return new Bounded(Channels.newInputStream(channel), length);
    }

    @Override
    public boolean holds(ContentHash hash) {
        return Files.exists(place(hash));
    }

    @Override
    public boolean remove(ContentHash hash, Instant unlessPutAfter) throws IOException {
        Path file = place(hash);
        if (Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isAfter(unlessPutAfter)) {
            return false;
        }
        Files.deleteIfExists(file);
        return true;
    }

    private Path place(ContentHash hash) {
        return folder.resolve(hash.path());
    }
}
