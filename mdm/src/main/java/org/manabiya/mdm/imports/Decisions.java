package org.manabiya.mdm.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manabiya.mdm.imports.Conflict.Kind;
import org.manabiya.mdm.imports.Known.Unit;
import org.manabiya.mdm.ledger.Change;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.ledger.Facts;

/**
 * Asks what was decided about each conflict of a file, one by one or by rule, and keeps the list of conflicts for the person who decides.
 */
final class Decisions {
    private final Map<String, Choice> made;
    private final Rules rules;
    private final Known known;
    private final List<Conflict> conflicts = new ArrayList<>();

    Decisions(Map<String, Choice> made, Rules rules, Known known) {
        this.made = made;
        this.rules = rules;
        this.known = known;
    }

    /** The decision on two rows of the file; {@code null} while nobody has decided. */
    Choice on(Kind kind, String about, Entry first, Entry second, Choice... choices) {
        Choice ruled = rules.all() == null
                ? null
                : choice(rules.all(), rules.all() == Rule.NEWER ? Rules.isNewer(first, second) : Optional.empty());
        return on(kind, about, first.line(), first.facts(), second, ruled, choices);
    }

    /** The decision between what stands in the ledger and a row of the file. */
    Choice onLedger(Kind kind, String about, Unit ledger, Entry row, Choice... choices) {
        Fact fact = kind == Kind.OTHER_TAG ? Fact.TAG : Fact.SERIAL;
        Choice ruled = rules.of(fact)
                .map(rule ->
                        choice(rule, rule == Rule.NEWER ? rules.isNewer(row, fact, ledger, known) : Optional.empty()))
                .orElse(null);
        return on(kind, about, 0, ledger.facts(), row, ruled, choices);
    }

    private static Choice choice(Rule rule, Optional<Boolean> secondIsNewer) {
        return switch (rule) {
            case LEDGER -> Choice.FIRST;
            case FILE -> Choice.SECOND;
            case NEWER -> secondIsNewer
                    .map(newer -> newer ? Choice.SECOND : Choice.FIRST)
                    .orElse(null);
        };
    }

    private Choice on(
            Kind kind, String about, int firstLine, Facts first, Entry second, Choice ruled, Choice... choices) {
        String key = kind + ":" + about;
        List<Choice> allowed = List.of(choices);
        Choice choice = made.get(key);
        boolean decided = choice != null && allowed.contains(choice);
        Choice byRule = ruled == null || allowed.contains(ruled) ? ruled : Choice.SKIP;
        Choice valid = decided ? choice : byRule;
        conflicts.add(new Conflict(
                key, kind, firstLine, second.line(), first, second.facts(), allowed, valid, !decided && valid != null));
        return valid;
    }

    /** What of a row is taken over, fact by fact: what the ledger does not know yet always, the rest by the rules or as usual. */
    List<Change> taken(Unit unit, Entry row, Rule usual) {
        return unit.facts().changesTo(row.facts()).stream()
                .filter(change -> change.before() == null || fileHolds(change.fact(), unit, row, usual))
                .toList();
    }

    /** Whether what the row says of the fact becomes so, though the ledger says something else. */
    boolean fileHolds(Fact fact, Unit unit, Entry row, Rule usual) {
        if (fact.origin() != Fact.Origin.LEDGER) {
            return true;
        }
        return switch (rules.of(fact).orElse(fact == Fact.CUSTOM ? Rule.FILE : usual)) {
            case LEDGER -> false;
            case FILE -> true;
            case NEWER -> rules.isNewer(row, fact, unit, known).orElse(usual == Rule.FILE);
        };
    }

    /** Whether a rule lets the file speak about the fact. */
    boolean isRuled(Fact fact) {
        return rules.of(fact).filter(rule -> rule != Rule.LEDGER).isPresent();
    }

    /** In the order of the file. */
    List<Conflict> conflicts() {
        return conflicts.stream()
                .sorted(Comparator.comparingInt(Conflict::firstLine).thenComparingInt(Conflict::secondLine))
                .toList();
    }
}
