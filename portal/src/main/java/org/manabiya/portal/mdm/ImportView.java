package org.manabiya.portal.mdm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.mdm.imports.Choice;
import org.manabiya.mdm.imports.Conflict;
import org.manabiya.mdm.imports.Finding;
import org.manabiya.mdm.imports.Outcome;
import org.manabiya.mdm.imports.Preview;
import org.manabiya.mdm.imports.Severity;
import org.manabiya.mdm.imports.Source;
import org.manabiya.mdm.ledger.Change;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.ledger.Facts;
import org.manabiya.portal.page.Texts;

/** How a preview is shown: what belongs together stands together, and long lists are cut with their number told. */
public final class ImportView {
    /** As many rows as a person looks through before deciding; the rest comes with the file. */
    public static final int ROWS_SHOWN = 100;

    private ImportView() {}

    /** The findings of one sort, the gravest first. */
    public record Group(Severity severity, String key, List<Finding> findings) {
        public List<Finding> shown() {
            return findings.subList(0, Math.min(ROWS_SHOWN, findings.size()));
        }

        public String title(Texts texts) {
            return texts.get("devices.finding." + key.substring("mdm.import.".length()));
        }
    }

    /** The group of targets in which a person looks for the fact. */
    public static Source.Kind home(Fact fact) {
        return Stream.of(Source.Kind.values())
                .filter(kind -> kind.facts().contains(fact))
                .findFirst()
                .orElseThrow();
    }

    /** The columns of a file about which the ledger has its own word, so that a rule can decide. */
    public static List<Fact> ruled(Source.Kind kind) {
        return kind.facts().stream()
                .filter(fact -> fact.origin() == Fact.Origin.LEDGER)
                .toList();
    }

    public static String text(Finding finding, Texts texts) {
        return texts.get(finding.key(), finding.args());
    }

    public static List<Group> grouped(List<Finding> findings) {
        Map<String, List<Finding>> byKey = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .forEach(finding -> byKey.computeIfAbsent(finding.key(), key -> new ArrayList<>())
                            .add(finding));
        }
        return byKey.values().stream()
                .map(list -> new Group(list.get(0).severity(), list.get(0).key(), list))
                .toList();
    }

    /** Whether nothing is wrong with the file but that nobody knows its headings. */
    public static boolean isUnknown(Preview preview) {
        return preview.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .allMatch(finding -> finding.key().equals("mdm.import.header.unknown"));
    }

    /** The first rows that have the outcome. */
    public static List<Outcome> outcomes(Preview preview, Outcome.Kind kind) {
        return preview.outcomes().stream()
                .filter(outcome -> outcome.kind() == kind)
                .limit(ROWS_SHOWN)
                .toList();
    }

    /** The conflicts that a person decides next: those of a long list that nobody has decided first. */
    public static List<Conflict> conflicts(Preview preview) {
        if (preview.conflicts().size() <= ROWS_SHOWN) {
            return preview.conflicts();
        }
        return preview.conflicts().stream()
                .sorted(Comparator.comparing(Conflict::isDecided))
                .limit(ROWS_SHOWN)
                .toList();
    }

    /** The facts of a new row in the order of the columns shown. */
    public static Object fact(Outcome outcome, Fact fact) {
        return outcome.changes().stream()
                .filter(change -> change.fact() == fact)
                .map(Change::after)
                .findFirst()
                .orElse(null);
    }

    /** The facts of which either statement of a conflict speaks. */
    public static List<Fact> facts(Conflict conflict) {
        Set<Fact> facts = new HashSet<>(conflict.second().asMap().keySet());
        conflict.first().asMap().keySet().stream()
                .filter(fact -> fact.origin() == Fact.Origin.LEDGER || facts.contains(fact))
                .forEach(facts::add);
        return facts.stream().sorted().toList();
    }

    /** Whether the statements differ; where a row says nothing, it changes nothing in the ledger. */
    public static boolean differs(Conflict conflict, Fact fact) {
        if (conflict.firstLine() == 0 && !conflict.second().has(fact)) {
            return false;
        }
        Object first = conflict.first().get(fact);
        return first == null
                ? conflict.second().has(fact)
                : !first.equals(conflict.second().get(fact));
    }

    /** Whether the row names two units of the ledger, which may be one. */
    public static boolean isTwoUnits(Conflict conflict) {
        return conflict.kind() == Conflict.Kind.OTHER_TAG
                && !conflict.choices().contains(Choice.FIRST)
                && conflict.second().has(Fact.TAG);
    }

    /** The text of a choice; it names the line and the tag that it keeps, or the number that holds. */
    public static String choice(Conflict conflict, Choice choice, Texts texts) {
        if (conflict.firstLine() == 0 && choice != Choice.BOTH) {
            Fact number = conflict.kind() == Conflict.Kind.OTHER_TAG ? Fact.TAG : Fact.SERIAL;
            Facts held = choice == Choice.FIRST ? conflict.first() : conflict.second();
            return texts.get("devices.choice.ledger." + choice, texts.get("devices.fact." + number), held.text(number));
        }
        String key = "devices.choice." + choice;
        return switch (choice) {
            case FIRST -> texts.get(key, line(conflict.firstLine()), tag(conflict.first()));
            case SECOND -> texts.get(key, line(conflict.secondLine()), tag(conflict.second()));
            case BOTH, SKIP -> texts.get(key);
        };
    }

    /** A line's number as editors show it, without separators. */
    public static String line(int number) {
        return Integer.toString(number);
    }

    private static String tag(Facts facts) {
        return facts.has(Fact.TAG) ? facts.text(Fact.TAG) : facts.has(Fact.SERIAL) ? facts.text(Fact.SERIAL) : "";
    }

    /** The ids of the schools and people that the view names. */
    public static Set<UUID> ids(Preview preview) {
        Set<UUID> ids = new HashSet<>();
        for (Outcome.Kind kind : List.of(Outcome.Kind.NEW, Outcome.Kind.CHANGED)) {
            for (Outcome outcome : outcomes(preview, kind)) {
                for (Change change : outcome.changes()) {
                    addId(ids, change.before());
                    addId(ids, change.after());
                }
            }
        }
        for (Conflict conflict : preview.conflicts()) {
            conflict.first().asMap().values().forEach(value -> addId(ids, value));
            conflict.second().asMap().values().forEach(value -> addId(ids, value));
        }
        return ids;
    }

    private static void addId(Set<UUID> ids, Object value) {
        if (value instanceof UUID id) {
            ids.add(id);
        }
    }
}
