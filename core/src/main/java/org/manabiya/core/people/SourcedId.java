package org.manabiya.core.people;

import java.util.UUID;

/**
 * The sourcedId of a row that is made here and not by a roster: by it the row is known when it comes back from where it was exported
 * to. The Japanese profile of OneRoster 1.2 asks for a UUID of version 4.
 */
final class SourcedId {
    private SourcedId() {}

    static String next() {
        return UUID.randomUUID().toString();
    }
}
