package org.manabiya.mdm.labels;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;

/** Locates {@code {labelSheet}}: at its municipality. */
@Dependent
public class LabelSheetLocator implements Locator {
    private final OwnLabelSheets sheets;

    @Inject
    public LabelSheetLocator(OwnLabelSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public String parameter() {
        return "labelSheet";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return sheets.find(id).map(OwnLabelSheet::place);
    }
}
