package org.manabiya.portal.mdm.yearchange;

import jakarta.ws.rs.core.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.core.calendar.Wareki;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Seen;
import org.manabiya.mdm.ledger.FailureKind;
import org.manabiya.mdm.ledger.Repair;
import org.manabiya.mdm.yearchange.ChecklistItem;
import org.manabiya.mdm.yearchange.Duty;
import org.manabiya.mdm.yearchange.Moving;
import org.manabiya.mdm.yearchange.Replacing;
import org.manabiya.mdm.yearchange.UnitOrder;
import org.manabiya.mdm.yearchange.YearChange;

/** What the forms of the year change send, read as what it means. */
record YearChangeForm(Form form) {
    private static final String EXPECTED = "expected-";
    private static final String SHOWN = "shown-";

    YearChange.Terms terms() {
        return new YearChange.Terms(
                constant(Moving.values(), "moving"),
                constant(UnitOrder.values(), "order"),
                text("spares") != null,
                constant(Replacing.values(), "replacing"),
                id("scenario"));
    }

    ChecklistItem.Terms item() {
        return new ChecklistItem.Terms(text("title"), constant(Duty.values(), "duty"), text("responsible"), day("due"));
    }

    Repair.Report report() {
        return new Repair.Report(constant(FailureKind.values(), "failure"), null, text("words"));
    }

    /** The version of the row that the form was filled in on. */
    Seen seen() {
        Integer version = number("version");
        if (version == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        return new Seen(version);
    }

    /**
     * The expected numbers by school, as far as they were changed: what somebody else has entered for another school meanwhile stays. An
     * empty field goes back to the forecast.
     */
    Map<UUID, Integer> expected() {
        Map<UUID, Integer> numbers = new HashMap<>();
        for (String field : form.asMap().keySet()) {
            if (field.startsWith(EXPECTED) && !Objects.equals(text(field), text(SHOWN + field))) {
                numbers.put(uuid(field.substring(EXPECTED.length())), number(field));
            }
        }
        return numbers;
    }

    String text(String name) {
        String value = form.asMap().getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    Integer number(String name) {
        String text = text(name);
        if (text != null && !text.matches("[0-9]{1,7}")) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.repair.notNumber", text);
        }
        return text == null ? null : Integer.valueOf(text);
    }

    UUID id(String name) {
        String text = text(name);
        return text == null ? null : uuid(text);
    }

    List<UUID> ids(String name) {
        return form.asMap().getOrDefault(name, List.of()).stream()
                .map(YearChangeForm::uuid)
                .toList();
    }

    /** The lines of a text field, such as tags read by a handheld scanner. */
    List<String> words(String name) {
        String text = text(name);
        return text == null ? List.of() : new ArrayList<>(List.of(text.split("[\\s,、，]+")));
    }

    <E extends Enum<E>> E constant(E[] values, String name) {
        String text = text(name);
        return Stream.of(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private LocalDate day(String name) {
        String text = text(name);
        return text == null
                ? null
                : Wareki.parse(text).orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noDay", text));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw Refusal.notFound();
        }
    }
}
