package org.manabiya.mdm.renewal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a municipality's scenarios buy in the years to come; the plan takes the numbers of the chosen one. */
public interface PlannedPurchases {
    /** A scenario to choose. */
    record Scenario(UUID id, String name) {}

    /** What is bought in a school year: rows ③, ④, ⑥ and ⑦. */
    record Bought(long devices, long devicesFromFund, long spares, long sparesFromFund) {
        public static final Bought NOTHING = new Bought(0, 0, 0, 0);

        /** Whether these are more units than the other's, spares included. */
        boolean exceeds(Bought other) {
            return devices + spares > other.devices + other.spares;
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

    /** What the scenario buys, by school year; empty when the municipality has no such scenario. */
    Map<Integer, Bought> bought(UUID municipality, UUID scenario);
}
