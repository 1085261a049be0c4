package org.manabiya.mdm.reliability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     */
    public record Group(
            UUID id,
            String name,
            int units,
            Rate rate,
            GammaPoisson.Shrunk shrunk,
            KaplanMeier survival,
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

    /** Failures of one cause, named by {@link org.manabiya.mdm.ledger.CauseKind} or by a word; the others count as going on. A cause that nobody noted is empty. */
    public record Cause(String name, Rate rate, Optional<Weibull> weibull) {
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
        return new FailureAnalysis(
                fleet,
                group(null, "", units, GammaPoisson.of(List.of(fleet.failures()))),
                groups(fleet, models, amongModels),
                groups(fleet, schools, amongSchools),
                ages(fleet),
                causes(
                        fleet,
                        failure -> failure.kind() == null ? "" : failure.kind().name()),
                causes(fleet, failure -> failure.cause() == null ? "" : failure.cause()),
                comparison(models),
                amongSchools);
    }

    private static Map<UUID, List<UnitRecord>> grouped(List<UnitRecord> units, Function<UnitRecord, UUID> key) {
        Map<UUID, List<UnitRecord>> groups = new HashMap<>();
        units.forEach(unit ->
                groups.computeIfAbsent(key.apply(unit), id -> new ArrayList<>()).add(unit));
        return groups;
    }

    private static List<Group> groups(Fleet fleet, Map<UUID, List<UnitRecord>> groups, GammaPoisson among) {
        return groups.entrySet().stream()
                .map(entry -> group(entry.getKey(), fleet.name(entry.getKey()), entry.getValue(), among))
                .sorted(Comparator.comparing(Group::name))
                .toList();
    }

    private static Group group(UUID id, String name, List<UnitRecord> units, GammaPoisson among) {
        List<Lifetime> lifetimes = lifetimes(units);
        Rate rate = Fleet.rate(units);
        return new Group(
                id, name, units.size(), rate, among.rate(rate), new KaplanMeier(lifetimes), Weibull.fit(lifetimes));
    }

    private static List<Lifetime> lifetimes(List<UnitRecord> units) {
        return units.stream()
                .flatMap(unit -> unit.lifetime(any -> true).stream())
                .toList();
    }

    private static List<Age> ages(Fleet fleet) {
        return fleet.ages().entrySet().stream()
                .map(entry -> new Age(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Cause> causes(Fleet fleet, Function<UnitRecord.Failure, String> name) {
        Map<String, Long> counts = new TreeMap<>();
        fleet.units()
                .forEach(unit -> unit.failures().forEach(failure -> counts.merge(name.apply(failure), 1L, Long::sum)));
        double years = fleet.years();
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_CAUSES)
                .map(entry -> new Cause(
                        entry.getKey(),
                        new Rate(entry.getValue(), years),
                        entry.getValue() < Weibull.FEWEST_EVENTS
                                ? Optional.empty()
                                : wear(fleet, failure -> name.apply(failure).equals(entry.getKey()))))
                .toList();
    }

    private static Optional<Weibull> wear(Fleet fleet, Predicate<UnitRecord.Failure> ofCause) {
        return Weibull.fit(fleet.units().stream()
                .flatMap(unit -> unit.lifetime(ofCause).stream())
                .toList());
    }

    private static Optional<LogRank> comparison(Map<UUID, List<UnitRecord>> models) {
        List<List<Lifetime>> enough = models.values().stream()
                .filter(units -> Fleet.rate(units).events() >= Weibull.FEWEST_EVENTS)
                .map(FailureAnalysis::lifetimes)
                .toList();
        return enough.size() < 2 ? Optional.empty() : Optional.of(LogRank.of(enough));
    }

    /** The mean number of repairs of a unit by age; takes a time in proportion to the units for each point. */
    public List<MeanCumulativeFunction.Point> repairsByYear() {
        MeanCumulativeFunction function = new MeanCumulativeFunction(
                fleet.units().stream().map(UnitRecord::repairs).toList());
        return byAge.stream()
                .map(age -> function.at((age.year() + 1) * 365.25))
                .filter(point -> point.atRisk() > 0)
                .toList();
    }

    /** Whether there is anything to look at. */
    public boolean isEmpty() {
        return fleet.units().isEmpty();
    }
}
