package org.manabiya.mdm.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What an uploaded file would do: every row's outcome, everything found, and the conflicts that wait for a person. The same file, the
 * same ledger, the same decisions and the same rules always give the same preview.
 *
 * @param source {@code null} when the file was not recognised; then the findings say why
 * @param layout the name that a person gave its layout, or {@code null}
 */
public record Preview(
        Source source,
        String layout,
        String file,
        List<Finding> findings,
        List<Conflict> conflicts,
        List<Outcome> outcomes) {

    /** What people decided for a file: conflicts one by one, by their keys, and the rest by rule. */
    public record Decided(Map<String, Choice> choices, Rules rules) {}

    /** Of a file that cannot be read. */
    static Preview unreadable(String file, Findings findings) {
        return new Preview(null, null, file, findings.list(), List.of(), List.of());
    }

    static Preview of(String file, Sheet sheet, Known known, Decided decided, LocalDate today, Findings findings) {
        Decisions decisions = new Decisions(decided.choices(), decided.rules(), known);
        List<Entry> entries = new Cells(sheet, known, today, findings).read();
        List<Outcome> outcomes =
                switch (sheet.source().kind()) {
                    case LEDGER -> new LedgerComparison(sheet, known, decisions, findings).compare(entries);
                    case CONSOLE -> new ConsoleComparison(sheet, known, decisions, findings).compare(entries);
                    case REPAIRS -> new RepairComparison(sheet, known, decisions, findings).compare(entries);
                };
        return new Preview(sheet.source(), sheet.layout(), file, findings.list(), decisions.conflicts(), outcomes);
    }

    public boolean isReadable() {
        return source != null;
    }

    public boolean isDecided() {
        return conflicts.stream().allMatch(Conflict::isDecided);
    }

    public long count(Outcome.Kind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
