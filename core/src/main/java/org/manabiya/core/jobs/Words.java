package org.manabiya.core.jobs;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Something said about a job before anybody's language is known: the key of a message and its variables, which are kept as
 * numbers, days and text. Text is cut: it often comes out of somebody's file.
 */
public record Words(String key, List<Object> variables) {

    private static final int MOST_VARIABLES = 8;
    private static final int LONGEST = 200;
    private static final String DAY = "day";

    public static Words of(String key, Object... variables) {
        return new Words(key, Arrays.asList(variables));
    }

    static Words read(String key, String json) {
        if (key == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonArray kept = reader.readArray();
            return new Words(key, kept.stream().map(Words::plain).toList());
        }
    }

    String variablesAsJson() {
        JsonArrayBuilder json = Json.createArrayBuilder();
        variables.stream().limit(MOST_VARIABLES).forEach(variable -> {
            if (variable instanceof Number number) {
                json.add(new BigDecimal(number.toString()));
            } else if (variable instanceof LocalDate day) {
                json.add(Json.createObjectBuilder().add(DAY, day.toString()));
            } else {
                json.add(cut(String.valueOf(variable)));
            }
        });
        return json.build().toString();
    }

    private static String cut(String text) {
        String printable = text.replaceAll("\\p{Cc}", " ");
        return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST - 1) + "…";
    }

    private static Object plain(JsonValue value) {
        if (value instanceof JsonObject object) {
            return LocalDate.parse(object.getString(DAY));
        }
        return value instanceof JsonNumber number ? number.bigDecimalValue() : ((JsonString) value).getString();
    }
}
