package org.manabiya.mdm.scenario;

import java.util.ArrayList;
import java.util.List;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.InvalidInput.Field;

/**
 * What a scenario takes for given. Money in yen, shares in thousandths where a percent is too coarse.
 *
 * @param firstYear the first school year of the plan
 * @param years how many
 * @param startYear when {@link Strategy#AT_ONCE}, {@link Strategy#BY_GRADE} and {@link Strategy#BY_SCHOOL} begin
 * @param spread over how many years {@link Strategy#BY_SCHOOL} goes
 * @param life years that the board lets a unit serve
 * @param supportBuffer months before the end of support by which a unit is replaced
 * @param price of a unit today
 * @param priceRise a year, in thousandths
 * @param priceSpread how unsure the price of the next year is, in thousandths of it
 * @param leaseYears 0 to buy; else the years over which a lease is paid
 * @param leaseRate what the lessor adds, in thousandths of the price for the whole lease
 * @param subsidised whether the fund is asked for its share
 * @param sparePercent spares bought with a hundred units
 * @param yearlyCap what a year may cost, or 0 for no cap
 * @param emergencyPercent what a unit bought in a hurry costs more
 * @param emergencyDays how long it takes to come
 * @param disposalFee for each unit that leaves
 * @param seed the same seed gives the same result
 * @param runs of the simulation
 */
public record ScenarioOptions(
        Strategy strategy,
        int firstYear,
        int years,
        int startYear,
        int spread,
        int life,
        int supportBuffer,
        long price,
        int priceRise,
        int priceSpread,
        int leaseYears,
        int leaseRate,
        boolean subsidised,
        int sparePercent,
        long yearlyCap,
        int emergencyPercent,
        int emergencyDays,
        long disposalFee,
        long seed,
        int runs) {
    public static final int MOST_YEARS = 15;
    public static final int MOST_RUNS = 10_000;
    public static final long DEAREST = 1_000_000;

    /** The options with which a new scenario begins. */
    public static ScenarioOptions usual(Strategy strategy, int firstYear) {
        return new ScenarioOptions(
                strategy, firstYear, 10, firstYear, 5, 5, 12, 55_000, 0, 30, 0, 50, true, 15, 0, 20, 60, 1_000, 1,
                1_000);
    }

    /** @throws InvalidInput naming every field that is impossible */
    public ScenarioOptions {
        List<Field> faults = new ArrayList<>();
        within(faults, "firstYear", firstYear, 2000, 2090);
        within(faults, "years", years, 1, MOST_YEARS);
        within(faults, "startYear", startYear, firstYear, firstYear + years - 1L);
        within(faults, "spread", spread, 1, MOST_YEARS);
        within(faults, "life", life, 1, 20);
        within(faults, "supportBuffer", supportBuffer, 0, 60);
        within(faults, "price", price, 1, DEAREST);
        within(faults, "priceRise", priceRise, -200, 500);
        within(faults, "priceSpread", priceSpread, 0, 500);
        within(faults, "leaseYears", leaseYears, 0, 10);
        within(faults, "leaseRate", leaseRate, 0, 1000);
        within(faults, "sparePercent", sparePercent, 0, 100);
        within(faults, "yearlyCap", yearlyCap, 0, 1_000_000_000_000L);
        within(faults, "emergencyPercent", emergencyPercent, 0, 500);
        within(faults, "emergencyDays", emergencyDays, 0, 365);
        within(faults, "disposalFee", disposalFee, 0, DEAREST);
        within(faults, "runs", runs, 1, MOST_RUNS);
        InvalidInput.unlessEmpty(faults);
    }

    private static void within(List<Field> faults, String field, long value, long low, long high) {
        if (value < low || value > high) {
            faults.add(new Field(field, "mdm.scenario.range", String.valueOf(low), String.valueOf(high)));
        }
    }

    public boolean isLease() {
        return leaseYears > 0;
    }

    public int lastYear() {
        return firstYear + years - 1;
    }

    public List<Integer> allYears() {
        List<Integer> all = new ArrayList<>();
        for (int year = firstYear; year <= lastYear(); year++) {
            all.add(year);
        }
        return all;
    }

    /** The price that is expected in a year, in whole yen. */
    public long price(int year) {
        return Math.round(price * Math.pow(1 + priceRise / 1000.0, Math.max(0, year - firstYear)));
    }
}
