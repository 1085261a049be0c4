package org.manabiya.mdm.places;

import java.util.UUID;

/**
 * Where a unit is, as exactly as it is known: at the board ({@code school} is null), at a school, or there in a room or cart.
 *
 * @param room the room or cart, or {@code null}
 */
public record Spot(UUID municipality, UUID school, UUID room) {
    public static Spot atSchool(UUID municipality, UUID school) {
        return new Spot(municipality, school, null);
    }

    public static Spot atBoard(UUID municipality) {
        return new Spot(municipality, null, null);
    }
}
