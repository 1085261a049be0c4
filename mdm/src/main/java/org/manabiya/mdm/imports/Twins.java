package org.manabiya.mdm.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.manabiya.mdm.imports.Conflict.Kind;
import org.manabiya.mdm.ledger.Fact;

/** Finds rows of one file that speak about the same thing. Equal rows count once; of unequal ones a person decides. */
final class Twins {
    private final Kind kind;
    private final Function<Entry, String> identity;
    private final Decisions decisions;
    private final Findings findings;

    /** @param identity what two rows must not share; {@code null} for a row that has none */
    Twins(Kind kind, Function<Entry, String> identity, Decisions decisions, Findings findings) {
        this.kind = kind;
        this.identity = identity;
        this.decisions = decisions;
        this.findings = findings;
    }

    /** The rows that are left once every pair is settled; an undecided pair is left out. */
    List<Entry> settle(List<Entry> entries) {
        Map<Integer, Entry> kept = new TreeMap<>();
        Map<String, Entry> seen = new HashMap<>();
        for (Entry entry : entries) {
            String name = identity.apply(entry);
            Entry first = name == null ? null : seen.get(name);
            if (first == null) {
                kept.put(entry.line(), entry);
                if (name != null) {
                    seen.put(name, entry);
                }
            } else if (first.facts().equals(entry.facts())) {
                findings.warning(entry.line(), null, name, "row.twice", first.line());
            } else {
                settle(first, entry, name, kept, seen);
            }
        }
        return new ArrayList<>(kept.values());
    }

    private void settle(Entry first, Entry second, String name, Map<Integer, Entry> kept, Map<String, Entry> seen) {
        Choice choice = kind == Kind.SAME_SERIAL && first.tag() != null && second.tag() != null
                ? decisions.on(
                        kind,
                        about(first, second, name),
                        first,
                        second,
                        Choice.FIRST,
                        Choice.SECOND,
                        Choice.BOTH,
                        Choice.SKIP)
                : decisions.on(
                        kind, about(first, second, name), first, second, Choice.FIRST, Choice.SECOND, Choice.SKIP);
        if (choice == Choice.BOTH) {
            kept.put(second.line(), second.without(Fact.SERIAL));
        } else if (choice != Choice.FIRST) {
            kept.remove(first.line());
        }
        if (choice == Choice.SECOND) {
            kept.put(second.line(), second);
            seen.put(name, second);
        }
    }

    private String about(Entry first, Entry second, String name) {
        return switch (kind) {
            case SAME_SERIAL -> name + ":" + first.tag() + ":" + second.tag();
            case SAME_TAG -> name + ":" + first.serial() + ":" + second.serial();
            default -> name;
        };
    }
}
