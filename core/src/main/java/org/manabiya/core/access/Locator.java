package org.manabiya.core.access;

import java.util.Optional;
import java.util.UUID;

/**
 * Says where the thing with an id stands. Each module brings one for every name of a path parameter that it uses ({@code {school}},
 * {@code {device}}): an address with an id that nobody can locate is refused, so that a forgotten check closes instead of opening.
 */
public interface Locator {
    /** The name of the path parameter, the same in every address. */
    String parameter();

    /** Where it stands, or empty if there is no such thing. */
    Optional<Place> locate(UUID id);
}
