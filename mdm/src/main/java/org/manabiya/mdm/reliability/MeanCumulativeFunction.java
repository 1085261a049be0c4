package org.manabiya.mdm.reliability;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The mean number of repairs of a unit up to an age: the mean cumulative function (Nelson 1988), with the robust variance of Lawless and
 * Nadeau (1995), which holds also where some units are repaired again and again. Units enter and leave observation at any age.
 */
public final class MeanCumulativeFunction {
    /** The estimate at an age; the interval on the log scale, so that it stays positive. */
    public record Point(double age, int atRisk, double mean, double standardError, Interval interval) {}

    private final List<RepairHistory> histories;
    private final double[] ages;
    private final int[] atRisk;
    /** Sums over the repairs up to and including {@code ages[i]}: of 1/Y and of dN/Y². */
    private final double[] mean;

    private final double[] squares;
    private final int events;

    public MeanCumulativeFunction(Collection<RepairHistory> histories) {
        this.histories = List.copyOf(histories);
        double[] all = histories.stream()
                .flatMap(history -> history.repairs().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        events = all.length;
        ages = Arrays.stream(all).distinct().toArray();
        atRisk = new int[ages.length];
        mean = new double[ages.length];
        squares = new double[ages.length];
        double[] entries =
                histories.stream().mapToDouble(RepairHistory::entry).sorted().toArray();
        double[] exits =
                histories.stream().mapToDouble(RepairHistory::exit).sorted().toArray();
        int entered = 0;
        int left = 0;
        int counted = 0;
        for (int i = 0; i < ages.length; i++) {
            while (entered < entries.length && entries[entered] < ages[i]) {
                entered++;
            }
            while (left < exits.length && exits[left] < ages[i]) {
                left++;
            }
            int repairs = 0;
            while (counted < all.length && all[counted] == ages[i]) {
                counted++;
                repairs++;
            }
            double y = entered - left;
            atRisk[i] = entered - left;
            mean[i] = (i == 0 ? 0 : mean[i - 1]) + repairs / y;
            squares[i] = (i == 0 ? 0 : squares[i - 1]) + repairs / (y * y);
        }
    }

    /** The estimate at every age at which there was a repair. */
    public List<Point> points() {
        return Arrays.stream(ages).mapToObj(this::at).toList();
    }

    /** The estimate at an age; takes a time in proportion to the units. */
    public Point at(double age) {
        int last = last(age);
        if (last < 0) {
            return new Point(age, 0, 0, 0, new Interval(0, 0));
        }
        double variance = 0;
        for (RepairHistory history : histories) {
            double term = -(sum(squares, Math.min(age, history.exit())) - sum(squares, history.entry()));
            for (double repair : history.repairs()) {
                term += repair <= age ? 1.0 / atRisk[last(repair)] : 0;
            }
            variance += term * term;
        }
        double error = Math.sqrt(variance);
        double factor = Math.exp(Interval.Z * error / mean[last]);
        return new Point(age, atRisk[last], mean[last], error, new Interval(mean[last] / factor, mean[last] * factor));
    }

    private double sum(double[] sums, double age) {
        int last = last(age);
        return last < 0 ? 0 : sums[last];
    }

    /** The index of the last age of a repair that is not after the given one, or −1. */
    private int last(double age) {
        int found = Arrays.binarySearch(ages, age);
        return found >= 0 ? found : -found - 2;
    }

    public int units() {
        return histories.size();
    }

    public int events() {
        return events;
    }

    /** Days under observation, all units together. */
    public double exposure() {
        return histories.stream().mapToDouble(RepairHistory::exposure).sum();
    }
}
