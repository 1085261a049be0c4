package org.manabiya.portal.mdm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.core.calendar.JapaneseDates;
import org.manabiya.core.data.CoreData;
import org.manabiya.mdm.fields.CustomField;
import org.manabiya.mdm.fields.CustomValues;
import org.manabiya.mdm.ledger.Change;
import org.manabiya.mdm.ledger.DeviceKind;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.portal.page.Texts;

/**
 * Facts of units in the reader's language.
 *
 * @param names the names of schools and people by their ids
 * @param fields the municipality's own fields
 */
public record FactTexts(Texts texts, Map<UUID, String> names, List<CustomField> fields) {
    /** What a change says in one line: of which fact or own field, and what it was and is. */
    public record Line(String name, String before, String after) {}

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final String NOTHING = "—";

    /** Where no own field is to be read. */
    public FactTexts(Texts texts, Map<UUID, String> names) {
        this(texts, names, List.of());
    }

    /** Changes line by line: own fields, which change as a whole, each by its name. */
    public List<Line> lines(List<Change> changes) {
        return changes.stream().flatMap(this::lines).toList();
    }

    private Stream<Line> lines(Change change) {
        if (change.fact() != Fact.CUSTOM) {
            return Stream.of(new Line(
                    name(change.fact()),
                    change.before() == null ? null : value(change.fact(), change.before()),
                    value(change.fact(), change.after())));
        }
        Map<UUID, String> before = CustomValues.read((String) change.before()).byField();
        Map<UUID, String> after = CustomValues.read((String) change.after()).byField();
        return fields.stream()
                .filter(field -> !Objects.equals(before.get(field.id()), after.get(field.id())))
                .map(field -> new Line(
                        field.name(),
                        own(field, before.get(field.id())),
                        orNothing(own(field, after.get(field.id())))));
    }

    /** What stands in an own field; {@code null} for nothing. */
    public String own(CustomField field, String value) {
        return value != null && field.kind() == CustomField.Kind.YES_NO ? texts.get("devices." + value) : value;
    }

    private String own(CustomValues values) {
        List<String> said = fields.stream()
                .filter(field -> values.byField().containsKey(field.id()))
                .map(field -> field.name() + " " + own(field, values.byField().get(field.id())))
                .toList();
        return said.isEmpty() ? NOTHING : texts.list(said);
    }

    public String name(Fact fact) {
        return texts.get("devices.fact." + fact);
    }

    /** The value as people read it; a dash where nothing is known. */
    public String value(Fact fact, Object value) {
        if (value == null) {
            return NOTHING;
        }
        if (fact == Fact.CUSTOM) {
            return own(CustomValues.read((String) value));
        }
        if (value instanceof LocalDate day) {
            return JapaneseDates.format(day, texts.locale());
        }
        if (value instanceof Instant at) {
            return moment(at);
        }
        if (value instanceof Integer yen) {
            return texts.get("devices.yen", yen);
        }
        if (value instanceof Boolean answer) {
            return texts.get(answer ? "devices.yes" : "devices.no");
        }
        if (value instanceof UUID id) {
            return names.getOrDefault(id, NOTHING);
        }
        if (value instanceof DeviceState || value instanceof DeviceKind) {
            return texts.get("devices." + (value instanceof DeviceState ? "state." : "kind.") + value);
        }
        return value.toString();
    }

    /** 2026年4月10日(金) 8:49. */
    public String moment(Instant at) {
        var local = at.atZone(CoreData.JAPAN);
        return JapaneseDates.format(local.toLocalDate(), texts.locale()) + " " + TIME.format(local);
    }

    /** 2026-04-10, for tables. */
    public static String day(LocalDate day) {
        return day == null ? NOTHING : day.toString();
    }

    public static String day(Instant at) {
        return at == null ? NOTHING : at.atZone(CoreData.JAPAN).toLocalDate().toString();
    }

    public static String orNothing(String text) {
        return text == null || text.isBlank() ? NOTHING : text;
    }

    /** The style of a state's badge; its words say the same. */
    public static String badge(DeviceState state) {
        return switch (state) {
            case IN_USE, LENT -> "badge ok";
            case ORDERED, RECEIVED, KITTED, SPARE -> "badge outline";
            case IN_REPAIR -> "badge info";
            case BROKEN, LOST -> "badge alert";
            case RETIRED, ERASED, DISPOSED -> "badge";
        };
    }
}
