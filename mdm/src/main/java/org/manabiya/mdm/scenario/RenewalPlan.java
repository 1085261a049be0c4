package org.manabiya.mdm.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.reliability.FailureRates;

/**
 * A scenario year by year: which units leave by its strategy, what is bought for them, and what the fund shares in. As many units are bought
 * as pupils need; spares come with them and as far as they are missing. Teachers' units are no part of it.
 */
public final class RenewalPlan {
    private final ScenarioOptions options;
    private final Horizon horizon;
    private final FundTerms terms;
    private final FundBalance fund;
    private final FailureRates rates;
    private final List<Lot> lots = new ArrayList<>();
    private final Map<UUID, Integer> turns;

    private RenewalPlan(
            ScenarioOptions options, List<DeviceCohort> cohorts, Horizon horizon, FundTerms terms, FailureRates rates) {
        this.rates = rates;
        this.options = options;
        this.horizon = horizon;
        this.terms = options.money().subsidised() ? terms : terms.unsubsidised();
        this.fund = new FundBalance(this.terms);
        cohorts.forEach(cohort -> lots.add(new Lot(cohort, options)));
        turns = options.strategy() == Strategy.BY_SCHOOL ? turns() : Map.of();
    }

    public static List<PlannedYear> of(
            ScenarioOptions options, List<DeviceCohort> cohorts, Horizon horizon, FundTerms terms, FailureRates rates) {
        RenewalPlan plan = new RenewalPlan(options, cohorts, horizon, terms, rates);
        return options.timing().allYears().stream().map(plan::year).toList();
    }

    /** In which year each school has its turn: the schools with the oldest units first, as many units a year as possible alike. */
    private Map<UUID, Integer> turns() {
        Map<UUID, int[]> schools = new HashMap<>();
        for (Lot lot : lots) {
            int[] sum = schools.computeIfAbsent(lot.cohort().school(), id -> new int[2]);
            sum[0] += lot.units();
            sum[1] += lot.units() * (lot.cohort().acquired() - options.timing().firstYear());
        }
        List<UUID> order = new ArrayList<>(schools.keySet());
        order.sort(Comparator.<UUID>comparingDouble(id -> schools.get(id)[1] / (double) Math.max(1, schools.get(id)[0]))
                .thenComparing(id -> Objects.toString(id, "")));
        long all = schools.values().stream().mapToLong(sum -> sum[0]).sum();
        Map<UUID, Integer> turns = new HashMap<>();
        long before = 0;
        for (UUID school : order) {
            long middle = before + schools.get(school)[0] / 2;
            turns.put(
                    school,
                    options.timing().startYear()
                            + (int) (all == 0 ? 0 : middle * options.timing().spread() / (all + 1)));
            before += schools.get(school)[0];
        }
        return turns;
    }

    private PlannedYear year(int year) {
        Map<Bound, Integer> bounds = new EnumMap<>(Bound.class);
        int retired = 0;
        int conflicts = 0;
        int overdue = 0;
        for (Map.Entry<Lot, Integer> going : going(year).entrySet()) {
            Lot lot = going.getKey();
            int taken = lot.take(going.getValue());
            retired += taken;
            bounds.merge(lot.boundIn(year), taken, Integer::sum);
            conflicts += lot.window().isConflict() ? taken : 0;
            overdue += lot.window().latest() < options.timing().firstYear() ? taken : 0;
        }
        lots.removeIf(lot -> lot.units() == 0);
        bounds.values().removeIf(units -> units == 0);
        int pupils = horizon.pupils(year);
        int stock = stock(false);
        int spareStock = stock(true);
        int missing = Math.max(0, pupils - stock);
        int devices = retired > 0 || missing > spareStock ? missing : 0;
        int wantedSpares = Math.max(0, pupils * options.spares().percent() / 100 - spareStock);
        int spares = Math.min(wantedSpares, (devices * options.spares().percent() + 99) / 100);
        int devicesFromFund = fund.takeDevices(year, devices, pupils);
        int sparesFromFund = fund.takeSpares(year, spares, pupils);
        buy(year, devices, false);
        buy(year, spares, true);
        return new PlannedYear(
                year,
                pupils,
                stock + devices,
                spareStock + spares,
                retired,
                devices,
                devicesFromFund,
                spares,
                sparesFromFund,
                strain(year),
                bounds,
                conflicts,
                overdue,
                terms.deliveredIn(year));
    }

    private int stock(boolean spare) {
        return lots.stream()
                .filter(lot -> lot.isSpare() == spare)
                .mapToInt(Lot::units)
                .sum();
    }

    /** Over the units in pupils' hands at the end of the year. */
    private double strain(int year) {
        long units = 0;
        double sum = 0;
        for (Lot lot : lots) {
            if (!lot.isSpare()) {
                units += lot.units();
                sum += lot.units()
                        * rates.ratio(
                                lot.cohort().model(),
                                Math.max(0, year - lot.cohort().acquired()));
            }
        }
        return units == 0 ? 1 : sum / units;
    }

    private void buy(int year, int units, boolean spare) {
        if (units > 0) {
            LocalDate leaseEnd = options.lease().isChosen()
                    ? new SchoolYear(year + options.lease().years()).first()
                    : null;
            lots.add(new Lot(new DeviceCohort(null, null, spare, year, null, leaseEnd, null, units), options));
        }
    }

    /** How many units of which lot leave in the year. */
    private Map<Lot, Integer> going(int year) {
        Map<Lot, Integer> going = new HashMap<>();
        switch (options.strategy()) {
            case BY_AGE, BY_SUPPORT_END, LEVEL -> nearestEnds(going, year);
            case AT_ONCE -> go(going, year, lot -> isYearOfAll(lot, year));
            case BY_SCHOOL -> go(going, year, lot -> isTurn(lot, year));
            case BY_GRADE -> {
                go(going, year, lot -> false);
                if (year >= options.timing().startYear()) {
                    fill(going, year, horizon.entering(year));
                }
            }
        }
        return going;
    }

    /** What must go, and what the strategy lets go. */
    private void go(Map<Lot, Integer> going, int year, Predicate<Lot> strategy) {
        for (Lot lot : lots) {
            if (lot.mustGo(year) || strategy.test(lot)) {
                going.put(lot, lot.units());
            }
        }
    }

    /** As many as the years to come leave no room for, those first that must go first. */
    private void nearestEnds(Map<Lot, Integer> going, int year) {
        long left = leaving(year);
        List<Lot> byEnd = lots.stream()
                .filter(lot -> lot.mayGo(year))
                .sorted(Comparator.comparingInt(lot -> lot.end(options)))
                .toList();
        for (Lot lot : byEnd) {
            int units = (int) Math.min(left, lot.units());
            if (units > 0) {
                going.put(lot, units);
                left -= units;
            }
        }
    }

    private long leaving(int year) {
        ScenarioOptions.Timing timing = options.timing();
        ScenarioOptions.Lease lease = options.lease();
        int life = lease.isChosen() ? lease.years() : timing.life();
        Levelling years = new Levelling(year, timing.lastYear(), life, !lease.isChosen());
        lots.forEach(lot -> years.add(lot.from(), lot.end(options), lot.units()));
        long cap = options.money().yearlyCap();
        if (options.strategy() == Strategy.LEVEL) {
            return years.level(costs(year))[0];
        }
        return (cap > 0 ? years.within(costs(year), cap) : years.unlimited())[0];
    }

    /** What the units that leave cost in the year and those after it; the fund shares in as many of a year as it has left now. */
    private List<UnitCost> costs(int first) {
        long funded = fund.left(first, horizon.pupils(first));
        return IntStream.rangeClosed(first, options.timing().lastYear())
                .mapToObj(year -> {
                    long price = options.price(year);
                    return new UnitCost(
                            price,
                            terms.subsidy().perUnit(year, price),
                            funded,
                            options.spares().percent(),
                            options.money().disposalFee());
                })
                .toList();
    }

    /** What the plan has bought serves its life, or its lease, and then goes together too. */
    private boolean isYearOfAll(Lot lot, int year) {
        return lot.isOfThePlan()
                ? lot.hasServed(options.timing().life(), year)
                : options.timing().startYear() <= year && lot.mayGo(year);
    }

    /** Units bought by the plan have no school: they serve until the schools have their turn again. */
    private boolean isTurn(Lot lot, int year) {
        if (lot.isOfThePlan()) {
            return lot.hasServed(
                    Math.max(options.timing().life(), options.timing().spread()), year);
        }
        return turns.getOrDefault(lot.cohort().school(), options.timing().startYear()) <= year && lot.mayGo(year);
    }

    /** The oldest units up to the number, with those that must go anyway. */
    private void fill(Map<Lot, Integer> going, int year, int number) {
        int missing =
                number - going.values().stream().mapToInt(Integer::intValue).sum();
        List<Lot> oldest = lots.stream()
                .filter(lot -> lot.mayGo(year) && !going.containsKey(lot))
                .sorted(Comparator.comparingInt((Lot lot) -> lot.cohort().acquired()))
                .toList();
        for (Lot lot : oldest) {
            int units = Math.min(missing, lot.units());
            if (units > 0) {
                going.put(lot, units);
                missing -= units;
            }
        }
    }
}
