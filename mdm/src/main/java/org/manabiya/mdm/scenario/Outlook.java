package org.manabiya.mdm.scenario;

import java.util.List;
import java.util.OptionalDouble;
import org.manabiya.mdm.reliability.Dispersion;
import org.manabiya.mdm.reliability.FailureRates;
import org.manabiya.mdm.reliability.Fleet;
import org.manabiya.mdm.reliability.GammaPoisson;
import org.manabiya.mdm.reliability.Rate;
import org.manabiya.mdm.reliability.UnitRecord;

/**
 * What the failures so far let expect.
 *
 * @param failures and device-years on which the rate rests
 * @param rates by age and model, against the rate of all
 * @param losses of units for good, beyond repair or not found again, and device-years on which their rate rests
 * @param beyondRepair the share of the failures that no repair follows
 * @param waves the shape of the monthly waves; infinite where failures come by chance alone
 * @param repairDays how long a repair takes, on average
 * @param repairCost in yen, on average
 */
public record Outlook(
        Rate failures,
        Rate losses,
        FailureRates rates,
        double beyondRepair,
        double waves,
        double repairDays,
        long repairCost) {
    private static final double USUAL_DAYS = 30;

    /** Where there are no repair records yet nothing is known, and nothing is made up: no failures. */
    public static Outlook of(Fleet fleet) {
        List<Rate> months = List.copyOf(fleet.months().values());
        Rate failures = fleet.failures();
        double beyondRepair =
                failures.events() == 0 ? 0 : Math.min(1, fleet.losses().broken() / (double) failures.events());
        OptionalDouble cost = fleet.units().stream()
                .flatMap(unit -> unit.failures().stream())
                .map(UnitRecord.Failure::cost)
                .filter(yen -> yen != null)
                .mapToInt(Integer::intValue)
                .average();
        return new Outlook(
                failures,
                fleet.lost(),
                FailureRates.of(fleet),
                beyondRepair,
                Dispersion.of(months).isOver() ? GammaPoisson.of(months).shape() : Double.POSITIVE_INFINITY,
                fleet.turnarounds().stream()
                        .mapToLong(Long::longValue)
                        .average()
                        .orElse(USUAL_DAYS),
                Math.round(cost.orElse(0)));
    }

    /** No failures: the plan alone. */
    public static Outlook none() {
        return new Outlook(
                new Rate(0, 0), new Rate(0, 0), FailureRates.alike(), 0, Double.POSITIVE_INFINITY, USUAL_DAYS, 0);
    }
}
