package org.manabiya.mdm.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.mdm.fields.CustomValues;
import org.manabiya.mdm.models.Platform;

/**
 * A unit as the API tells it; facts are named as in {@link Fact}, in camel case.
 *
 * @param version what the next step names as seen
 * @param custom the municipality's own columns, by the field's id
 * @param steps what can be done with it now
 */
public record DeviceView(
        UUID id,
        int version,
        UUID model,
        Platform platform,
        Map<String, Object> facts,
        Map<UUID, String> custom,
        Map<String, EndDates.End> ends,
        List<Step> steps,
        List<Map<String, Object>> repairs,
        List<Happened> history) {

    /** An event of a unit's history. */
    public record Happened(
            UUID id,
            DeviceEvent.Kind kind,
            LocalDate on,
            Instant at,
            String by,
            String why,
            String file,
            Integer line,
            boolean corrected,
            List<Changed> changes) {}

    /** A fact that took another value. */
    public record Changed(String fact, Object before, Object after) {}

    static DeviceView of(Devices.Card card) {
        Map<String, Object> facts = named(card.facts().without(Fact.CUSTOM).without(Fact.RESUMES));
        facts.put(TypedFacts.name(Fact.SCHOOL), card.school());
        facts.put(TypedFacts.name(Fact.PLACE), card.place());
        facts.put(TypedFacts.name(Fact.USER), card.user());
        Map<String, EndDates.End> ends = new LinkedHashMap<>();
        ends.put("support", card.ends().support());
        ends.put("warranty", card.ends().warranty());
        ends.put("lease", card.ends().lease());
        return new DeviceView(
                card.id(),
                card.version(),
                card.model(),
                card.platform(),
                facts,
                CustomValues.read(card.facts().text(Fact.CUSTOM)).byField(),
                ends,
                card.facts().state().steps(),
                card.repairs().stream().map(DeviceView::named).toList(),
                card.history().stream().map(DeviceView::happened).toList());
    }

    private static Happened happened(History.Entry entry) {
        return new Happened(
                entry.id(),
                entry.kind(),
                entry.on(),
                entry.at(),
                entry.actor(),
                entry.reason(),
                entry.file(),
                entry.line(),
                entry.corrected(),
                entry.changes().stream()
                        .map(change -> new Changed(TypedFacts.name(change.fact()), change.before(), change.after()))
                        .toList());
    }

    private static Map<String, Object> named(Facts facts) {
        Map<String, Object> named = new LinkedHashMap<>();
        facts.asMap().forEach((fact, value) -> named.put(TypedFacts.name(fact), value));
        return named;
    }
}
