package org.manabiya.lms.materials;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.manabiya.core.access.Caller;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileOwner;
import org.manabiya.core.files.StoredFile;
import org.manabiya.core.files.StoredFiles;

/** Takes in the files of materials: only of a kind that pupils can open, and only whole. */
@Dependent
public class MaterialFiles {
    private static final long MEGABYTE = 1024 * 1024;
    /** Pictures and fonts hardly shrink in a zip: a book that becomes more than this many times the limit is none. */
    private static final int UNPACKED = 3;

    /**
     * A file that was looked into.
     *
     * @param title what it calls itself, or empty
     */
    record Taken(StoredFile file, MaterialKind kind, String title) {}

    private final StoredFiles files;
    private final Caller caller;
    private final long limit;

    /** @param megabytes the size to which a material is taken in */
    @Inject
    public MaterialFiles(
            StoredFiles files,
            Caller caller,
            @ConfigProperty(name = "manabiya.materials.max-mb", defaultValue = "500") int megabytes) {
        this.files = files;
        this.caller = caller;
        this.limit = megabytes * MEGABYTE;
    }

    /**
     * Keeps the file as one of the caller's.
     *
     * @throws Refusal TOO_LARGE, or INVALID with what is wrong
     */
    Taken take(InputStream body, String name) throws IOException {
        var owner = new FileOwner(caller.municipality(), caller.school(), caller.account());
        var file = files.add(body, name, owner, limit);
        var kind = MaterialKind.of(file.mediaType())
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "materials.kind", file.name()));
        return new Taken(file, kind, kind == MaterialKind.EPUB ? readEpub(file).title() : "");
    }

    /** A zip is read from its end, so it lies on the disk for that moment, wherever the store is. */
    private Epub readEpub(StoredFile file) throws IOException {
        Path copy = Files.createTempFile("manabiya-", ".epub");
        try (InputStream bytes = files.open(file)) {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            return Epub.read(copy, UNPACKED * limit);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Whether the material's file holds the same bytes; one that is not there holds none. */
    boolean isOf(Material material, StoredFile file) {
        return files.find(material.fileId())
                .filter(own -> own.hash().equals(file.hash()))
                .isPresent();
    }

    /**
     * The file under the id that stands there now. Where another takes its place between the two looks, the second finds that one: a reader
     * that opens while a file is replaced gets the old or the new one, and never none.
     *
     * @param id asks what stands there; asked again when its file has gone
     * @throws Refusal NOT_FOUND when there is no file under the same id twice
     */
    StoredFile standing(Supplier<UUID> id) {
        UUID gone;
        UUID now = null;
        do {
            gone = now;
            now = id.get();
            var file = files.find(now);
            if (file.isPresent()) {
                return file.get();
            }
        } while (!now.equals(gone));
        throw Refusal.notFound();
    }

    /** Lets go of a file that no material took. */
    void remove(StoredFile file) {
        files.remove(file.id());
    }

    void remove(Material material) {
        files.remove(material.fileId());
    }
}
