package org.manabiya.mdm.lending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;

/** Locates {@code {reservation}} at its school. */
@Dependent
public class ReservationLocator implements Locator {
    private final Reservations reservations;

    @Inject
    public ReservationLocator(Reservations reservations) {
        this.reservations = reservations;
    }

    @Override
    public String parameter() {
        return "reservation";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return reservations.find(id).map(found -> Place.inSchool(found.municipalityId(), found.schoolId()));
    }
}
