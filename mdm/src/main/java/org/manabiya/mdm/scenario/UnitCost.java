package org.manabiya.mdm.scenario;

/**
 * What it costs the municipality in a school year that units leave: one is bought for each, one for each pupil who has none, spares with them,
 * and each that leaves is disposed of. Never less than what {@link RenewalPlan} buys for them.
 *
 * @param price of a unit
 * @param share of it that the fund pays
 * @param funded for how many units it does
 * @param sparePercent spares bought with a hundred units
 * @param missing units that pupils lack before any leaves; negative where there are more units than pupils
 * @param lease over how many years it is paid
 * @param promised what leases of earlier years cost in this one
 */
record UnitCost(
        long price,
        long share,
        long funded,
        int sparePercent,
        long disposalFee,
        long missing,
        ScenarioOptions.Lease lease,
        long promised) {
    long of(long units) {
        long devices = Math.max(0, units + missing);
        long bought = devices + (devices * sparePercent + 99) / 100;
        long own = Math.multiplyExact(bought, price) - Math.min(bought, funded) * share;
        return promised + lease.payment(own) + Math.multiplyExact(units, disposalFee);
    }

    /** How many of at most so many units a sum pays for. */
    long within(long sum, long most) {
        long low = 0;
        long high = most;
        while (low < high) {
            long middle = (low + high + 1) / 2;
            if (of(middle) <= sum) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
