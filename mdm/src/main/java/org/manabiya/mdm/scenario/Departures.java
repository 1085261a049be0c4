package org.manabiya.mdm.scenario;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which units leave in a year by the strategy of a scenario, and how a yearly cap moves them.
 *
 * <p>Support and lease are kept before everything else: as many units leave as the years to come have no room for under the cap, those with
 * the nearest end first ({@link Levelling}). What has its turn by school or by year of entry leaves as far as the cap pays for it, and the rest
 * waits for the next year, in the same order and before those whose turn comes then. {@link Strategy#AT_ONCE} knows no cap: all units in one
 * year and a sum that does not pay for them contradict each other.
 */
final class Departures {
    private static final Comparator<Lot> OLDEST_FIRST =
            Comparator.comparingInt(lot -> lot.cohort().acquired());

    private final ScenarioOptions options;
    private final Horizon horizon;
    private final Subsidy subsidy;
    private final FundBalance fund;
    private final List<Lot> lots;
    private final SchoolTurns schools;
    /** What the leases of earlier years cost in the years to come. */
    private final Map<Integer, Long> promised = new HashMap<>();

    private long postponed;

    /** @param lots the units that are there, as they come and go */
    Departures(ScenarioOptions options, Horizon horizon, Subsidy subsidy, FundBalance fund, List<Lot> lots) {
        this.options = options;
        this.horizon = horizon;
        this.subsidy = subsidy;
        this.fund = fund;
        this.lots = lots;
        this.schools = new SchoolTurns(lots, options.timing());
    }

    /** How many units of which lot leave in the year. */
    Map<Lot, Integer> in(int year) {
        return switch (options.strategy()) {
            case BY_AGE, BY_SUPPORT_END, LEVEL -> nearestEnds(year);
            case AT_ONCE, BY_GRADE, BY_SCHOOL -> inTurn(year);
        };
    }

    /** The units whose turn had come by the year asked for last, and for which the cap left no room. */
    int postponed() {
        return (int) postponed;
    }

    /** Tells what has been bought: what is leased is paid for in the next years too. */
    void pay(PlannedYear bought) {
        long price = options.price(bought.year());
        long payment = options.lease().payment(bought.ownShare(price, subsidy.perUnit(bought.year(), price)));
        for (int later = 1; later < options.lease().payments(); later++) {
            promised.merge(bought.year() + later, payment, Long::sum);
        }
    }

    /** As many as the years to come leave no room for, those first that must go first. */
    private Map<Lot, Integer> nearestEnds(int year) {
        int life = options.lease().isChosen()
                ? options.lease().years()
                : options.timing().life();
        Levelling years = new Levelling(
                year, options.timing().lastYear(), life, !options.lease().isChosen());
        lots.forEach(lot -> years.add(lot.from(), lot.end(options), lot.units()));
        long leaving = options.strategy() == Strategy.LEVEL
                ? years.level(costs(year, ScenarioOptions.Lease.NONE))[0]
                : first(years, year);
        Map<Lot, Integer> going = new LinkedHashMap<>();
        take(going, leaving, going(year, Comparator.comparingInt(lot -> lot.end(options))));
        return going;
    }

    private Map<Lot, Integer> inTurn(int year) {
        Map<Lot, Integer> going = new LinkedHashMap<>();
        long must = mustGo(year);
        take(going, must, going(year, Comparator.comparingInt(Lot::hardEnd)));
        List<Lot> turn = turn(year);
        long ready = turn.stream()
                .mapToLong(lot -> lot.units() - going.getOrDefault(lot, 0))
                .sum();
        long wanted = Math.min(ready, wanted(year, must));
        long leaving = cap() == 0 ? wanted : Math.min(wanted, Math.max(0, affordable(year) - must));
        take(going, leaving, turn);
        postponed = wanted - leaving;
        return going;
    }

    /** For the sake of support and lease, under the cap. */
    private long mustGo(int year) {
        ScenarioOptions.Timing timing = options.timing();
        int life = options.lease().isChosen() ? options.lease().years() : timing.years();
        Levelling years =
                new Levelling(year, timing.lastYear(), life, !options.lease().isChosen());
        lots.forEach(lot -> years.add(lot.from(), lot.hardEnd(), lot.units()));
        return first(years, year);
    }

    private long first(Levelling years, int year) {
        return (cap() > 0 ? years.within(costs(year, options.lease()), cap()) : years.unlimited())[0];
    }

    private long cap() {
        return options.strategy().followsCap() ? options.money().yearlyCap() : 0;
    }

    private long affordable(int year) {
        return costs(year, options.lease()).get(0).within(cap(), stock());
    }

    /** Besides those that must go. */
    private long wanted(int year, long must) {
        return options.strategy() == Strategy.BY_GRADE
                ? Math.max(0, horizon.entering(year) + postponed - must)
                : Long.MAX_VALUE;
    }

    /** The units whose turn has come, in their order. */
    private List<Lot> turn(int year) {
        return switch (options.strategy()) {
            case AT_ONCE -> going(year, OLDEST_FIRST).stream()
                    .filter(lot -> isYearOfAll(lot, year))
                    .toList();
            case BY_SCHOOL -> going(
                            year, Comparator.comparingInt(schools::place).thenComparing(OLDEST_FIRST))
                    .stream()
                    .filter(lot -> schools.hasCome(lot, year))
                    .toList();
            default -> options.timing().startYear() <= year ? going(year, OLDEST_FIRST) : List.of();
        };
    }

    /** What the plan has bought serves its life, or its lease, and then goes together too. */
    private boolean isYearOfAll(Lot lot, int year) {
        return lot.isOfThePlan()
                ? lot.hasServed(options.timing().life(), year)
                : options.timing().startYear() <= year;
    }

    /** All that may go, in an order. */
    private List<Lot> going(int year, Comparator<Lot> order) {
        return lots.stream().filter(lot -> lot.mayGo(year)).sorted(order).toList();
    }

    private static void take(Map<Lot, Integer> going, long number, List<Lot> order) {
        long left = number;
        for (Lot lot : order) {
            int units = (int) Math.min(left, lot.units() - going.getOrDefault(lot, 0));
            if (units > 0) {
                going.merge(lot, units, Integer::sum);
                left -= units;
            }
        }
    }

    /** What units that leave cost in the year and in those after it; the fund shares in as many of a year as it has left now. */
    private List<UnitCost> costs(int first, ScenarioOptions.Lease lease) {
        long funded = fund.left(first, horizon.pupils(first));
        return IntStream.rangeClosed(first, options.timing().lastYear())
                .mapToObj(year -> {
                    long price = options.price(year);
                    return new UnitCost(
                            price,
                            subsidy.perUnit(year, price),
                            funded,
                            options.spares().percent(),
                            options.money().disposalFee(),
                            year == first
                                    ? horizon.pupils(year) - unitsOfPupils()
                                    : Math.max(0, horizon.pupils(year) - horizon.pupils(year - 1)),
                            lease,
                            lease.isChosen() ? promised.getOrDefault(year, 0L) : 0);
                })
                .toList();
    }

    private long unitsOfPupils() {
        return lots.stream().filter(lot -> !lot.isSpare()).mapToLong(Lot::units).sum();
    }

    private long stock() {
        return lots.stream().mapToLong(Lot::units).sum();
    }
}
