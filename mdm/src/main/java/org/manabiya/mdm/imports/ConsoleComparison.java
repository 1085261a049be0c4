package org.manabiya.mdm.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.manabiya.mdm.imports.Conflict.Kind;
import org.manabiya.mdm.imports.Known.Unit;
import org.manabiya.mdm.ledger.Change;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.ledger.Facts;
import org.manabiya.mdm.models.Platform;

/**
 * Compares a console's export with the ledger. The console adds what it knows (versions, synchronisation, end of updates) and a serial
 * number that the ledger lacks; where it contradicts the ledger, the ledger holds and the contradiction is reported. A unit that the
 * ledger does not have is never entered from here.
 */
final class ConsoleComparison {
    private static final Duration RECENT = Duration.ofDays(7);
    private static final List<Fact> COMPARED = List.of(Fact.TAG, Fact.MODEL, Fact.SCHOOL, Fact.USER);

    private final Sheet sheet;
    private final Known known;
    private final Decisions decisions;
    private final Findings findings;
    private final Set<UUID> matched = new HashSet<>();

    ConsoleComparison(Sheet sheet, Known known, Decisions decisions, Findings findings) {
        this.sheet = sheet;
        this.known = known;
        this.decisions = decisions;
        this.findings = findings;
    }

    List<Outcome> compare(List<Entry> entries) {
        List<Entry> settled = new Twins(Kind.SAME_SERIAL, Entry::serial, decisions, findings).settle(entries);
        Instant newest = settled.stream()
                .map(entry -> entry.facts().instant(Fact.LAST_SYNC))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        List<Outcome> outcomes = new ArrayList<>();
        for (Entry entry : settled) {
            Optional<Unit> unit = match(entry);
            if (unit.isPresent()) {
                outcomes.add(outcome(entry, unit.get(), newest.minus(RECENT)));
            } else {
                findings.error(entry.line(), sheet.nameOf(Fact.SERIAL), entry.serial(), "unit.unknown");
            }
        }
        if (sheet.source() == Source.CHROMEOS_CONSOLE) {
            reportMissing();
        }
        return outcomes;
    }

    private Optional<Unit> match(Entry entry) {
        Optional<Unit> unit = known.unitWithSerial(entry.serial()).or(() -> unitWithoutSerial(entry));
        return unit.filter(found -> matched.add(found.id()));
    }

    private Optional<Unit> unitWithoutSerial(Entry entry) {
        Optional<Unit> unit = entry.tag() == null
                ? Optional.empty()
                : known.unitTagged(entry.tag())
                        .filter(found -> !found.facts().has(Fact.SERIAL))
                        .filter(found -> !entry.facts().has(Fact.MODEL)
                                || entry.facts()
                                        .get(Fact.MODEL)
                                        .equals(found.facts().get(Fact.MODEL)));
        unit.ifPresent(found ->
                findings.warning(entry.line(), sheet.nameOf(Fact.SERIAL), entry.serial(), "serial.found", entry.tag()));
        return unit;
    }

    private Outcome outcome(Entry entry, Unit unit, Instant recently) {
        List<Change> changes = decisions.taken(unit, entry.onto(unit.facts()), Rule.LEDGER).stream()
                .filter(change -> isTaken(change.fact()))
                .toList();
        Set<Fact> taken = changes.stream().map(Change::fact).collect(Collectors.toSet());
        reportContradictions(entry, unit.facts(), taken, recently);
        return Outcome.of(entry.line(), unit.id(), null, unit.facts().text(Fact.TAG), false, changes);
    }

    /** Where a console contradicts the ledger, only a rule that somebody set makes it right; and a label is never changed from afar. */
    private boolean isTaken(Fact fact) {
        return !COMPARED.contains(fact) || fact != Fact.TAG && decisions.isRuled(fact);
    }

    private void reportContradictions(Entry entry, Facts ledger, Set<Fact> taken, Instant recently) {
        for (Fact fact : COMPARED) {
            Object console = entry.facts().get(fact);
            if (console != null && !console.equals(ledger.get(fact)) && !taken.contains(fact)) {
                String ours = ledger.has(fact) ? known.label(ledger.get(fact)) : "—";
                findings.warning(entry.line(), sheet.nameOf(fact), known.label(console), "console.differs", ours);
            }
        }
        if (sheet.has(Fact.TAG) && entry.tag() == null) {
            findings.note(entry.line(), sheet.nameOf(Fact.TAG), null, "console.noTag", ledger.text(Fact.TAG));
        }
        reportState(entry, ledger, recently);
    }

    private void reportState(Entry entry, Facts ledger, Instant recently) {
        boolean active = "ACTIVE".equalsIgnoreCase(entry.facts().text(Fact.CONSOLE_STATUS));
        Instant sync = entry.facts().instant(Fact.LAST_SYNC);
        boolean seen = sync != null && sync.isAfter(recently);
        DeviceState state = ledger.state();
        String tag = ledger.text(Fact.TAG);
        if (state == DeviceState.LOST && seen) {
            findings.warning(entry.line(), sheet.nameOf(Fact.LAST_SYNC), sync.toString(), "console.lostSeen", tag);
        } else if (state == DeviceState.IN_REPAIR && seen) {
            findings.warning(entry.line(), sheet.nameOf(Fact.LAST_SYNC), sync.toString(), "console.repairSeen", tag);
        }
        if (state != null && state.isOutOfService() && active) {
            findings.warning(
                    entry.line(),
                    sheet.nameOf(Fact.CONSOLE_STATUS),
                    entry.facts().text(Fact.CONSOLE_STATUS),
                    "console.stillActive",
                    tag);
        }
    }

    private void reportMissing() {
        known.units().stream()
                .filter(unit -> !matched.contains(unit.id()))
                .map(Unit::facts)
                .filter(facts -> Platform.ofModelNamed(facts.text(Fact.MODEL)) == Platform.CHROMEOS)
                .filter(facts -> facts.state() != DeviceState.DISPOSED)
                .map(facts -> facts.text(Fact.TAG))
                .sorted()
                .forEach(tag -> findings.warning(0, null, tag, "console.missing"));
    }
}
