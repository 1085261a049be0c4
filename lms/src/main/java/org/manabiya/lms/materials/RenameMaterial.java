package org.manabiya.lms.materials;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;

/** Gives a material another name, also where it lies with classes already. */
@Dependent
public class RenameMaterial {
    private final Materials materials;
    private final Audit audit;

    @Inject
    public RenameMaterial(Materials materials, Audit audit) {
        this.materials = materials;
        this.audit = audit;
    }

    /** @throws Refusal INVALID for a name that is empty or too long */
    @Transactional
    public void rename(UUID id, String title) {
        var material = materials.find(id).orElseThrow(Refusal::notFound);
        var before = material.title();
        material.rename(title);
        audit.record("material.rename", "material", id, before, material.title());
    }
}
