package org.manabiya.mdm.reliability;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days under observation, both ends included. */
public record Window(LocalDate first, LocalDate last) {
    private static final double YEAR = 365.25;

    public Window {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("ends on " + last + ", before it begins on " + first);
        }
    }

    /** The years that both windows have in common. */
    double yearsWithin(Window other) {
        LocalDate from = first.isAfter(other.first) ? first : other.first;
        LocalDate to = last.isBefore(other.last) ? last : other.last;
        return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1) / YEAR;
    }
}
