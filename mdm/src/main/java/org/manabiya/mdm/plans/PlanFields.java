package org.manabiya.mdm.plans;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.InvalidInput.Field;

/** What a plan says, field by field, by the names of its form; a field without text is not there. Immutable. */
public final class PlanFields {
    public static final int LONGEST = 4000;
    static final int LARGEST = 200_000;
    private static final PlanFields NONE = new PlanFields(new TreeMap<>());

    private final SortedMap<String, String> fields;

    private PlanFields(SortedMap<String, String> fields) {
        this.fields = Collections.unmodifiableSortedMap(fields);
    }

    public static PlanFields none() {
        return NONE;
    }

    /**
     * Takes what a form sent; line ends become the usual ones, blank fields are left out.
     *
     * @throws InvalidInput naming the fields that are too long
     */
    public static PlanFields of(Map<String, String> sent) {
        SortedMap<String, String> fields = new TreeMap<>();
        List<Field> faults = new ArrayList<>();
        sent.forEach((name, value) -> {
            String text = value == null ? "" : tidy(value);
            if (text.length() > LONGEST) {
                faults.add(new Field(name, "mdm.plan.textTooLong", LONGEST));
            }
            if (!text.isEmpty()) {
                fields.put(name, text);
            }
        });
        InvalidInput.unlessEmpty(faults);
        return new PlanFields(fields);
    }

    private static String tidy(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    }

    static PlanFields read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            SortedMap<String, String> fields = new TreeMap<>();
            object.keySet().forEach(name -> fields.put(name, object.getString(name)));
            return new PlanFields(fields);
        }
    }

    String json() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        fields.forEach(json::add);
        String text = json.build().toString();
        if (text.length() > LARGEST) {
            throw new InvalidInput(new Field("", "mdm.plan.textTooLong", LARGEST));
        }
        return text;
    }

    /** The field's text, empty where there is none. */
    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    public Map<String, String> asMap() {
        return fields;
    }

    /** The fields whose name is wanted. */
    public PlanFields only(Predicate<String> wanted) {
        SortedMap<String, String> some = new TreeMap<>(fields);
        some.keySet().removeIf(wanted.negate());
        return new PlanFields(some);
    }

    public PlanFields with(Map<String, String> others) {
        SortedMap<String, String> all = new TreeMap<>(fields);
        all.putAll(others);
        return new PlanFields(all);
    }

    /** What has been written, rewritten or taken out since. */
    public List<PlanChange> since(PlanFields before) {
        TreeSet<String> names = new TreeSet<>(before.fields.keySet());
        names.addAll(fields.keySet());
        return names.stream()
                .filter(name -> !text(name).equals(before.text(name)))
                .map(name -> new PlanChange(name, before.text(name), text(name)))
                .toList();
    }
}
