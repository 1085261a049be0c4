package org.manabiya.lms.materials;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.files.StoredFiles;

/**
 * Takes a material away for good: its file and captions go, and with them it ends wherever it lies with a class. Who opened it stays
 * known.
 */
@Dependent
public class RemoveMaterial {
    private final Materials materials;
    private final Captions captions;
    private final StoredFiles files;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public RemoveMaterial(Materials materials, Captions captions, StoredFiles files, Audit audit, Clock clock) {
        this.materials = materials;
        this.captions = captions;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void remove(UUID id) {
        var material = materials.find(id).orElseThrow(Refusal::notFound);
        for (Caption caption : captions.of(id)) {
            captions.remove(caption);
            files.remove(caption.fileId());
        }
        files.remove(material.fileId());
        material.remove(clock.instant());
        audit.record("material.remove", "material", id, material.title(), null);
    }
}
