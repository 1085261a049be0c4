package org.manabiya.mdm.ledger;

import org.manabiya.core.error.Refusal;

/**
 * What was found out about a failure; {@code null} where nothing is known.
 *
 * @param quote what the vendor asks for, in yen
 * @param cost what was paid in the end, in yen
 */
public record Diagnosis(
        FailureKind failure, CauseKind cause, String note, String vendor, Integer quote, Payer payer, Integer cost) {
    private static final int MOST_YEN = 10_000_000;

    /** @throws Refusal INVALID for sums that no repair of a unit costs */
    void check() {
        within(quote);
        within(cost);
    }

    private static void within(Integer yen) {
        if (yen != null && (yen < 0 || yen > MOST_YEN)) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.repair.yen", MOST_YEN);
        }
    }
}
