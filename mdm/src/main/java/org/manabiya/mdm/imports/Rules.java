package org.manabiya.mdm.imports;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.manabiya.core.data.CoreData;
import org.manabiya.mdm.imports.Known.Unit;
import org.manabiya.mdm.ledger.Fact;

/**
 * The rules that a person set for one file.
 *
 * @param all for every disagreement; {@code null} to leave them as usual
 * @param byFact for single columns; goes before the rule for all
 * @param fileDay of which day the file tells, or {@code null} where nobody knows
 */
public record Rules(Rule all, Map<Fact, Rule> byFact, LocalDate fileDay) {
    public static final Rules NONE = new Rules(null, Map.of(), null);

    Optional<Rule> of(Fact fact) {
        return Optional.ofNullable(byFact.getOrDefault(fact, all));
    }

    /** Whether what the row says of the fact is newer than what the ledger says; nothing where the file has no day. */
    Optional<Boolean> isNewer(Entry row, Fact fact, Unit unit, Known known) {
        LocalDate said = dayOf(row);
        if (said == null) {
            return Optional.empty();
        }
        LocalDate stated = known.stated(unit.id(), fact);
        return Optional.of(stated == null || !said.isBefore(stated));
    }

    /** Whether the second row of the file is newer than the first; nothing where the rows do not tell. */
    static Optional<Boolean> isNewer(Entry first, Entry second) {
        var one = first.facts().instant(Fact.LAST_SYNC);
        var other = second.facts().instant(Fact.LAST_SYNC);
        return one == null || other == null || one.equals(other) ? Optional.empty() : Optional.of(other.isAfter(one));
    }

    private LocalDate dayOf(Entry row) {
        var sync = row.facts().instant(Fact.LAST_SYNC);
        return sync == null ? fileDay : sync.atZone(CoreData.JAPAN).toLocalDate();
    }
}
