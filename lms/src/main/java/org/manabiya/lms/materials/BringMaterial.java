package org.manabiya.lms.materials;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.StoredFile;

/** Takes in a file that a teacher brought as a material. */
@Dependent
public class BringMaterial {
    private static final int LONGEST_OWN_TITLE = 100;

    private final MaterialFiles files;
    private final Materials materials;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public BringMaterial(MaterialFiles files, Materials materials, Caller caller, Audit audit, Clock clock) {
        this.files = files;
        this.materials = materials;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps the file as a material of the caller. Its title is the one given, else what an EPUB calls itself, else the file's name.
     *
     * @param key of the sender's choice: the same file sent again under its key is the same material; or null
     * @throws Refusal TOO_LARGE, or INVALID with what is wrong; nothing is kept then
     */
    @Transactional(rollbackOn = IOException.class)
    public Material bring(InputStream body, String name, String title, UUID key) throws IOException {
        var taken = files.take(body, name);
        var before = key == null ? Optional.<Material>empty() : broughtBefore(key, taken.file());
        if (before.isPresent()) {
            files.remove(taken.file());
            return before.get();
        }
        var material = new Material(
                        taken.file(),
                        taken.kind(),
                        caller.school(),
                        caller.person(),
                        firstOf(title, taken.title(), taken.file().name()),
                        clock.instant())
                .by(key);
        materials.add(material);
        audit.record("material.bring", "material", material.id(), null, material.title());
        return material;
    }

    /** The bytes have to be the same too: somebody may go back to the form and choose another file. */
    private Optional<Material> broughtBefore(UUID key, StoredFile file) {
        return materials.ofOrder(key, caller.person()).stream()
                .filter(material -> files.isOf(material, file))
                .findFirst();
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
