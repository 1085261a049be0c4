package org.manabiya.mdm.alerts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;
import org.manabiya.mdm.data.Mdm;

/** Locates {@code {alert}}: in its municipality, school and class. */
@Dependent
public class AlertLocator implements Locator {
    private final EntityManager em;

    @Inject
    public AlertLocator(@Mdm EntityManager em) {
        this.em = em;
    }

    @Override
    public String parameter() {
        return "alert";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return Optional.ofNullable(em.find(Alert.class, id)).map(Alert::place);
    }
}
