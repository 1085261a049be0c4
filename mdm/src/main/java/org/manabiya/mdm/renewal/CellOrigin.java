package org.manabiya.mdm.renewal;

import java.util.stream.Stream;

/**
 * Where an entered number of a municipality's plan comes from.
 *
 * @param kind where what the product knows comes from, also where something else was typed
 * @param typed whether the plan's author has written a number, which goes before what the product knows
 * @param proposed what the product knows; null where it knows nothing
 * @param low the lower end of a forecast; of a scenario's number for the present year what has come of it; else the number itself
 */
public record CellOrigin(Kind kind, boolean typed, Long proposed, long low, long high) {
    /** The sources, each with its own sentence. */
    public enum Kind {
        /** The roster on 1 May. */
        ROSTER,
        /** The forecast of pupils. */
        FORECAST,
        /** Units in the ledger by the day on which they came. */
        LEDGER,
        /** The chosen scenario. */
        SCENARIO,
        /** Nothing is known. */
        UNKNOWN
    }

    static CellOrigin of(Kind kind, long proposed) {
        return range(kind, proposed, proposed, proposed);
    }

    static CellOrigin range(Kind kind, long proposed, long low, long high) {
        return new CellOrigin(kind, false, proposed, low, high);
    }

    /** What a published plan still tells of it: a kind of that name, or that the number was typed. */
    static CellOrigin published(String kind, boolean typed, Long number) {
        Kind known = Stream.of(Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(Kind.UNKNOWN);
        return number == null
                ? new CellOrigin(known, typed, null, 0, 0)
                : new CellOrigin(known, typed, typed ? null : number, number, number);
    }

    static CellOrigin unknown() {
        return new CellOrigin(Kind.UNKNOWN, false, null, 0, 0);
    }

    /** Whether roster or ledger, which do not guess, know a number other than the typed one. */
    boolean isContradictedBy(Long number) {
        return typed && (kind == Kind.ROSTER || kind == Kind.LEDGER) && !proposed.equals(number);
    }

    CellOrigin asTyped() {
        return new CellOrigin(kind, true, proposed, low, high);
    }
}
