package org.manabiya.mdm.reliability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How a fleet fails: as a whole, by model, school, age and cause. Every line carries its events, its exposure and an interval; a line with
 * too few events says so instead of drawing a conclusion.
 *
 * @param byCause by the fixed vocabulary of causes
 * @param byWord by the words in which people noted the causes
 * @param models whether the models fail alike, where there are two to compare with failures enough
 */
public record FailureAnalysis(
        Fleet fleet,
        Group all,
        List<Group> byModel,
        List<Group> bySchool,
        List<Age> byAge,
        List<Cause> byCause,
        List<Cause> byWord,
        Optional<LogRank> models,
        GammaPoisson schools) {
    /**
     * Units that are looked at together.
     *
     * @param id of the model or school; {@code null} for all units, or for the board's stock
     * @param rate failures a device-year
     * @param shrunk the rate after learning from the other groups
     * @param curves by age
     */
    public record Group(
            UUID id,
            String name,
            int units,
            Rate rate,
            GammaPoisson.Shrunk shrunk,
            Curves curves,
            Optional<Weibull> weibull) {
        /** Whether conclusions from this line would be guesses. */
        public boolean isTooFew() {
            return rate.events() < Weibull.FEWEST_EVENTS;
        }
    }

    /** The failures in a year of the units' life, from 0 for the first. */
    public record Age(int year, Rate rate) {
        public boolean isTooFew() {
            return rate.events() < Weibull.FEWEST_EVENTS;
        }
    }

    /** Where causes are free text there may be any number of them; the rare ones tell nothing. */
    private static final int MOST_CAUSES = 20;

    /**
     * Failures of one cause, named by {@link org.manabiya.mdm.ledger.CauseKind} or by a word; the others count as going on. A cause that
     * nobody noted is empty.
     *
     * @param curves by age, of the fixed vocabulary only
     */
    public record Cause(String name, Rate rate, Optional<Curves> curves, Optional<Weibull> weibull) {
        public boolean isTooFew() {
            return rate.events() < Weibull.FEWEST_EVENTS;
        }
    }

    public static FailureAnalysis of(Fleet fleet) {
        List<UnitRecord> units = fleet.units();
        Map<UUID, List<UnitRecord>> models = grouped(units, UnitRecord::model);
        Map<UUID, List<UnitRecord>> schools = grouped(units, UnitRecord::school);
        GammaPoisson amongSchools =
                GammaPoisson.of(schools.values().stream().map(Fleet::rate).toList());
        GammaPoisson amongModels =
                GammaPoisson.of(models.values().stream().map(Fleet::rate).toList());
        List<Age> ages = ages(fleet);
        int years = years(ages);
        return new FailureAnalysis(
                fleet,
                group(null, "", units, GammaPoisson.of(List.of(fleet.failures())), years),
                groups(fleet, models, amongModels, years),
                groups(fleet, schools, amongSchools, years),
                ages,
                causes(
                        fleet,
                        failure -> failure.kind() == null ? "" : failure.kind().name(),
                        years),
                causes(fleet, failure -> failure.cause() == null ? "" : failure.cause(), 0),
                comparison(models),
                amongSchools);
    }

    private static Map<UUID, List<UnitRecord>> grouped(List<UnitRecord> units, Function<UnitRecord, UUID> key) {
        Map<UUID, List<UnitRecord>> groups = new HashMap<>();
        units.forEach(unit ->
                groups.computeIfAbsent(key.apply(unit), id -> new ArrayList<>()).add(unit));
        return groups;
    }

    /** In the order in which the fleet names them; units of no school come last. */
    private static List<Group> groups(Fleet fleet, Map<UUID, List<UnitRecord>> groups, GammaPoisson among, int years) {
        Set<UUID> order = new LinkedHashSet<>(fleet.names().keySet());
        order.retainAll(groups.keySet());
        order.addAll(groups.keySet());
        return order.stream()
                .map(id -> group(id, fleet.name(id), groups.get(id), among, years))
                .toList();
    }

    private static Group group(UUID id, String name, List<UnitRecord> units, GammaPoisson among, int years) {
        Rate rate = Fleet.rate(units);
        return new Group(
                id,
                name,
                units.size(),
                rate,
                among.rate(rate),
                Curves.of(units, any -> true, years),
                Weibull.fit(lifetimes(units)));
    }

    private static List<Lifetime> lifetimes(List<UnitRecord> units) {
        return Curves.lifetimes(units, any -> true);
    }

    private static List<Age> ages(Fleet fleet) {
        return fleet.ages().entrySet().stream()
                .map(entry -> new Age(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** @param years of life to read the curves at; 0 for none */
    private static List<Cause> causes(Fleet fleet, Function<UnitRecord.Failure, String> name, int years) {
        Map<String, Long> counts = new TreeMap<>();
        fleet.units()
                .forEach(unit -> unit.failures().forEach(failure -> counts.merge(name.apply(failure), 1L, Long::sum)));
        double exposure = fleet.years();
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_CAUSES)
                .map(entry -> cause(
                        fleet,
                        entry.getKey(),
                        new Rate(entry.getValue(), exposure),
                        failure -> name.apply(failure).equals(entry.getKey()),
                        years))
                .toList();
    }

    private static Cause cause(Fleet fleet, String name, Rate rate, Predicate<UnitRecord.Failure> ofCause, int years) {
        if (rate.events() < Weibull.FEWEST_EVENTS) {
            return new Cause(name, rate, Optional.empty(), Optional.empty());
        }
        return new Cause(
                name,
                rate,
                years == 0 ? Optional.empty() : Optional.of(Curves.of(fleet.units(), ofCause, years)),
                Weibull.fit(Curves.lifetimes(fleet.units(), ofCause)));
    }

    private static Optional<LogRank> comparison(Map<UUID, List<UnitRecord>> models) {
        List<List<Lifetime>> enough = models.values().stream()
                .filter(units -> Fleet.rate(units).events() >= Weibull.FEWEST_EVENTS)
                .map(FailureAnalysis::lifetimes)
                .toList();
        return enough.size() < 2 ? Optional.empty() : Optional.of(LogRank.of(enough));
    }

    private static int years(List<Age> ages) {
        return ages.stream().mapToInt(Age::year).max().orElse(0) + 1;
    }

    /** How many years of life have been seen, the last one perhaps in part. */
    public int years() {
        return years(byAge);
    }

    /** Whether there is anything to look at. */
    public boolean isEmpty() {
        return fleet.units().isEmpty();
    }
}
