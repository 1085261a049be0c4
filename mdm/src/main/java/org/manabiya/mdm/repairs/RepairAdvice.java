package org.manabiya.mdm.repairs;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Whether a repair pays, with the arithmetic behind it: it does while it costs less than the share of a new unit's price that the unit
 * still has to live, plus what changing to another unit would cost; above the municipality's threshold it never does.
 *
 * @param cost what the repair costs, in yen
 * @param remainingMonths whole months until the unit's end
 * @param totalMonths whole months from its acquisition to its end
 * @param breakEven the cost at which both come to the same
 * @param ceiling the cost above which a unit is held to be beyond economic repair
 */
public record RepairAdvice(
        Verdict verdict,
        Integer cost,
        LocalDate endsOn,
        long remainingMonths,
        long totalMonths,
        long breakEven,
        long ceiling,
        RepairTerms terms) {

    /** What the arithmetic says. */
    public enum Verdict {
        REPAIR,
        REPLACE,
        /** Its end has come: what a repair saves is gone when the unit is. */
        TOO_OLD,
        /** The cost is not known yet. */
        NO_COST,
        /** The ledger does not say when the unit was acquired. */
        NO_AGE
    }

    /**
     * @param cost the bill, else the quote, or {@code null}
     * @param acquired when the unit was acquired, or {@code null}
     * @param supportEnd when the vendor ends its support, or {@code null}; the unit ends with whichever comes first
     */
    public static RepairAdvice of(
            RepairTerms terms, Integer cost, LocalDate acquired, LocalDate supportEnd, LocalDate today) {
        long ceiling = (long) terms.replacementPrice() * terms.thresholdPercent() / 100;
        if (acquired == null) {
            return new RepairAdvice(Verdict.NO_AGE, cost, null, 0, 0, 0, ceiling, terms);
        }
        LocalDate ofAge = acquired.plusMonths(terms.lifeMonths());
        LocalDate end = supportEnd != null && supportEnd.isBefore(ofAge) ? supportEnd : ofAge;
        long total = Math.max(1, ChronoUnit.MONTHS.between(acquired, end));
        long remaining = Math.min(total, Math.max(0, ChronoUnit.MONTHS.between(today, end)));
        long breakEven = remaining * terms.replacementPrice() / total + terms.switchingCost();
        Verdict verdict = verdict(cost, remaining, breakEven, ceiling);
        return new RepairAdvice(verdict, cost, end, remaining, total, breakEven, ceiling, terms);
    }

    private static Verdict verdict(Integer cost, long remaining, long breakEven, long ceiling) {
        if (cost == null) {
            return Verdict.NO_COST;
        }
        if (cost < breakEven && cost <= ceiling) {
            return Verdict.REPAIR;
        }
        return remaining == 0 ? Verdict.TOO_OLD : Verdict.REPLACE;
    }
}
