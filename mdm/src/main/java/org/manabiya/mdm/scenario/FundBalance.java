package org.manabiya.mdm.scenario;

import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.renewal.PlannedPurchases.Bought;

/**
 * What the fund still shares in while a plan runs: in one period of it one unit a pupil, and with the permitted spares no more than ② of
 * the form. What it has shared in since the period began counts, also before the plan.
 */
final class FundBalance {
    private final FundTerms terms;
    private int period = SchoolYear.EARLIEST;
    private long devices;
    private long units;

    FundBalance(FundTerms terms) {
        this.terms = terms;
    }

    /** How many more units it shares in; none where it has shared in one for each pupil. */
    long left(int year, int pupils) {
        return devicesLeft(year, pupils) == 0 ? 0 : unitsLeft(year, pupils);
    }

    /** How many of the pupils' units bought in the year it shares in; they are counted from now on. */
    int takeDevices(int year, int bought, int pupils) {
        int taken = (int) Math.min(bought, devicesLeft(year, pupils));
        devices += taken;
        units += taken;
        return taken;
    }

    /** How many of the spares. */
    int takeSpares(int year, int bought, int pupils) {
        int taken = (int) Math.min(bought, unitsLeft(year, pupils));
        units += taken;
        return taken;
    }

    private long devicesLeft(int year, int pupils) {
        long left = unitsLeft(year, pupils);
        return Math.max(0, Math.min(left, pupils - devices));
    }

    private long unitsLeft(int year, int pupils) {
        if (!terms.subsidy().isOpen(year)) {
            return 0;
        }
        begin(terms.subsidy().openSince(year));
        return Math.max(0, terms.spares().ceiling(pupils, new SchoolYear(year)) - units);
    }

    private void begin(int first) {
        if (period != first) {
            Bought before = terms.deliveredSince(first);
            period = first;
            devices = before.devicesFromFund();
            units = devices + before.sparesFromFund();
        }
    }
}
