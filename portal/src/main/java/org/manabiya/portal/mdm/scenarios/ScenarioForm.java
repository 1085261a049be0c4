package org.manabiya.portal.mdm.scenarios;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.InvalidInput.Field;
import org.manabiya.mdm.scenario.ScenarioOptions;
import org.manabiya.mdm.scenario.Strategy;

/** The form of a scenario: what stands in its fields, and the options that they make. Percentages are typed with one decimal. */
public record ScenarioForm(Map<String, String> fields) {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000_000L);

    public static ScenarioForm typed(MultivaluedMap<String, String> typed) {
        Map<String, String> fields = new java.util.HashMap<>();
        typed.forEach((name, values) -> fields.put(name, values.get(0) == null ? "" : values.get(0)));
        return new ScenarioForm(fields);
    }

    public static ScenarioForm of(String name, ScenarioOptions options) {
        Map<String, String> fields = new java.util.HashMap<>();
        fields.put("name", name);
        fields.put("strategy", options.strategy().name());
        fields.put("firstYear", String.valueOf(options.firstYear()));
        fields.put("years", String.valueOf(options.years()));
        fields.put("startYear", String.valueOf(options.startYear()));
        fields.put("spread", String.valueOf(options.spread()));
        fields.put("life", String.valueOf(options.life()));
        fields.put("supportBuffer", String.valueOf(options.supportBuffer()));
        fields.put("price", String.valueOf(options.price()));
        fields.put("priceRise", percent(options.priceRise()));
        fields.put("priceSpread", percent(options.priceSpread()));
        fields.put("leaseYears", String.valueOf(options.leaseYears()));
        fields.put("leaseRate", percent(options.leaseRate()));
        fields.put("subsidised", options.subsidised() ? "on" : "");
        fields.put("sparePercent", String.valueOf(options.sparePercent()));
        fields.put("yearlyCap", String.valueOf(options.yearlyCap()));
        fields.put("emergencyPercent", String.valueOf(options.emergencyPercent()));
        fields.put("emergencyDays", String.valueOf(options.emergencyDays()));
        fields.put("disposalFee", String.valueOf(options.disposalFee()));
        fields.put("seed", String.valueOf(options.seed()));
        fields.put("runs", String.valueOf(options.runs()));
        return new ScenarioForm(fields);
    }

    private static String percent(int perMille) {
        return BigDecimal.valueOf(perMille, 1).toPlainString();
    }

    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    public boolean isOn(String field) {
        return !get(field).isEmpty();
    }

    /** @throws InvalidInput naming the fields that are no numbers, or out of range */
    public ScenarioOptions options() {
        List<Field> faults = new ArrayList<>();
        Strategy strategy = Stream.of(Strategy.values())
                .filter(value -> value.name().equals(get("strategy")))
                .findFirst()
                .orElse(Strategy.LEVEL);
        int firstYear = small(faults, "firstYear", 0);
        int years = small(faults, "years", 0);
        int startYear = small(faults, "startYear", 0);
        int spread = small(faults, "spread", 0);
        int life = small(faults, "life", 0);
        int supportBuffer = small(faults, "supportBuffer", 0);
        long price = number(faults, "price", 0);
        int priceRise = small(faults, "priceRise", 1);
        int priceSpread = small(faults, "priceSpread", 1);
        int leaseYears = small(faults, "leaseYears", 0);
        int leaseRate = small(faults, "leaseRate", 1);
        int sparePercent = small(faults, "sparePercent", 0);
        long yearlyCap = number(faults, "yearlyCap", 0);
        int emergencyPercent = small(faults, "emergencyPercent", 0);
        int emergencyDays = small(faults, "emergencyDays", 0);
        long disposalFee = number(faults, "disposalFee", 0);
        long seed = number(faults, "seed", 0);
        int runs = small(faults, "runs", 0);
        InvalidInput.unlessEmpty(faults);
        return new ScenarioOptions(
                strategy,
                firstYear,
                years,
                startYear,
                spread,
                life,
                supportBuffer,
                price,
                priceRise,
                priceSpread,
                leaseYears,
                leaseRate,
                isOn("subsidised"),
                sparePercent,
                yearlyCap,
                emergencyPercent,
                emergencyDays,
                disposalFee,
                seed,
                runs);
    }

    /** What is no {@code int} becomes one that no option takes. */
    private int small(List<Field> faults, String field, int decimals) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number(faults, field, decimals)));
    }

    /** The number of a field in units of ten to the minus {@code decimals}. */
    private long number(List<Field> faults, String field, int decimals) {
        try {
            BigDecimal typed = new BigDecimal(get(field).strip().replace(",", ""));
            if (typed.precision() - typed.scale() > 16 || typed.scale() > 20) {
                throw new NumberFormatException(field);
            }
            return typed.movePointRight(decimals)
                    .min(LARGEST)
                    .max(LARGEST.negate())
                    .longValueExact();
        } catch (ArithmeticException | NumberFormatException wrong) {
            faults.add(new Field(field, "mdm.scenario.number"));
            return 0;
        }
    }
}
