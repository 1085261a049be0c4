package org.manabiya.portal.mdm.scenarios;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.InvalidInput.Field;
import org.manabiya.mdm.scenario.OptionNumbers;
import org.manabiya.mdm.scenario.ScenarioOptions;
import org.manabiya.mdm.scenario.Strategy;

/** The form of a scenario: what stands in its fields, and the options that they make. */
public record ScenarioForm(Map<String, String> fields) {
    private static final String SUBSIDISED = "money.subsidised";
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000_000L);

    /** Percentages that are typed with one decimal; the options hold thousandths. */
    private static final Set<String> PER_MILLE = Set.of("money.priceRise", "money.priceSpread", "lease.rate");

    public static ScenarioForm typed(MultivaluedMap<String, String> typed) {
        Map<String, String> fields = new HashMap<>();
        typed.forEach((name, values) -> fields.put(name, values.get(0) == null ? "" : values.get(0)));
        return new ScenarioForm(fields);
    }

    public static ScenarioForm of(String name, ScenarioOptions options) {
        Map<String, String> fields = new HashMap<>();
        OptionNumbers.of(options)
                .forEach((field, number) -> fields.put(
                        field,
                        BigDecimal.valueOf(number, PER_MILLE.contains(field) ? 1 : 0)
                                .toPlainString()));
        fields.put("name", name);
        fields.put("strategy", options.strategy().name());
        fields.put(SUBSIDISED, options.money().subsidised() ? "on" : "");
        return new ScenarioForm(fields);
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
        Map<String, Long> numbers = new HashMap<>();
        OptionNumbers.names().forEach(name -> numbers.put(name, number(faults, name)));
        InvalidInput.unlessEmpty(faults);
        Strategy strategy = Stream.of(Strategy.values())
                .filter(value -> value.name().equals(get("strategy")))
                .findFirst()
                .orElse(Strategy.LEVEL);
        return OptionNumbers.options(strategy, isOn(SUBSIDISED), numbers);
    }

    private long number(List<Field> faults, String field) {
        try {
            BigDecimal typed = new BigDecimal(get(field).strip().replace(",", ""));
            if (typed.precision() - typed.scale() > 16 || typed.scale() > 20) {
                throw new NumberFormatException(field);
            }
            return typed.movePointRight(PER_MILLE.contains(field) ? 1 : 0)
                    .min(LARGEST)
                    .max(LARGEST.negate())
                    .longValueExact();
        } catch (ArithmeticException | NumberFormatException wrong) {
            faults.add(new Field(field, "mdm.scenario.number"));
            return 0;
        }
    }
}
