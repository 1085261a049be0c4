package org.manabiya.mdm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;

/** Locates {@code {deviceImport}}: in its municipality. */
@Dependent
public class ImportLocator implements Locator {
    private final DeviceImports imports;

    @Inject
    public ImportLocator(DeviceImports imports) {
        this.imports = imports;
    }

    @Override
    public String parameter() {
        return "deviceImport";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return imports.find(id).map(found -> Place.inMunicipality(found.municipalityId()));
    }
}
