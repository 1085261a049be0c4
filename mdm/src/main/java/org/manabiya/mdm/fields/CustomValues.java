package org.manabiya.mdm.fields;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What a unit holds in the municipality's own columns, by the field's id; kept as one JSON object, so that a change has a before and after. */
public record CustomValues(Map<UUID, String> byField) {
    private static final JsonProvider JSON = JsonProvider.provider();

    public CustomValues {
        byField = Collections.unmodifiableMap(new TreeMap<>(byField));
    }

    public static CustomValues read(String json) {
        Map<UUID, String> values = new TreeMap<>();
        if (json != null) {
            JsonObject object = JSON.createReader(new StringReader(json)).readObject();
            object.forEach((field, value) -> values.put(UUID.fromString(field), ((JsonString) value).getString()));
        }
        return new CustomValues(values);
    }

    /** The same values with another one in the field, or none where it is {@code null}. */
    public CustomValues with(UUID field, String value) {
        Map<UUID, String> values = new TreeMap<>(byField);
        if (value == null) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
        return new CustomValues(values);
    }

    /** The form that {@link #read} takes, or {@code null} where there is nothing. */
    public String write() {
        if (byField.isEmpty()) {
            return null;
        }
        var object = JSON.createObjectBuilder();
        byField.forEach((field, value) -> object.add(field.toString(), value));
        return object.build().toString();
    }
}
