package org.manabiya.mdm.renewal;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.InvalidInput.Field;

/**
 * A plan sent as JSON. Everything wrong with it is told at once, by the names that the sender used; what is left out takes the usual
 * definition, what is not known is ignored.
 */
final class PlanTableRequest {
    private static final String RENEWAL = "renewalRate";
    private static final String SPARE = "spareRate";

    private final JsonObject json;
    private final List<Field> faults = new ArrayList<>();

    private PlanTableRequest(JsonObject json) {
        this.json = json;
    }

    /**
     * @param usual the permitted share of spares where the request does not name one
     * @throws org.manabiya.core.error.Refusal MALFORMED for what is no JSON object
     * @throws InvalidInput for values that cannot be right
     */
    static PlanTable read(byte[] body, SparePercent usual) {
        return new PlanTableRequest(JsonBody.read(body)).table(usual);
    }

    private PlanTable table(SparePercent usual) {
        int first = (int) whole(json, "", "firstYear", SchoolYear.EARLIEST, SchoolYear.LATEST);
        Map<PlanRow, List<Long>> rows = new EnumMap<>(PlanRow.class);
        PlanRow.entered().forEach(row -> rows.put(row, numbers(row.field())));
        PlanDefinitions definitions = definitions(usual);
        InvalidInput.unlessEmpty(faults);
        return new PlanTable(new PlanFigures(new SchoolYear(first), rows), definitions);
    }

    private PlanDefinitions definitions(SparePercent usual) {
        PlanDefinitions left = PlanDefinitions.usual(usual);
        JsonObject renewal = object(RENEWAL);
        JsonObject spare = object(SPARE);
        RenewalRate rate = choice(renewal, RENEWAL + ".", "definition", left.renewal());
        Integer baseYear = renewal.containsKey("baseYear") && rate.needsBaseYear()
                ? Integer.valueOf((int) whole(renewal, RENEWAL + ".", "baseYear", Integer.MIN_VALUE, Integer.MAX_VALUE))
                : null;
        boolean renewalCapped = yes(renewal, RENEWAL + ".cap");
        SpareRate spareRate = choice(spare, SPARE + ".", "definition", left.spare());
        boolean spareCapped = yes(spare, SPARE + ".cap");
        SparePercent spares = json.containsKey("sparePercent")
                ? SparePercent.always((int) whole(json, "", "sparePercent", 0, SparePercent.LARGEST))
                : usual;
        int decimals = json.containsKey("decimals")
                ? (int) whole(json, "", "decimals", 0, Percentage.MOST_DECIMALS)
                : left.percentage().decimals();
        Percentage.Rounding rounding =
                choice(json, "", "rounding", left.percentage().rounding());
        return new PlanDefinitions(
                rate, baseYear, renewalCapped, spareRate, spareCapped, spares, new Percentage(decimals, rounding));
    }

    private JsonObject object(String name) {
        JsonValue value = json.get(name);
        if (value == null || value.getValueType() == ValueType.OBJECT) {
            return value == null ? JsonValue.EMPTY_JSON_OBJECT : value.asJsonObject();
        }
        faults.add(new Field(name, "mdm.plan.notObject"));
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private List<Long> numbers(String name) {
        JsonValue value = json.get(name);
        if (value == null || value.getValueType() != ValueType.ARRAY) {
            faults.add(new Field(name, value == null ? "mdm.plan.missing" : "mdm.plan.notList"));
            return List.of();
        }
        List<Long> numbers = new ArrayList<>();
        for (JsonValue element : value.asJsonArray()) {
            OptionalLong number = JsonBody.whole(element);
            if (number.isEmpty()) {
                faults.add(new Field(name + "[" + numbers.size() + "]", "mdm.plan.notWhole"));
            }
            numbers.add(number.orElse(0));
        }
        return numbers;
    }

    private long whole(JsonObject object, String path, String name, int least, int most) {
        OptionalLong number = JsonBody.whole(object.get(name));
        if (number.isEmpty() || number.getAsLong() < least || number.getAsLong() > most) {
            faults.add(
                    object.containsKey(name)
                            ? new Field(path + name, "mdm.plan.between", String.valueOf(least), String.valueOf(most))
                            : new Field(path + name, "mdm.plan.missing"));
            return least;
        }
        return number.getAsLong();
    }

    private <E extends Enum<E>> E choice(JsonObject object, String path, String name, E usual) {
        JsonValue value = object.get(name);
        if (value == null) {
            return usual;
        }
        E[] choices = usual.getDeclaringClass().getEnumConstants();
        if (value instanceof JsonString text) {
            for (E choice : choices) {
                if (choice.name().equals(text.getString())) {
                    return choice;
                }
            }
        }
        faults.add(new Field(
                path + name,
                "mdm.plan.unknownChoice",
                Stream.of(choices).map(Enum::name).collect(Collectors.joining(", "))));
        return usual;
    }

    private boolean yes(JsonObject object, String path) {
        JsonValue value = object.get("cap");
        if (value != null && value != JsonValue.TRUE && value != JsonValue.FALSE) {
            faults.add(new Field(path, "mdm.plan.notYesNo"));
        }
        return value == JsonValue.TRUE;
    }
}
