package org.manabiya.lms.materials;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;

/** Puts another file in the place of a material's, also where it lies with classes already. The one before is gone. */
@Dependent
public class ReplaceMaterial {
    private final MaterialFiles files;
    private final Materials materials;
    private final Audit audit;

    @Inject
    public ReplaceMaterial(MaterialFiles files, Materials materials, Audit audit) {
        this.files = files;
        this.materials = materials;
        this.audit = audit;
    }

    /** @throws Refusal TOO_LARGE, or INVALID with what is wrong, also for another kind of file; nothing is changed then */
    @Transactional(rollbackOn = IOException.class)
    public void replace(UUID id, InputStream body, String name) throws IOException {
        var material = materials.find(id).orElseThrow(Refusal::notFound);
        var taken = files.take(body, name);
        files.remove(material);
        long before = material.size();
        material.replace(taken.file(), taken.kind());
        audit.record("material.replace", "material", id, bytes(before), bytes(material.size()));
    }

    private static String bytes(long size) {
        return size + " bytes";
    }
}
