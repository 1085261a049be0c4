package org.manabiya.lms.materials;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;

/** Locates {@code {material}}: with its owner. */
@Dependent
public class MaterialLocator implements Locator {
    private final Materials materials;

    @Inject
    public MaterialLocator(Materials materials) {
        this.materials = materials;
    }

    @Override
    public String parameter() {
        return "material";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return materials.find(id).map(Material::place);
    }
}
