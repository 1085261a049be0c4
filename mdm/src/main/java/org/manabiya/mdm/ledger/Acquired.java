package org.manabiya.mdm.ledger;

import java.util.Optional;
import org.manabiya.core.calendar.SchoolYear;

/**
 * The school year in which units were acquired, for a list to be limited to.
 *
 * @param in {@code null} for units of which nobody knows the day
 */
public record Acquired(SchoolYear in) {
    private static final String UNKNOWN = "unknown";

    /** Reads {@code 2025} or {@code unknown}; anything else asks for nothing. */
    public static Optional<Acquired> read(String text) {
        if (UNKNOWN.equals(text)) {
            return Optional.of(new Acquired(null));
        }
        return text != null && text.matches("(19|20)[0-9]{2}")
                ? Optional.of(new Acquired(new SchoolYear(Integer.parseInt(text))))
                : Optional.empty();
    }

    /** As an address says it. */
    @Override
    public String toString() {
        return in == null ? UNKNOWN : String.valueOf(in.year());
    }
}
