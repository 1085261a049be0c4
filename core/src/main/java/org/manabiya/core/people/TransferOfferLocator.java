package org.manabiya.core.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;
import org.manabiya.core.data.Core;

/** Locates {@code {transferOffer}}: at the receiving school, which alone decides on it. */
@Dependent
public class TransferOfferLocator implements Locator {
    private final EntityManager em;

    @Inject
    public TransferOfferLocator(@Core EntityManager em) {
        this.em = em;
    }

    @Override
    public String parameter() {
        return "transferOffer";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return Optional.ofNullable(em.find(TransferOffer.class, id)).map(TransferOffer::receiver);
    }
}
