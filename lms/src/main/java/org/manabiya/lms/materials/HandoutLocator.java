package org.manabiya.lms.materials;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;

/** Locates {@code {handout}}: with its teacher and the class that has it. */
@Dependent
public class HandoutLocator implements Locator {
    private final Handouts handouts;

    @Inject
    public HandoutLocator(Handouts handouts) {
        this.handouts = handouts;
    }

    @Override
    public String parameter() {
        return "handout";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return handouts.find(id).map(Handout::place);
    }
}
