package org.manabiya.mdm.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.manabiya.mdm.imports.Conflict.Kind;
import org.manabiya.mdm.imports.Known.Ticket;
import org.manabiya.mdm.imports.Known.Unit;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.ledger.Facts;

/**
 * Compares a list of repairs with the repairs on record. A repair is the same one when the unit, the day it was received and the
 * symptom are the same. A repair of a unit that the ledger does not have is reported and left out.
 */
final class RepairComparison {
    private final Sheet sheet;
    private final Known known;
    private final Decisions decisions;
    private final Findings findings;

    RepairComparison(Sheet sheet, Known known, Decisions decisions, Findings findings) {
        this.sheet = sheet;
        this.known = known;
        this.decisions = decisions;
        this.findings = findings;
    }

    List<Outcome> compare(List<Entry> entries) {
        List<Entry> settled =
                new Twins(Kind.SAME_REPAIR, RepairComparison::identity, decisions, findings).settle(entries);
        List<Outcome> outcomes = new ArrayList<>();
        Set<UUID> open = new HashSet<>();
        for (Entry entry : settled) {
            Optional<Unit> unit = known.unitWithSerial(entry.serial()).or(() -> known.unitTagged(entry.tag()));
            if (unit.isEmpty()) {
                Fact named = entry.serial() == null ? Fact.TAG : Fact.SERIAL;
                findings.error(entry.line(), sheet.nameOf(named), entry.facts().text(named), "unit.unknown");
            } else if (isWhole(entry)) {
                check(entry, unit.get());
                outcomes.add(outcome(entry, unit.get()));
                if (!entry.facts().has(Fact.RETURNED_ON)) {
                    open.add(unit.get().id());
                }
            }
        }
        reportMissingTickets(open);
        return outcomes;
    }

    private static String identity(Entry entry) {
        return (entry.serial() == null ? entry.tag() : entry.serial()) + ":"
                + entry.facts().get(Fact.RECEIVED_ON) + ":" + entry.facts().get(Fact.SYMPTOM);
    }

    private boolean isWhole(Entry entry) {
        for (Fact fact : List.of(Fact.RECEIVED_ON, Fact.SYMPTOM)) {
            if (!entry.facts().has(fact)) {
                findings.error(entry.line(), sheet.nameOf(fact), null, "row.unnamed", sheet.nameOf(fact));
                return false;
            }
        }
        return true;
    }

    private void check(Entry entry, Unit unit) {
        LocalDate received = entry.facts().date(Fact.RECEIVED_ON);
        LocalDate returned = entry.facts().date(Fact.RETURNED_ON);
        LocalDate acquired = unit.facts().date(Fact.ACQUIRED_ON);
        if (returned != null && returned.isBefore(received)) {
            findings.warning(entry.line(), sheet.nameOf(Fact.RETURNED_ON), returned.toString(), "repair.returnedEarly");
        }
        if (acquired != null && received.isBefore(acquired)) {
            findings.warning(
                    entry.line(), sheet.nameOf(Fact.RECEIVED_ON), received.toString(), "repair.beforeUnit", acquired);
        }
        if (returned == null && unit.facts().state() != DeviceState.IN_REPAIR) {
            findings.warning(
                    entry.line(),
                    sheet.nameOf(Fact.RETURNED_ON),
                    null,
                    "repair.openButNotInRepair",
                    unit.facts().text(Fact.TAG));
        }
    }

    private Outcome outcome(Entry entry, Unit unit) {
        Facts told = entry.facts().without(Fact.SERIAL).without(Fact.TAG);
        Optional<Ticket> ticket = known.ticketsOf(unit.id()).stream()
                .filter(t -> t.facts().get(Fact.RECEIVED_ON).equals(told.get(Fact.RECEIVED_ON)))
                .filter(t -> t.facts().get(Fact.SYMPTOM).equals(told.get(Fact.SYMPTOM)))
                .findFirst();
        Facts before = ticket.map(Ticket::facts).orElse(Facts.none());
        return Outcome.of(
                entry.line(),
                unit.id(),
                ticket.map(Ticket::id).orElse(null),
                unit.facts().text(Fact.TAG),
                ticket.isEmpty(),
                before.changesTo(told));
    }

    private void reportMissingTickets(Set<UUID> open) {
        known.units().stream()
                .filter(unit -> unit.facts().state() == DeviceState.IN_REPAIR)
                .filter(unit -> !open.contains(unit.id()))
                .filter(unit -> known.ticketsOf(unit.id()).stream().noneMatch(Ticket::isOpen))
                .map(unit -> unit.facts().text(Fact.TAG))
                .sorted()
                .forEach(tag -> findings.warning(0, null, tag, "repair.ticketMissing"));
    }
}
