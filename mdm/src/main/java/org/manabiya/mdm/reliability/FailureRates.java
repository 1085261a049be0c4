package org.manabiya.mdm.reliability;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How much more or less often than the fleet a unit fails by its age and its model. The ages' rates learn from each other
 * ({@link GammaPoisson}). A model is compared with the failures that its units would have had at the rates of their ages (indirect
 * standardisation: observed over expected), so that an old model is not blamed for its age; the ratios learn from each other too. An age or
 * model with too few failures tells nothing by itself and has the fleet's rate.
 *
 * @param byAge the ratio to the fleet's rate, by year of life from 0
 * @param byModel the ratio to what the ages let expect
 */
public record FailureRates(SortedMap<Integer, Double> byAge, Map<UUID, Double> byModel) {
    /** All units fail alike. */
    public static FailureRates alike() {
        return new FailureRates(new TreeMap<>(), Map.of());
    }

    public static FailureRates of(Fleet fleet) {
        double all = fleet.failures().value();
        if (all == 0) {
            return alike();
        }
        SortedMap<Integer, Rate> ages = fleet.ages();
        SortedMap<Integer, Double> byAge = new TreeMap<>();
        GammaPoisson amongAges = GammaPoisson.of(ages.values());
        ages.forEach((age, rate) -> {
            if (isEnough(rate)) {
                byAge.put(age, amongAges.rate(rate).rate() / all);
            }
        });
        return new FailureRates(byAge, models(fleet, byAge, all));
    }

    private static Map<UUID, Double> models(Fleet fleet, SortedMap<Integer, Double> byAge, double all) {
        Map<UUID, Rate> observedOverExpected = new HashMap<>();
        Map<UUID, List<UnitRecord>> models = fleet.units().stream().collect(Collectors.groupingBy(UnitRecord::model));
        models.forEach((model, units) -> {
            double expected = 0;
            for (Map.Entry<Integer, Rate> age : Fleet.ages(units).entrySet()) {
                expected += age.getValue().exposure() * all * byAge.getOrDefault(age.getKey(), 1.0);
            }
            observedOverExpected.put(model, new Rate(Fleet.rate(units).events(), expected));
        });
        Map<UUID, Double> byModel = new HashMap<>();
        Collection<Rate> ratios = observedOverExpected.values();
        GammaPoisson amongModels = GammaPoisson.of(ratios);
        observedOverExpected.forEach((model, ratio) -> {
            if (isEnough(ratio) && models.size() > 1) {
                byModel.put(model, amongModels.rate(ratio).rate());
            }
        });
        return byModel;
    }

    private static boolean isEnough(Rate rate) {
        return rate.events() >= Weibull.FEWEST_EVENTS && rate.exposure() > 0;
    }

    /**
     * The ratio of a unit's rate to the fleet's.
     *
     * @param model {@code null} for one that is not bought yet
     * @param age the year of its life, from 0
     */
    public double ratio(UUID model, int age) {
        return byAge.getOrDefault(age, 1.0) * (model == null ? 1.0 : byModel.getOrDefault(model, 1.0));
    }
}
