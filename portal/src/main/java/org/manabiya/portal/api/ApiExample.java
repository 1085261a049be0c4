package org.manabiya.portal.api;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * A schema as a reader understands it at a glance: what a message of this kind looks like, and the words that its fields may hold.
 *
 * @param json the message, indented
 * @param words the fields that take one of a few words, by name
 */
public record ApiExample(String json, Map<String, String> words) {
    private static final JsonWriterFactory INDENTED =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
    private static final Map<String, String> SAMPLES = Map.of(
            "uuid", "01935a7e-7c00-7000-8000-000000000001",
            "date-time", "2026-11-24T08:20:00Z",
            "date", "2026-11-24",
            "time", "08:20");

    static ApiExample of(Schema schema, Map<String, Schema> named) {
        var words = new LinkedHashMap<String, String>();
        var value = value("", schema, named, words, new HashSet<>());
        var text = new StringWriter();
        try (var writer = INDENTED.createWriter(text)) {
            writer.write(value);
        }
        return new ApiExample(text.toString().strip(), words);
    }

    private static JsonValue value(
            String name, Schema schema, Map<String, Schema> named, Map<String, String> words, Set<String> above) {
        if (schema.getRef() != null) {
            var reference = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (!above.add(reference)) {
                return JsonValue.NULL;
            }
            var value = value(name, named.get(reference), named, words, above);
            above.remove(reference);
            return value;
        }
        if (schema.getType() == SchemaType.ARRAY) {
            return Json.createArrayBuilder()
                    .add(value(name, schema.getItems(), named, words, above))
                    .build();
        }
        if (schema.getType() == SchemaType.OBJECT) {
            var object = Json.createObjectBuilder();
            if (schema.getProperties() != null) {
                schema.getProperties()
                        .forEach((part, type) -> object.add(part, value(part, type, named, words, above)));
            }
            return object.build();
        }
        return simple(name, schema, words);
    }

    private static JsonValue simple(String name, Schema schema, Map<String, String> words) {
        var all = words(schema);
        if (!all.isEmpty()) {
            words.put(name, String.join(", ", all));
            return Json.createValue(all.get(0));
        }
        return switch (schema.getType()) {
            case BOOLEAN -> JsonValue.TRUE;
            case INTEGER, NUMBER -> Json.createValue(1);
            default -> Json.createValue(SAMPLES.getOrDefault(String.valueOf(schema.getFormat()), "…"));
        };
    }

    /** The words that a schema allows; none where any will do. */
    static List<String> words(Schema schema) {
        return schema.getEnumeration() == null
                ? List.of()
                : schema.getEnumeration().stream().map(Object::toString).toList();
    }
}
