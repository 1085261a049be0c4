package org.manabiya.mdm.renewal;

/**
 * Where an entered number of a municipality's plan comes from.
 *
 * @param proposed what the product knows, also where something else was typed; null where it knows nothing
 * @param low the lower end of a forecast, else the number itself
 */
public record CellOrigin(Kind kind, Long proposed, long low, long high) {
    /** The sources, each with its own sentence. */
    public enum Kind {
        /** Written into the plan by its author. */
        TYPED,
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
        return new CellOrigin(kind, proposed, proposed, proposed);
    }

    static CellOrigin unknown() {
        return new CellOrigin(Kind.UNKNOWN, null, 0, 0);
    }

    /** Whether something else was typed than what the product knows. */
    boolean isContradictedBy(Long number) {
        return kind == Kind.TYPED && proposed != null && !proposed.equals(number);
    }

    CellOrigin typed() {
        return new CellOrigin(Kind.TYPED, proposed, low, high);
    }
}
