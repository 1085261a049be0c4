package org.manabiya.mdm.ledger;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;

/** Changes as an event keeps them: a JSON array of triples of the fact's name and the values before and after, each text or null. */
final class WrittenChanges {
    private static final JsonProvider JSON = JsonProvider.provider();

    private WrittenChanges() {}

    static String write(List<Change> changes) {
        if (changes.isEmpty()) {
            return null;
        }
        var all = JSON.createArrayBuilder();
        for (Change change : changes) {
            var triple = JSON.createArrayBuilder().add(change.fact().name());
            for (Object value : new Object[] {change.before(), change.after()}) {
                String text = change.fact().write(value);
                if (text == null) {
                    triple.addNull();
                } else {
                    triple.add(text);
                }
            }
            all.add(triple);
        }
        return all.build().toString();
    }

    static List<Change> read(String json) {
        if (json == null) {
            return List.of();
        }
        try (var reader = JSON.createReader(new StringReader(json))) {
            return reader.readArray().stream()
                    .map(JsonValue::asJsonArray)
                    .map(WrittenChanges::change)
                    .sorted(Comparator.comparing(Change::fact))
                    .toList();
        }
    }

    private static Change change(JsonArray triple) {
        Fact fact = Fact.valueOf(triple.getString(0));
        return new Change(fact, fact.read(text(triple.get(1))), fact.read(text(triple.get(2))));
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : null;
    }
}
