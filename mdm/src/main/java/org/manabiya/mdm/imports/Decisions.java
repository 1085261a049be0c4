package org.manabiya.mdm.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.manabiya.mdm.imports.Conflict.Kind;
import org.manabiya.mdm.ledger.Facts;

/** Asks what was decided about each conflict of a file, and keeps the list of conflicts for the person who decides. */
final class Decisions {
    private final Map<String, Choice> made;
    private final List<Conflict> conflicts = new ArrayList<>();

    Decisions(Map<String, Choice> made) {
        this.made = made;
    }

    /** The decision on two rows of the file; {@code null} while nobody has decided. */
    Choice on(Kind kind, String about, Entry first, Entry second, Choice... choices) {
        return on(kind, about, first.line(), first.facts(), second, choices);
    }

    /** The decision between what stands in the ledger and a row of the file. */
    Choice onLedger(Kind kind, String about, Facts ledger, Entry row, Choice... choices) {
        return on(kind, about, 0, ledger, row, choices);
    }

    private Choice on(Kind kind, String about, int firstLine, Facts first, Entry second, Choice... choices) {
        String key = kind + ":" + about;
        List<Choice> allowed = List.of(choices);
        Choice choice = made.get(key);
        Choice valid = choice != null && allowed.contains(choice) ? choice : null;
        conflicts.add(new Conflict(key, kind, firstLine, second.line(), first, second.facts(), allowed, valid));
        return valid;
    }

    /** In the order of the file. */
    List<Conflict> conflicts() {
        return conflicts.stream()
                .sorted(Comparator.comparingInt(Conflict::firstLine).thenComparingInt(Conflict::secondLine))
                .toList();
    }
}
