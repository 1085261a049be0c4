package org.manabiya.core.people;

import java.time.Instant;
import java.time.LocalDate;

/** What a person is or where a person has a place, for as long as it lasts. */
interface Spell {
    /** Ends on that day, the last one that counts; null: lasts on. */
    void endOn(LocalDate lastDay, Instant now);

    /** When it was last written. */
    Instant changedAt();
}
