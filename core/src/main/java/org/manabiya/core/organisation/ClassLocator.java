package org.manabiya.core.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;

/** Locates {@code {class}}. */
@Dependent
public class ClassLocator implements Locator {
    private final Classes classes;

    @Inject
    public ClassLocator(Classes classes) {
        this.classes = classes;
    }

    @Override
    public String parameter() {
        return "class";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return classes.find(id).map(c -> Place.inClass(c.municipalityId(), c.schoolId(), c.id()));
    }
}
