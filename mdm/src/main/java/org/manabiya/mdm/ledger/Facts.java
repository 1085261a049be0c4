package org.manabiya.mdm.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A set of facts with their values. A fact that is not in the set is not known, or, in an import, not to be changed. */
public final class Facts {
    private final Map<Fact, Object> values;

    private Facts(Map<Fact, Object> values) {
        this.values = values;
    }

    public static Facts none() {
        return new Facts(new EnumMap<>(Fact.class));
    }

    /** The facts of the map; one without a value is not known. */
    public static Facts of(Map<Fact, Object> values) {
        Map<Fact, Object> copy = new EnumMap<>(Fact.class);
        values.forEach((fact, value) -> {
            if (value != null) {
                copy.put(fact, fact.check(value));
            }
        });
        return new Facts(copy);
    }

    /** The same facts and one more, or one less when the value is {@code null}. */
    public Facts with(Fact fact, Object value) {
        Map<Fact, Object> copy = new EnumMap<>(values);
        if (value == null) {
            copy.remove(fact);
        } else {
            copy.put(fact, fact.check(value));
        }
        return new Facts(copy);
    }

    public Facts without(Fact fact) {
        return with(fact, null);
    }

    public boolean has(Fact fact) {
        return values.containsKey(fact);
    }

    public Object get(Fact fact) {
        return values.get(fact);
    }

    public String text(Fact fact) {
        return (String) values.get(fact);
    }

    public LocalDate date(Fact fact) {
        return (LocalDate) values.get(fact);
    }

    public Instant instant(Fact fact) {
        return (Instant) values.get(fact);
    }

    public UUID id(Fact fact) {
        return (UUID) values.get(fact);
    }

    public Integer yen(Fact fact) {
        return (Integer) values.get(fact);
    }

    public DeviceState state() {
        return (DeviceState) values.get(Fact.STATE);
    }

    public DeviceKind kind() {
        return (DeviceKind) values.get(Fact.KIND);
    }

    public Map<Fact, Object> asMap() {
        return Collections.unmodifiableMap(values);
    }

    /** What would change if the newer facts were taken over; a fact that the newer set does not hold stays as it is. */
    public List<Change> changesTo(Facts newer) {
        List<Change> changes = new ArrayList<>();
        newer.values.forEach((fact, value) -> {
            if (!Objects.equals(values.get(fact), value)) {
                changes.add(new Change(fact, values.get(fact), value));
            }
        });
        return changes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && facts.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
