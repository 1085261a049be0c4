package org.manabiya.mdm.disposal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;

/** Locates {@code {disposalUnit}}: in the municipality of its batch. */
@Dependent
public class DisposalUnitLocator implements Locator {
    private final Disposals disposals;
    private final DisposalLocator batches;

    @Inject
    public DisposalUnitLocator(Disposals disposals, DisposalLocator batches) {
        this.disposals = disposals;
        this.batches = batches;
    }

    @Override
    public String parameter() {
        return "disposalUnit";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return disposals.findUnit(id).map(DisposalUnit::disposalId).flatMap(batches::locate);
    }
}
