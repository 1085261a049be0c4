package org.manabiya.mdm.reliability;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The units of a municipality, or of some of its schools, with their failures as far as the records reach.
 *
 * @param records from the first to the last day for which there are repair records
 * @param losses units beyond repair or lost while they were watched
 * @param names of models, and of schools in the order of their codes
 * @param leftOut what could not be used, and why
 */
public record Fleet(Window records, List<UnitRecord> units, Losses losses, Map<UUID, String> names, LeftOut leftOut) {
    /**
     * What could not be used.
     *
     * @param undated units without a day of purchase
     * @param unwatched units that were bought after the records end or left before they begin, or on an unknown day
     * @param failures repairs of units that are not used, before the purchase, or twice on one day
     */
    public record LeftOut(int undated, int unwatched, int failures) {
        public boolean isEmpty() {
            return undated + unwatched + failures == 0;
        }
    }

    /**
     * Units that are gone for good, also those that were disposed of since.
     *
     * @param broken beyond repair: a failure before it was recorded too
     * @param lost not found again: no failure
     */
    public record Losses(int broken, int lost) {
        public static final Losses NONE = new Losses(0, 0);

        public int all() {
            return broken + lost;
        }
    }

    /** Nothing to look at yet. */
    static Fleet empty(LocalDate today) {
        return new Fleet(new Window(today, today), List.of(), Losses.NONE, Map.of(), new LeftOut(0, 0, 0));
    }

    public String name(UUID id) {
        return names.getOrDefault(id, "");
    }

    public double years() {
        return units.stream().mapToDouble(UnitRecord::years).sum();
    }

    public Rate failures() {
        return rate(units);
    }

    static Rate rate(List<UnitRecord> units) {
        return new Rate(
                units.stream().mapToLong(unit -> unit.failures().size()).sum(),
                units.stream().mapToDouble(UnitRecord::years).sum());
    }

    /** Losses of both kinds, over all years under observation. */
    public Rate lost() {
        return new Rate(losses.all(), years());
    }

    /** Failures and device-years of each year of life, from 0 for the first. */
    public SortedMap<Integer, Rate> ages() {
        return ages(units);
    }

    static SortedMap<Integer, Rate> ages(List<UnitRecord> units) {
        SortedMap<Integer, Rate> ages = new TreeMap<>();
        for (UnitRecord unit : units) {
            int last = unit.yearOfLife(unit.watched().last());
            for (int year = unit.yearOfLife(unit.watched().first()); year <= last; year++) {
                ages.merge(year, new Rate(0, unit.yearsAtAge(year)), Rate::plus);
            }
            unit.failures().forEach(failure -> ages.merge(unit.yearOfLife(failure.on()), new Rate(1, 0), Rate::plus));
        }
        return ages;
    }

    /** Failures and device-years of each full month. */
    public Map<YearMonth, Rate> months() {
        return new MonthlyRates(records).of(units);
    }

    /** How long repairs have taken, in days; those that are not back yet do not count. */
    public List<Long> turnarounds() {
        List<Long> days = new ArrayList<>();
        for (UnitRecord unit : units) {
            for (UnitRecord.Failure failure : unit.failures()) {
                if (failure.returned() != null && !failure.returned().isBefore(failure.on())) {
                    days.add(failure.returned().toEpochDay() - failure.on().toEpochDay());
                }
            }
        }
        return days;
    }
}
