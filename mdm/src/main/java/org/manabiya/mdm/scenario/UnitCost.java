package org.manabiya.mdm.scenario;

/**
 * What it costs the municipality in a school year that units leave: one is bought for each, spares with them, and each is disposed of. Never
 * less than what {@link RenewalPlan} buys for them.
 *
 * @param price of a unit
 * @param share of it that the fund pays
 * @param funded for how many units it does
 * @param sparePercent spares bought with a hundred units
 */
record UnitCost(long price, long share, long funded, int sparePercent, long disposalFee) {
    long of(long units) {
        long bought = units + (units * sparePercent + 99) / 100;
        return Math.multiplyExact(bought, price)
                - Math.min(bought, funded) * share
                + Math.multiplyExact(units, disposalFee);
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
