package org.manabiya.mdm.stocktaking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;

/** Locates {@code {stocktaking}}: in its municipality, or at the school that has opened it for itself. */
@Dependent
public class StocktakingLocator implements Locator {
    private final Stocktakings stocktakings;

    @Inject
    public StocktakingLocator(Stocktakings stocktakings) {
        this.stocktakings = stocktakings;
    }

    @Override
    public String parameter() {
        return "stocktaking";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return stocktakings.find(id).map(found -> Place.inSchool(found.municipalityId(), found.schoolId()));
    }
}
