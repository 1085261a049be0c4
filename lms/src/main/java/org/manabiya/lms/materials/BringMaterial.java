package org.manabiya.lms.materials;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.manabiya.core.access.Caller;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.FileOwner;
import org.manabiya.core.files.StoredFile;
import org.manabiya.core.files.StoredFiles;

/** Takes in a file that a teacher brought as a material: only of a kind that pupils can open, and only whole. */
@Dependent
public class BringMaterial {
    private static final long MEGABYTE = 1024 * 1024;
    /** Pictures and fonts hardly shrink in a zip: a book that becomes more than this many times the limit is none. */
    private static final int UNPACKED = 3;

    private static final int LONGEST_OWN_TITLE = 100;

    private final StoredFiles files;
    private final Materials materials;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;
    private final long limit;

    /** @param megabytes the size to which a material is taken in */
    @Inject
    public BringMaterial(
            StoredFiles files,
            Materials materials,
            Caller caller,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "manabiya.materials.max-mb", defaultValue = "500") int megabytes) {
        this.files = files;
        this.materials = materials;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
        this.limit = megabytes * MEGABYTE;
    }

    /**
     * Keeps the file as a material of the caller. Its title is the one given, else what an EPUB calls itself, else the file's name.
     *
     * @throws Refusal TOO_LARGE, or INVALID with what is wrong; nothing is kept then
     */
    @Transactional(rollbackOn = IOException.class)
    public Material bring(InputStream body, String name, String title) throws IOException {
        var owner = new FileOwner(caller.municipality(), caller.school(), caller.account());
        var file = files.add(body, name, owner, limit);
        var kind = MaterialKind.of(file.mediaType())
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "materials.kind", file.name()));
        var own = kind == MaterialKind.EPUB ? readEpub(file).title() : "";
        var material = new Material(
                file, kind, caller.school(), caller.person(), firstOf(title, own, file.name()), clock.instant());
        materials.add(material);
        audit.record("material.bring", "material", material.id(), null, material.title());
        return material;
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

    private static String firstOf(String given, String own, String fileName) {
        if (given != null && !given.isBlank()) {
            return given;
        }
        var title = own.isBlank() ? withoutEnding(fileName) : own;
        return title.codePointCount(0, title.length()) <= LONGEST_OWN_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_OWN_TITLE - 1)) + "…";
    }

    private static String withoutEnding(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
