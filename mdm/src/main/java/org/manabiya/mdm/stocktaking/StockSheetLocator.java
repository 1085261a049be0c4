package org.manabiya.mdm.stocktaking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;

/** Locates {@code {stockSheet}}: at its school, or at the board. */
@Dependent
public class StockSheetLocator implements Locator {
    private final Stocktakings stocktakings;

    @Inject
    public StockSheetLocator(Stocktakings stocktakings) {
        this.stocktakings = stocktakings;
    }

    @Override
    public String parameter() {
        return "stockSheet";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return stocktakings.findSheet(id).map(found -> Place.inSchool(found.municipalityId(), found.schoolId()));
    }
}
