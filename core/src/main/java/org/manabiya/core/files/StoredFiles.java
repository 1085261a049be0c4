package org.manabiya.core.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.data.Core;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;

/** The files that people handed in: a row each, and their bytes in the {@link FileStore}. */
@Dependent
public class StoredFiles {

    private final EntityManager em;
    private final FileStore store;
    private final FileSweep sweep;
    private final Clock clock;

    @Inject
    public StoredFiles(@Core EntityManager em, FileStore store, FileSweep sweep, Clock clock) {
        this.em = em;
        this.store = store;
        this.sweep = sweep;
        this.clock = clock;
    }

    /**
     * Keeps a body as a file. Its type is told from its bytes.
     *
     * @param limit the most bytes that the caller is ready to take
     * @throws Refusal TOO_LARGE beyond that limit
     * @throws IOException when the body breaks off or the store cannot be reached; no row is left then
     */
    @Transactional(rollbackOn = IOException.class)
    public StoredFile add(InputStream body, String name, FileOwner owner, long limit) throws IOException {
        byte[] head = body.readNBytes(MediaTypeSniffer.PREFIX);
        FileStore.Content content = put(new SequenceInputStream(new ByteArrayInputStream(head), body), limit);
        // Should this transaction be rolled back, nobody else would remember that the bytes are there.
        sweep.suspect(content.hash());
        String type = MediaTypeSniffer.sniff(head, FileName.clean(name));
        StoredFile file = new StoredFile(Ids.next(), content, type, name, owner, Instant.now(clock));
        em.persist(file);
        return file;
    }

    private FileStore.Content put(InputStream body, long limit) throws IOException {
        try {
            return store.put(body, limit);
        } catch (FileTooLarge tooLarge) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "error.tooLarge", megabytes(limit));
        }
    }

    private static String megabytes(long bytes) {
        return bytes >= 1024 * 1024 ? bytes / (1024 * 1024) + " MB" : Math.max(1, bytes / 1024) + " KB";
    }

    public Optional<StoredFile> find(UUID id) {
        return Optional.ofNullable(em.find(StoredFile.class, id));
    }

    /** The bytes of a file, for reading on the server. */
    public InputStream open(StoredFile file) throws IOException {
        return store.open(file.hash());
    }

    /** Forgets a file. Its bytes go a day later, unless another row refers to them. */
    @Transactional
    public void remove(UUID id) {
        find(id).ifPresent(file -> {
            em.remove(file);
            em.persist(new Suspect(file.hash(), Instant.now(clock)));
        });
    }
}
