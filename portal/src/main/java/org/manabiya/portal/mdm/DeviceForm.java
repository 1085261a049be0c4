package org.manabiya.portal.mdm;

import jakarta.ws.rs.core.Form;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.ledger.EditDevice;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.ledger.TypedFacts;

/** The form of a unit as it was sent: facts by their names, own columns as {@code field:} and their id. */
record DeviceForm(Map<String, List<String>> sent) {
    /** The facts that the form shows, in its order. */
    static final List<Fact> FACTS = List.of(
            Fact.TAG,
            Fact.SERIAL,
            Fact.KIND,
            Fact.ACQUIRED_ON,
            Fact.PRICE,
            Fact.FUNDING,
            Fact.PURCHASE,
            Fact.WARRANTY_UNTIL,
            Fact.LEASE_UNTIL,
            Fact.SUPPORT_UNTIL,
            Fact.RESTRICTED_UNTIL,
            Fact.ACCESSORIES,
            Fact.REMARK);

    private static final String FIELD = "field:";

    DeviceForm(Form form) {
        this(form.asMap());
    }

    Optional<String> text(String name) {
        List<String> values = sent.get(name);
        return values == null || values.isEmpty() || values.get(0).isBlank()
                ? Optional.empty()
                : Optional.of(values.get(0).strip());
    }

    Optional<UUID> id(String name) {
        try {
            return text(name).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noFact", name);
        }
    }

    Integer version() {
        return text("version")
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(null);
    }

    List<UUID> chosen() {
        try {
            return sent.getOrDefault("device", List.of()).stream()
                    .map(UUID::fromString)
                    .toList();
        } catch (IllegalArgumentException noId) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noFact", "device");
        }
    }

    /** The facts that were sent; a field left empty says "not known". */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        for (Fact fact : FACTS) {
            String name = TypedFacts.name(fact);
            if (sent.containsKey(name)) {
                facts.put(name, text(name).orElse(""));
            }
        }
        return facts;
    }

    private static UUID field(String name) {
        try {
            return UUID.fromString(name.substring(FIELD.length()));
        } catch (IllegalArgumentException noId) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noFact", name);
        }
    }

    EditDevice.Words words() {
        Map<UUID, String> custom = new HashMap<>();
        for (String name : sent.keySet()) {
            if (name.startsWith(FIELD)) {
                custom.put(field(name), text(name).orElse(""));
            }
        }
        return new EditDevice.Words(facts(), custom, id("model").orElse(null));
    }
}
