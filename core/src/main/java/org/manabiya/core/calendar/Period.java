package org.manabiya.core.calendar;

import java.time.LocalDate;

/** A named run of days, both ends included: a term (学期) or a long vacation (長期休業). */
public record Period(String name, LocalDate first, LocalDate last) {

    /** @throws IllegalArgumentException where the end lies before the beginning */
    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(name + " ends on " + last + ", before it begins on " + first);
        }
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    boolean overlaps(Period other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }
}
