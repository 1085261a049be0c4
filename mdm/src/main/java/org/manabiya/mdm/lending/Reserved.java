package org.manabiya.mdm.lending;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The live reservations of a school that touch a span of time. */
record Reserved(List<Reservation> live) {
    /** The reservation that has the cart in the span, if there is one. */
    Stream<Reservation> ofCart(UUID cart) {
        return live.stream().filter(reservation -> cart.equals(reservation.cartId()));
    }

    /** How many spare units are spoken for at the fullest moment from the one to the other. */
    int mostUnits(Instant from, Instant until) {
        // The sum only grows where a reservation begins.
        return Stream.concat(Stream.of(from), live.stream().map(Reservation::from))
                .filter(moment -> !moment.isBefore(from) && moment.isBefore(until))
                .mapToInt(this::unitsAt)
                .max()
                .orElse(0);
    }

    private int unitsAt(Instant moment) {
        return live.stream()
                .filter(reservation -> !reservation.from().isAfter(moment) && moment.isBefore(reservation.until()))
                .mapToInt(Reservation::units)
                .sum();
    }
}
