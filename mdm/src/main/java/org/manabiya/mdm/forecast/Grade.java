package org.manabiya.mdm.forecast;

import java.util.Optional;
import java.util.stream.Stream;

/** The nine grades of compulsory school, by the codes of the OneRoster Japan profile. */
public enum Grade {
    P1,
    P2,
    P3,
    P4,
    P5,
    P6,
    J1,
    J2,
    J3;

    /** The grade of a roster's code; empty for kindergartens, upper secondary schools and what nobody knows. */
    public static Optional<Grade> of(String code) {
        return Stream.of(values())
                .filter(grade -> code != null && grade.name().equals(code.strip()))
                .findFirst();
    }

    /** The grade a year later in the same school; empty for those that leave it. */
    public Optional<Grade> next() {
        return this == P6 || this == J3 ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    public boolean isElementary() {
        return compareTo(P6) <= 0;
    }
}
