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
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.mdm.reliability.FailureRates;

/**
 * A scenario year by year: which units leave by its strategy, what is bought for them, and what the fund shares in. As many units are bought
 * as pupils need; spares come with them and as far as they are missing. Teachers' units are no part of it.
 */
public final class RenewalPlan {
    private final ScenarioOptions options;
    private final Horizon horizon;
    private final Subsidy subsidy;
    private final FailureRates rates;
    private final List<Lot> lots = new ArrayList<>();
    private final Map<UUID, Integer> turns;
    private int devicesFunded;
    private int unitsFunded;

    private RenewalPlan(
            ScenarioOptions options, List<DeviceCohort> cohorts, Horizon horizon, Subsidy subsidy, FailureRates rates) {
        this.rates = rates;
        this.options = options;
        this.horizon = horizon;
        this.subsidy = options.money().subsidised() ? subsidy : Subsidy.none();
        cohorts.forEach(cohort -> lots.add(new Lot(cohort, options)));
        turns = options.strategy() == Strategy.BY_SCHOOL ? turns() : Map.of();
        if (options.strategy() == Strategy.LEVEL) {
            level();
        }
    }

    public static List<PlannedYear> of(
            ScenarioOptions options, List<DeviceCohort> cohorts, Horizon horizon, Subsidy subsidy, FailureRates rates) {
        RenewalPlan plan = new RenewalPlan(options, cohorts, horizon, subsidy, rates);
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

    /** Puts the units that must go within the plan into its years; what cannot be put before its bound goes when it may. */
    private void level() {
        List<Lot> smoothed = lots.stream()
                .filter(lot -> lot.window().due() <= options.timing().lastYear())
                .toList();
        List<Smoothing.Part> parts = smoothed.stream()
                .map(lot -> {
                    int latest = Math.max(options.timing().firstYear(), lastFor(lot));
                    int earliest = Math.max(
                            options.timing().firstYear(),
                            Math.min(latest, lot.window().earliest()));
                    return new Smoothing.Part(lot.units(), earliest, latest);
                })
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        List<Map<Integer, Integer>> years = new ArrayList<>();
        smoothed.forEach(lot -> years.add(new HashMap<>()));
        Smoothing.level(parts, this::ownPrice).shares().forEach(share -> years.get(share.part())
                .merge(share.year(), share.units(), Integer::sum));
        for (int i = 0; i < smoothed.size(); i++) {
            smoothed.get(i).assign(years.get(i));
        }
    }

    /**
     * Which year a lot must not pass. Units that have outlived the board's own rule before the plan begins cannot keep it any more: they are
     * spread over some years, as far as support and lease allow.
     */
    private int lastFor(Lot lot) {
        boolean lateAlready = lot.window().bound() == Bound.LIFE
                && lot.window().due() < options.timing().firstYear();
        return lateAlready
                ? Math.min(
                        lot.hardLimit(),
                        options.timing().firstYear() + options.timing().spread() - 1)
                : lot.window().due();
    }

    private long ownPrice(int year) {
        long price = options.price(year);
        return Math.max(1, price - subsidy.perUnit(year, price));
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
        int devicesFromFund = fromFund(year, devices, pupils - devicesFunded);
        devicesFunded += devicesFromFund;
        unitsFunded += devicesFromFund;
        int sparesFromFund =
                fromFund(year, spares, pupils * (100 + options.spares().percent()) / 100 - unitsFunded);
        unitsFunded += sparesFromFund;
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
                overdue);
    }

    /** The fund shares in one unit a pupil and the permitted spares, not twice. */
    private int fromFund(int year, int bought, int allowed) {
        return subsidy.isOpen(year) ? Math.max(0, Math.min(bought, allowed)) : 0;
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
        for (Lot lot : lots) {
            int units = lot.mustGo(year) ? lot.units() : byStrategy(lot, year);
            if (units > 0) {
                going.put(lot, units);
            }
        }
        if (options.strategy() == Strategy.BY_GRADE && year >= options.timing().startYear()) {
            fill(going, year, horizon.entering(year));
        }
        return going;
    }

    private int byStrategy(Lot lot, int year) {
        boolean all =
                switch (options.strategy()) {
                    case AT_ONCE -> isYearOfAll(lot, year);
                    case BY_SCHOOL -> isTurn(lot, year);
                    case BY_AGE -> lot.isOld(year);
                    case BY_SUPPORT_END -> lot.cohort().supportEnd() == null && lot.isOld(year);
                    case BY_GRADE, LEVEL -> false;
                };
        if (options.strategy() == Strategy.LEVEL) {
            return lot.assigned(year);
        }
        return all ? lot.units() : 0;
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
