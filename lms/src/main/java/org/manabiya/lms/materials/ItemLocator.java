package org.manabiya.lms.materials;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;

/** Locates {@code {item}}: where its handout is. */
@Dependent
public class ItemLocator implements Locator {
    private final Handouts handouts;

    @Inject
    public ItemLocator(Handouts handouts) {
        this.handouts = handouts;
    }

    @Override
    public String parameter() {
        return "item";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return handouts.ofItem(id).map(Handout::place);
    }
}
