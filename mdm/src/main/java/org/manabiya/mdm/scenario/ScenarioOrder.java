package org.manabiya.mdm.scenario;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.InvalidInput.Field;
import org.manabiya.mdm.renewal.JsonBody;

/**
 * A scenario sent as JSON, in the shape in which it is answered: {@code name} and {@code options}. What is left out stays as it is, in a new
 * scenario as usual; everything wrong is told at once.
 *
 * @param name {@code null} where none is sent
 */
record ScenarioOrder(String name, ScenarioOptions options) {
    private static final String OPTIONS = "options.";

    static ScenarioOrder read(byte[] body, ScenarioOptions base) {
        JsonObject json = JsonBody.read(body);
        List<Field> faults = new ArrayList<>();
        JsonObject options = object(json, "options", faults);
        Map<String, Long> numbers = new HashMap<>(OptionNumbers.of(base));
        OptionNumbers.names()
                .forEach(name -> number(options, name, faults).ifPresent(number -> numbers.put(name, number)));
        boolean subsidised = yes(options, base.money().subsidised(), faults);
        Strategy strategy = strategy(options, base.strategy(), faults);
        String name = json.get("name") instanceof JsonString text ? text.getString() : null;
        InvalidInput.unlessEmpty(faults);
        try {
            return new ScenarioOrder(name, OptionNumbers.options(strategy, subsidised, numbers));
        } catch (InvalidInput wrong) {
            throw new InvalidInput(wrong.fields().stream()
                    .map(field -> new Field(OPTIONS + field.name(), field.key(), field.variables()))
                    .toArray(Field[]::new));
        }
    }

    private static JsonObject object(JsonObject json, String name, List<Field> faults) {
        JsonValue value = json.get(name);
        if (value instanceof JsonObject object) {
            return object;
        }
        if (value != null) {
            faults.add(new Field(name, "mdm.plan.notObject"));
        }
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private static OptionalLong number(JsonObject options, String name, List<Field> faults) {
        JsonValue value = inGroup(options, name);
        OptionalLong number = JsonBody.whole(value);
        if (value != null && number.isEmpty()) {
            faults.add(new Field(OPTIONS + name, "mdm.scenario.number"));
        }
        return number;
    }

    private static boolean yes(JsonObject options, boolean base, List<Field> faults) {
        JsonValue value = inGroup(options, "money.subsidised");
        if (value != null && value != JsonValue.TRUE && value != JsonValue.FALSE) {
            faults.add(new Field(OPTIONS + "money.subsidised", "mdm.plan.notYesNo"));
        }
        return value == null ? base : value == JsonValue.TRUE;
    }

    private static JsonValue inGroup(JsonObject options, String name) {
        int dot = name.indexOf('.');
        return options.get(name.substring(0, dot)) instanceof JsonObject group
                ? group.get(name.substring(dot + 1))
                : null;
    }

    private static Strategy strategy(JsonObject options, Strategy base, List<Field> faults) {
        JsonValue value = options.get("strategy");
        if (value == null) {
            return base;
        }
        String name = value instanceof JsonString text ? text.getString() : "";
        return Stream.of(Strategy.values())
                .filter(strategy -> strategy.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    faults.add(new Field(
                            OPTIONS + "strategy",
                            "mdm.plan.unknownChoice",
                            Stream.of(Strategy.values()).map(Enum::name).collect(Collectors.joining(", "))));
                    return base;
                });
    }
}
