package org.manabiya.mdm.scenario;

import java.util.Map;
import org.manabiya.mdm.renewal.PlannedPurchases.Bought;

/**
 * A school year of a scenario, before chance.
 *
 * @param inUse units in pupils' hands at the end of the year
 * @param sparesInStock spares at the end of the year
 * @param retired units and spares that leave
 * @param devices units bought, without spares (③)
 * @param devicesFromFund those that the fund shares in (④)
 * @param spares spares bought (⑥)
 * @param sparesFromFund those that the fund shares in (⑦)
 * @param strain how often the units in use fail by their ages and models, against the fleet's rate
 * @param bounds what decided about the units that leave
 * @param conflicts of them those that had to be kept longer than their bound, because they might not be disposed of before
 * @param overdue of them those whose bound lay before the plan
 * @param postponed units whose turn had come and for which the yearly cap left no room
 * @param delivered what had come in the year when the plan was made; it is bought no more
 */
public record PlannedYear(
        int year,
        int pupils,
        int inUse,
        int sparesInStock,
        int retired,
        int devices,
        int devicesFromFund,
        int spares,
        int sparesFromFund,
        double strain,
        Map<Bound, Integer> bounds,
        int conflicts,
        int overdue,
        int postponed,
        Bought delivered) {
    /** ③, ④, ⑥ and ⑦ of the whole year: what had come, and what is bought besides. */
    public Bought whole() {
        return delivered.plus(new Bought(devices, devicesFromFund, spares, sparesFromFund));
    }

    /** The share of the stock before the year's purchases that leaves. */
    public double leavingShare() {
        int before = inUse + sparesInStock - bought() + retired;
        return before <= 0 ? 0 : retired / (double) before;
    }

    /** Spares that no one can take: pupils without a unit of their own have them. */
    public int sparesInHands() {
        return Math.max(0, pupils - inUse);
    }

    public int bought() {
        return devices + spares;
    }

    public int fromFund() {
        return devicesFromFund + sparesFromFund;
    }

    /** What the purchases of the year cost the municipality itself at the price of a unit. */
    public long ownShare(long price, long fromFundEach) {
        return bought() * price - fromFund() * fromFundEach;
    }
}
