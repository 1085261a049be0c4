package org.manabiya.mdm.reliability;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The mean number of repairs of a unit up to an age: the mean cumulative function (Nelson 1988), with the robust variance of Lawless and
 * Nadeau (1995), which holds also where some units are repaired again and again. Units enter and leave observation at any age.
 */
public final class MeanCumulativeFunction {
    /**
     * The estimate at an age; the interval on the log scale, so that it stays positive.
     *
     * @param atRisk the units under observation at the age
     * @param repairs those up to the age, on which the estimate rests
     */
    public record Point(double age, int atRisk, int repairs, double mean, double standardError, Interval interval) {}

    private final List<RepairHistory> histories;
    private final double[] ages;
    private final int[] atRisk;
    /** Sums over the repairs up to and including {@code ages[i]}: of 1/Y and of dN/Y². */
    private final double[] mean;

    private final double[] squares;
    /** Repairs up to and including {@code ages[i]}. */
    private final int[] repaired;

    /** Of each history the last repair of any unit before it begins, and not after it ends. */
    private final int[] begins;

    private final int[] ends;
    private final RiskSet set;
    private final double from;
    private final int events;

    /** Over all ages: for units that were watched from new, or of which enough came early. */
    public MeanCumulativeFunction(Collection<RepairHistory> histories) {
        this(histories, RiskSet.of(histories, RepairHistory::entry, RepairHistory::exit), 0);
    }

    /** Only from the age on at which enough units are at risk: the repairs since. */
    public static MeanCumulativeFunction whereEnough(Collection<RepairHistory> histories) {
        RiskSet set = RiskSet.of(histories, RepairHistory::entry, RepairHistory::exit);
        return new MeanCumulativeFunction(histories, set, set.enoughFrom());
    }

    private MeanCumulativeFunction(Collection<RepairHistory> histories, RiskSet set, double from) {
        this.histories = List.copyOf(histories);
        this.set = set;
        this.from = from;
        double[] all = histories.stream()
                .flatMap(history -> history.repairs().stream())
                .mapToDouble(Double::doubleValue)
                .filter(age -> age > from)
                .sorted()
                .toArray();
        events = all.length;
        ages = Arrays.stream(all).distinct().toArray();
        atRisk = new int[ages.length];
        mean = new double[ages.length];
        squares = new double[ages.length];
        repaired = new int[ages.length];
        int counted = 0;
        for (int i = 0; i < ages.length; i++) {
            int repairs = 0;
            while (counted < all.length && all[counted] == ages[i]) {
                counted++;
                repairs++;
            }
            atRisk[i] = set.at(ages[i]);
            repaired[i] = counted;
            double y = atRisk[i];
            mean[i] = (i == 0 ? 0 : mean[i - 1]) + repairs / y;
            squares[i] = (i == 0 ? 0 : squares[i - 1]) + repairs / (y * y);
        }
        begins = this.histories.stream()
                .mapToInt(history -> last(history.entry()))
                .toArray();
        ends = this.histories.stream().mapToInt(history -> last(history.exit())).toArray();
    }

    /** The estimate at every age at which there was a repair. */
    public List<Point> points() {
        return Arrays.stream(ages).mapToObj(this::at).toList();
    }

    /** The estimate at an age; takes a time in proportion to the units. */
    public Point at(double age) {
        int last = last(age);
        if (last < 0) {
            return new Point(age, set.at(age), 0, 0, 0, new Interval(0, none(set.at(age))));
        }
        double variance = 0;
        for (int i = 0; i < begins.length; i++) {
            double term = upTo(Math.min(last, begins[i])) - upTo(Math.min(last, ends[i]));
            for (double repair : histories.get(i).repairs()) {
                term += repair > from && repair <= age ? 1.0 / atRisk[last(repair)] : 0;
            }
            variance += term * term;
        }
        double error = Math.sqrt(variance);
        double factor = Math.exp(Interval.Z * error / mean[last]);
        return new Point(
                age,
                set.at(age),
                repaired[last],
                mean[last],
                error,
                new Interval(mean[last] / factor, mean[last] * factor));
    }

    /** The high end of a mean of which none has been seen among so many units (Garwood 1936). */
    private static double none(int units) {
        return units == 0 ? Double.POSITIVE_INFINITY : -Math.log(0.025) / units;
    }

    /** The age from which the estimate holds; infinite where there were never enough units. */
    public double from() {
        return from;
    }

    /** Whether somebody was watched at the age, and enough before. */
    public boolean holdsAt(double age) {
        return age >= from && set.at(age) > 0;
    }

    private double upTo(int repair) {
        return repair < 0 ? 0 : squares[repair];
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
