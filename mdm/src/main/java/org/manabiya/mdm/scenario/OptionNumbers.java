package org.manabiya.mdm.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manabiya.mdm.scenario.ScenarioOptions.Lease;
import org.manabiya.mdm.scenario.ScenarioOptions.Money;
import org.manabiya.mdm.scenario.ScenarioOptions.Runs;
import org.manabiya.mdm.scenario.ScenarioOptions.Spares;
import org.manabiya.mdm.scenario.ScenarioOptions.Timing;

/**
 * The numbers of {@link ScenarioOptions} by their names, such as {@code timing.firstYear}: how a form and the API send them. The one place
 * that knows which number goes where.
 */
public final class OptionNumbers {
    private OptionNumbers() {}

    /** All names, in the order of a form. */
    public static List<String> names() {
        return List.copyOf(of(ScenarioOptions.usual(Strategy.LEVEL, 2026)).keySet());
    }

    /** The numbers of the options. */
    public static Map<String, Long> of(ScenarioOptions options) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        Timing timing = options.timing();
        numbers.put("timing.firstYear", (long) timing.firstYear());
        numbers.put("timing.years", (long) timing.years());
        numbers.put("timing.startYear", (long) timing.startYear());
        numbers.put("timing.spread", (long) timing.spread());
        numbers.put("timing.life", (long) timing.life());
        numbers.put("timing.supportBuffer", (long) timing.supportBuffer());
        Money money = options.money();
        numbers.put("money.price", money.price());
        numbers.put("money.priceRise", (long) money.priceRise());
        numbers.put("money.priceSpread", (long) money.priceSpread());
        numbers.put("money.yearlyCap", money.yearlyCap());
        numbers.put("money.disposalFee", money.disposalFee());
        numbers.put("lease.years", (long) options.lease().years());
        numbers.put("lease.rate", (long) options.lease().rate());
        Spares spares = options.spares();
        numbers.put("spares.percent", (long) spares.percent());
        numbers.put("spares.emergencyPercent", (long) spares.emergencyPercent());
        numbers.put("spares.emergencyDays", (long) spares.emergencyDays());
        numbers.put("runs.seed", options.runs().seed());
        numbers.put("runs.number", (long) options.runs().number());
        return numbers;
    }

    /**
     * The options that all the numbers make.
     *
     * @throws org.manabiya.core.error.InvalidInput naming those that are out of range
     */
    public static ScenarioOptions options(Strategy strategy, boolean subsidised, Map<String, Long> numbers) {
        return new ScenarioOptions(
                strategy,
                new Timing(
                        small(numbers, "timing.firstYear"),
                        small(numbers, "timing.years"),
                        small(numbers, "timing.startYear"),
                        small(numbers, "timing.spread"),
                        small(numbers, "timing.life"),
                        small(numbers, "timing.supportBuffer")),
                new Money(
                        numbers.get("money.price"),
                        small(numbers, "money.priceRise"),
                        small(numbers, "money.priceSpread"),
                        subsidised,
                        numbers.get("money.yearlyCap"),
                        numbers.get("money.disposalFee")),
                new Lease(small(numbers, "lease.years"), small(numbers, "lease.rate")),
                new Spares(
                        small(numbers, "spares.percent"),
                        small(numbers, "spares.emergencyPercent"),
                        small(numbers, "spares.emergencyDays")),
                new Runs(numbers.get("runs.seed"), small(numbers, "runs.number")));
    }

    /** What is no {@code int} becomes one that no option takes. */
    private static int small(Map<String, Long> numbers, String name) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, numbers.get(name)));
    }
}
