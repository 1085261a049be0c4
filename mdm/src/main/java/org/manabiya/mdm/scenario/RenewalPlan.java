package org.manabiya.mdm.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private final Departures departures;

    private RenewalPlan(
            ScenarioOptions options, List<DeviceCohort> cohorts, Horizon horizon, FundTerms terms, FailureRates rates) {
        this.rates = rates;
        this.options = options;
        this.horizon = horizon;
        this.terms = options.money().subsidised() ? terms : terms.unsubsidised();
        this.fund = new FundBalance(this.terms);
        cohorts.forEach(cohort -> lots.add(new Lot(cohort, options)));
        departures = new Departures(options, horizon, this.terms.subsidy(), fund, lots);
    }

    public static List<PlannedYear> of(
            ScenarioOptions options, List<DeviceCohort> cohorts, Horizon horizon, FundTerms terms, FailureRates rates) {
        RenewalPlan plan = new RenewalPlan(options, cohorts, horizon, terms, rates);
        return options.timing().allYears().stream().map(plan::year).toList();
    }

    private PlannedYear year(int year) {
        Map<Bound, Integer> bounds = new EnumMap<>(Bound.class);
        int retired = 0;
        int conflicts = 0;
        int overdue = 0;
        for (Map.Entry<Lot, Integer> going : departures.in(year).entrySet()) {
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
        PlannedYear planned = new PlannedYear(
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
                departures.postponed(),
                terms.deliveredIn(year));
        departures.pay(planned);
        return planned;
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
}
