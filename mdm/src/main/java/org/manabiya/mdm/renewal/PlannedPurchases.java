package org.manabiya.mdm.renewal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What comes by a municipality's scenarios in the years of their plans; the form takes the numbers of the chosen one. */
public interface PlannedPurchases {
    /** A scenario to choose. */
    record Scenario(UUID id, String name) {}

    /** What is bought in a school year: rows ③, ④, ⑥ and ⑦. */
    record Bought(long devices, long devicesFromFund, long spares, long sparesFromFund) {
        public static final Bought NOTHING = new Bought(0, 0, 0, 0);

        /** These and the other's together. */
        public Bought plus(Bought other) {
            return new Bought(
                    devices + other.devices,
                    devicesFromFund + other.devicesFromFund,
                    spares + other.spares,
                    sparesFromFund + other.sparesFromFund);
        }

        /** The number that the row takes. */
        public long of(PlanRow row) {
            return switch (row) {
                case DEVICES -> devices;
                case DEVICES_FROM_FUND -> devicesFromFund;
                case SPARES -> spares;
                case SPARES_FROM_FUND -> sparesFromFund;
                default -> throw new IllegalArgumentException("nothing is bought for " + row);
            };
        }
    }

    List<Scenario> scenarios(UUID municipality);

    /**
     * What comes by the scenario, by school year: what had come already when it was computed, and what it buys besides; empty when the
     * municipality has no such scenario.
     */
    Map<Integer, Bought> bought(UUID municipality, UUID scenario);
}
