package org.manabiya.mdm.disposal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;

/** Locates {@code {disposal}}: in its municipality. */
@Dependent
public class DisposalLocator implements Locator {
    private final Disposals disposals;

    @Inject
    public DisposalLocator(Disposals disposals) {
        this.disposals = disposals;
    }

    @Override
    public String parameter() {
        return "disposal";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return disposals.find(id).map(found -> Place.inMunicipality(found.municipalityId()));
    }
}
