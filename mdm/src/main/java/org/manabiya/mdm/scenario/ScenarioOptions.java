package org.manabiya.mdm.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.InvalidInput.Field;

/** What a scenario takes for given. Money in yen, shares in thousandths where a percent is too coarse. */
public record ScenarioOptions(Strategy strategy, Timing timing, Money money, Lease lease, Spares spares, Runs runs) {
    public static final int MOST_YEARS = 15;
    public static final int MOST_RUNS = 10_000;
    public static final long DEAREST = 1_000_000;

    /**
     * When units are replaced.
     *
     * @param firstYear the first school year of the plan
     * @param years how many
     * @param startYear when {@link Strategy#AT_ONCE}, {@link Strategy#BY_GRADE} and {@link Strategy#BY_SCHOOL} begin
     * @param spread over how many years {@link Strategy#BY_SCHOOL} goes, and {@link Strategy#LEVEL} with units whose life is over already
     * @param life years that the board lets a unit serve
     * @param supportBuffer months before the end of support by which a unit is replaced
     */
    public record Timing(int firstYear, int years, int startYear, int spread, int life, int supportBuffer) {
        public int lastYear() {
            return firstYear + years - 1;
        }

        public List<Integer> allYears() {
            return IntStream.rangeClosed(firstYear, lastYear()).boxed().toList();
        }
    }

    /**
     * What it costs, and who pays.
     *
     * @param price of a unit today
     * @param priceRise a year, in thousandths
     * @param priceSpread how unsure the price of the next year is, in thousandths of it
     * @param subsidised whether the fund is asked for its share
     * @param yearlyCap what a year may cost, or 0 for no cap
     * @param disposalFee for each unit that leaves
     */
    public record Money(
            long price, int priceRise, int priceSpread, boolean subsidised, long yearlyCap, long disposalFee) {}

    /**
     * Whether units are leased.
     *
     * @param years 0 to buy; else the years over which a lease is paid
     * @param rate what the lessor adds, in thousandths of the price for the whole lease
     */
    public record Lease(int years, int rate) {
        /** Bought. */
        public static final Lease NONE = new Lease(0, 0);

        public boolean isChosen() {
            return years > 0;
        }

        /** Over how many years a purchase is paid: in one where it is bought. */
        public int payments() {
            return Math.max(1, years);
        }

        /** What a year's part of a purchase is. */
        public long payment(long sum) {
            return isChosen() ? Math.round(sum * (1 + rate / 1000.0) / years) : sum;
        }
    }

    /**
     * Spares (予備機), and what happens without.
     *
     * @param percent spares bought with a hundred units
     * @param emergencyPercent what a unit bought in a hurry costs more
     * @param emergencyDays how long it takes to come
     */
    public record Spares(int percent, int emergencyPercent, int emergencyDays) {}

    /**
     * The simulation.
     *
     * @param seed the same seed gives the same result
     * @param number how many runs
     */
    public record Runs(long seed, int number) {}

    /** @throws InvalidInput naming every field that is impossible */
    public ScenarioOptions {
        List<Field> faults = new ArrayList<>();
        within(faults, "timing.firstYear", timing.firstYear, 2000, 2090);
        within(faults, "timing.years", timing.years, 1, MOST_YEARS);
        within(faults, "timing.startYear", timing.startYear, timing.firstYear, timing.firstYear + timing.years - 1L);
        within(faults, "timing.spread", timing.spread, 1, MOST_YEARS);
        within(faults, "timing.life", timing.life, 1, 20);
        within(faults, "timing.supportBuffer", timing.supportBuffer, 0, 60);
        within(faults, "money.price", money.price, 1, DEAREST);
        within(faults, "money.priceRise", money.priceRise, -200, 500);
        within(faults, "money.priceSpread", money.priceSpread, 0, 500);
        within(faults, "money.yearlyCap", money.yearlyCap, 0, 1_000_000_000_000L);
        within(faults, "money.disposalFee", money.disposalFee, 0, DEAREST);
        within(faults, "lease.years", lease.years, 0, 10);
        within(faults, "lease.rate", lease.rate, 0, 1000);
        within(faults, "spares.percent", spares.percent, 0, 100);
        within(faults, "spares.emergencyPercent", spares.emergencyPercent, 0, 500);
        within(faults, "spares.emergencyDays", spares.emergencyDays, 0, 365);
        within(faults, "runs.number", runs.number, 1, MOST_RUNS);
        InvalidInput.unlessEmpty(faults);
    }

    private static void within(List<Field> faults, String field, long value, long low, long high) {
        if (value < low || value > high) {
            faults.add(new Field(field, "mdm.scenario.range", String.valueOf(low), String.valueOf(high)));
        }
    }

    /** The options with which a new scenario begins. */
    public static ScenarioOptions usual(Strategy strategy, int firstYear) {
        return new ScenarioOptions(
                strategy,
                new Timing(firstYear, 10, firstYear, 5, 5, 12),
                new Money(55_000, 0, 30, true, 0, 1_000),
                new Lease(0, 50),
                new Spares(15, 20, 60),
                new Runs(1, 1_000));
    }

    /** The price that is expected in a year, in whole yen. */
    public long price(int year) {
        return Math.round(money.price * Math.pow(1 + money.priceRise / 1000.0, Math.max(0, year - timing.firstYear)));
    }
}
