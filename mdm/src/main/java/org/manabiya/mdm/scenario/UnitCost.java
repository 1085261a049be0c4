package org.manabiya.mdm.scenario;

/**
 * What it costs the municipality in a school year that units leave: one is bought for each, spares with them, and each is disposed of. Never
 * less than what {@link RenewalPlan} buys for them.
 *
 * @param own its share of the price, positive
 * @param sparePercent spares bought with a hundred units
 */
record UnitCost(long own, int sparePercent, long disposalFee) {
    long of(long units) {
        return Math.addExact(
                Math.multiplyExact(units + (units * sparePercent + 99) / 100, own),
                Math.multiplyExact(units, disposalFee));
    }

    /** The most units that a sum pays for. */
    long within(long sum) {
        long units = Math.multiplyExact(sum, 100L) / (own * (100 + sparePercent) + disposalFee * 100);
        while (of(units) > sum) {
            units--;
        }
        return units;
    }
}
