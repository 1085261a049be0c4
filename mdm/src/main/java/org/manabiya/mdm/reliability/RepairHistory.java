package org.manabiya.mdm.reliability;

import java.util.List;

/**
 * The repairs of one unit as far as it was watched.
 *
 * @param entry the age in days at which it came under observation
 * @param exit the age at which observation ended
 * @param repairs the ages at which it went into repair, each after {@code entry} and not after {@code exit}
 */
public record RepairHistory(double entry, double exit, List<Double> repairs) {
    public RepairHistory {
        repairs = List.copyOf(repairs);
        for (double age : repairs) {
            if (!(age > entry && age <= exit)) {
                throw new IllegalArgumentException("a repair outside the time under observation: " + age);
            }
        }
    }

    public double exposure() {
        return exit - entry;
    }
}
