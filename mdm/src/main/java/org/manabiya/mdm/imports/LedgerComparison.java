package org.manabiya.mdm.imports;

import static org.manabiya.mdm.imports.Choice.BOTH;
import static org.manabiya.mdm.imports.Choice.FIRST;
import static org.manabiya.mdm.imports.Choice.SECOND;
import static org.manabiya.mdm.imports.Choice.SKIP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.manabiya.mdm.imports.Conflict.Kind;
import org.manabiya.mdm.imports.Known.Unit;
import org.manabiya.mdm.ledger.Change;
import org.manabiya.mdm.ledger.DeviceKind;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.ledger.Facts;

/** Compares a ledger file with the ledger: units are matched by serial number, then by tag, never by the order of rows. */
final class LedgerComparison {
    private static final Set<DeviceState> END = EnumSet.of(DeviceState.ERASED, DeviceState.DISPOSED);

    private final Sheet sheet;
    private final Known known;
    private final Decisions decisions;
    private final Findings findings;
    private final Map<UUID, Entry> pupilUnits = new HashMap<>();

    LedgerComparison(Sheet sheet, Known known, Decisions decisions, Findings findings) {
        this.sheet = sheet;
        this.known = known;
        this.decisions = decisions;
        this.findings = findings;
    }

    List<Outcome> compare(List<Entry> entries) {
        List<Entry> tagged = new Twins(Kind.SAME_TAG, Entry::tag, decisions, findings).settle(entries);
        List<Entry> settled = new Twins(Kind.SAME_SERIAL, Entry::serial, decisions, findings).settle(tagged);
        List<Outcome> outcomes = new ArrayList<>();
        settled.forEach(entry -> match(entry).ifPresent(outcomes::add));
        return outcomes;
    }

    private Optional<Outcome> match(Entry entry) {
        Unit tagged = known.unitTagged(entry.tag()).orElse(null);
        Unit serial = known.unitWithSerial(entry.serial()).orElse(null);
        if (entry.tag() == null) {
            return serial == null ? nobody(entry) : change(entry, serial);
        }
        if (tagged == null && serial == null) {
            return enter(entry);
        }
        if (tagged == null) {
            return otherTag(entry, serial);
        }
        if (serial != null && !serial.id().equals(tagged.id())) {
            return twoUnits(entry, tagged, serial);
        }
        if (serial == null && entry.serial() != null && tagged.facts().has(Fact.SERIAL)) {
            return otherSerial(entry, tagged);
        }
        return change(entry, tagged);
    }

    /** A row of a file without tags can only speak of a unit that the ledger has. */
    private Optional<Outcome> nobody(Entry entry) {
        findings.error(entry.line(), sheet.nameOf(Fact.SERIAL), entry.serial(), "unit.unknown");
        return Optional.empty();
    }

    private Optional<Outcome> otherTag(Entry entry, Unit unit) {
        Choice choice =
                decisions.onLedger(Kind.OTHER_TAG, otherTagAbout(entry, unit), unit, entry, FIRST, SECOND, BOTH, SKIP);
        if (choice == FIRST) {
            return change(entry.without(Fact.TAG), unit);
        }
        if (choice == SECOND) {
            return change(entry, unit, Fact.TAG);
        }
        return choice == BOTH ? enter(entry.without(Fact.SERIAL)) : Optional.empty();
    }

    private Optional<Outcome> otherSerial(Entry entry, Unit unit) {
        String about = entry.tag() + ":" + unit.facts().text(Fact.SERIAL) + ":" + entry.serial();
        Choice choice = decisions.onLedger(Kind.OTHER_SERIAL, about, unit, entry, FIRST, SECOND, SKIP);
        if (choice == FIRST) {
            return change(entry.without(Fact.SERIAL), unit);
        }
        return choice == SECOND ? change(entry, unit, Fact.SERIAL) : Optional.empty();
    }

    /** Tag and serial number name two units of the ledger: the row can be about the tagged one only. */
    private Optional<Outcome> twoUnits(Entry entry, Unit tagged, Unit serial) {
        Choice choice = decisions.onLedger(Kind.OTHER_TAG, otherTagAbout(entry, serial), serial, entry, BOTH, SKIP);
        return choice == BOTH ? change(entry.without(Fact.SERIAL), tagged) : Optional.empty();
    }

    private static String otherTagAbout(Entry entry, Unit unit) {
        return entry.serial() + ":" + unit.facts().text(Fact.TAG) + ":" + entry.tag();
    }

    private Optional<Outcome> enter(Entry entry) {
        if (!entry.facts().has(Fact.MODEL)) {
            findings.error(entry.line(), sheet.nameOf(Fact.MODEL), null, "model.missing");
            return Optional.empty();
        }
        Facts facts = entry.facts();
        if (!facts.has(Fact.KIND)) {
            facts = facts.with(Fact.KIND, DeviceKind.PUPIL);
        }
        if (!facts.has(Fact.STATE)) {
            facts = facts.with(Fact.STATE, facts.has(Fact.USER) ? DeviceState.IN_USE : DeviceState.SPARE);
        }
        check(entry, facts);
        return Optional.of(Outcome.of(
                entry.line(), null, null, entry.tag(), true, Facts.none().changesTo(facts)));
    }

    private Optional<Outcome> change(Entry entry, Unit unit) {
        return change(entry, unit, null);
    }

    /** @param settled the number for which the file was chosen, which no rule takes back; {@code null} for none */
    private Optional<Outcome> change(Entry entry, Unit unit, Fact settled) {
        Entry told = entry.onto(unit.facts());
        List<Change> stated = unit.facts().changesTo(told.facts());
        List<Change> taken = decisions.taken(unit, told, Rule.FILE);
        List<Change> accepted = stated.stream()
                .filter(change -> change.fact() == settled || taken.contains(change))
                .toList();
        stated.stream().filter(change -> !accepted.contains(change)).forEach(kept -> tellKept(entry, kept));
        List<Change> changes = handedIn(told, unit, withoutEnds(entry, accepted));
        Facts after = unit.facts();
        for (Change change : changes) {
            after = after.with(change.fact(), change.after());
        }
        check(entry, after);
        return Optional.of(
                Outcome.of(entry.line(), unit.id(), null, unit.facts().text(Fact.TAG), false, changes));
    }

    /**
     * Without a change of state into or out of a unit's end, and of its user with it: no list erases a unit or disposes of it without the
     * proofs of those steps, and none brings one back.
     */
    private List<Change> withoutEnds(Entry entry, List<Change> accepted) {
        Change end = accepted.stream()
                .filter(change -> change.fact() == Fact.STATE)
                .filter(change -> END.contains(change.before()) || END.contains(change.after()))
                .findFirst()
                .orElse(null);
        if (end == null) {
            return accepted;
        }
        findings.warning(
                entry.line(),
                sheet.nameOf(Fact.STATE),
                known.label(end.after()),
                END.contains(end.before()) ? "state.ended" : "state.ends",
                known.label(end.before()));
        return accepted.stream()
                .filter(change -> change != end && change.fact() != Fact.USER)
                .toList();
    }

    /**
     * With the unit's return, where the file gives it a state in which nobody has a unit and names nobody: an empty cell alone says
     * nothing, but a spare in the cupboard is no longer with a pupil.
     */
    private List<Change> handedIn(Entry told, Unit unit, List<Change> changes) {
        boolean freed = changes.stream()
                .anyMatch(change -> change.fact() == Fact.STATE && !((DeviceState) change.after()).canHaveHolder());
        UUID user = unit.facts().id(Fact.USER);
        if (!freed
                || user == null
                || told.facts().has(Fact.USER)
                || !decisions.fileHolds(Fact.USER, unit, told, Rule.FILE)) {
            return changes;
        }
        findings.note(told.line(), sheet.nameOf(Fact.STATE), null, "user.handedIn", known.label(user));
        List<Change> all = new ArrayList<>(changes);
        all.add(new Change(Fact.USER, user, null));
        return all;
    }

    private void tellKept(Entry entry, Change kept) {
        findings.note(
                entry.line(),
                sheet.nameOf(kept.fact()),
                known.label(kept.after()),
                "rule.ledgerHolds",
                known.label(kept.before()));
    }

    private void check(Entry entry, Facts after) {
        LocalDate acquired = after.date(Fact.ACQUIRED_ON);
        LocalDate warranty = after.date(Fact.WARRANTY_UNTIL);
        if (acquired != null && warranty != null && warranty.isBefore(acquired)) {
            findings.warning(entry.line(), sheet.nameOf(Fact.WARRANTY_UNTIL), warranty.toString(), "warranty.early");
        }
        UUID user = after.id(Fact.USER);
        if (user == null) {
            if (after.state() == DeviceState.LENT) {
                findings.warning(entry.line(), sheet.nameOf(Fact.USER), null, "user.missing");
            }
            return;
        }
        if (after.state() == DeviceState.SPARE || after.kind() == DeviceKind.SPARE) {
            findings.warning(entry.line(), sheet.nameOf(Fact.USER), known.label(user), "user.onSpare");
        }
        Entry other = after.kind() == DeviceKind.PUPIL ? pupilUnits.putIfAbsent(user, entry) : null;
        if (other != null) {
            findings.warning(entry.line(), sheet.nameOf(Fact.USER), known.label(user), "user.twice", other.line());
        }
    }
}
