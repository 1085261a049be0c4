package org.manabiya.mdm.reliability;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * How units fail as they grow old: the share that has not failed yet, and the mean number of repairs.
 *
 * @param repairsFrom the age in days from which the repairs are counted
 * @param repairs at each full year of life at which units were watched; takes a time in proportion to the units for each
 */
public record Curves(KaplanMeier survival, double repairsFrom, List<MeanCumulativeFunction.Point> repairs) {
    public static final double YEAR = 365.25;

    /**
     * The curves of failures of one kind; a unit goes on after those of other kinds.
     *
     * @param years how many years of life to read
     */
    static Curves of(Collection<UnitRecord> units, Predicate<UnitRecord.Failure> kind, int years) {
        MeanCumulativeFunction function = MeanCumulativeFunction.whereEnough(
                units.stream().map(unit -> unit.repairs(kind)).toList());
        return new Curves(
                KaplanMeier.whereEnough(lifetimes(units, kind)),
                function.from(),
                IntStream.rangeClosed(1, years)
                        .mapToDouble(year -> year * YEAR)
                        .filter(function::holdsAt)
                        .mapToObj(function::at)
                        .toList());
    }

    static List<Lifetime> lifetimes(Collection<UnitRecord> units, Predicate<UnitRecord.Failure> kind) {
        return units.stream().flatMap(unit -> unit.lifetime(kind).stream()).toList();
    }

    /** The repairs on which the last point rests. */
    public int repairEvents() {
        return repairs.isEmpty() ? 0 : repairs.get(repairs.size() - 1).repairs();
    }

    /** Whether conclusions from the share without a failure would be guesses. */
    public boolean isSurvivalTooFew() {
        return survival.events() < Weibull.FEWEST_EVENTS;
    }

    public boolean areRepairsTooFew() {
        return repairEvents() < Weibull.FEWEST_EVENTS;
    }
}
