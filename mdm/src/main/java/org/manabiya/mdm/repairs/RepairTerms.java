package org.manabiya.mdm.repairs;

import org.manabiya.core.error.Refusal;

/**
 * The four numbers of the advice on repair or replacement. The defaults: a repair above half of a new unit's price is held to be beyond
 * economic repair (50 to 60 % are usual), a unit lives five years (the conditions of the subsidy hold for five), and a new one costs the
 * 55,000 yen that the subsidy counts with.
 *
 * @param switchingCost what changing to another unit costs besides its price: setting up, handing over
 */
public record RepairTerms(int thresholdPercent, int switchingCost, int replacementPrice, int lifeMonths) {
    private static final int MOST_YEN = 1_000_000;
    private static final int LONGEST_LIFE = 240;
    private static final int MOST_PERCENT = 200;

    /** @throws Refusal INVALID for numbers that cannot be meant */
    public RepairTerms {
        require(thresholdPercent >= 1 && thresholdPercent <= MOST_PERCENT, "mdm.repair.terms.threshold", MOST_PERCENT);
        require(switchingCost >= 0 && switchingCost <= MOST_YEN, "mdm.repair.yen", MOST_YEN);
        require(replacementPrice >= 1 && replacementPrice <= MOST_YEN, "mdm.repair.yen", MOST_YEN);
        require(lifeMonths >= 1 && lifeMonths <= LONGEST_LIFE, "mdm.repair.terms.life", LONGEST_LIFE);
    }

    static RepairTerms usual() {
        return new RepairTerms(50, 5_000, 55_000, 60);
    }

    private static void require(boolean sensible, String otherwise, int most) {
        if (!sensible) {
            throw new Refusal(Refusal.Kind.INVALID, otherwise, most);
        }
    }
}
