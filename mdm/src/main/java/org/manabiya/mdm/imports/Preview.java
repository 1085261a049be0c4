package org.manabiya.mdm.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an uploaded file would do: every row's outcome, everything found, and the conflicts that wait for a person. The same file, the
 * same ledger and the same decisions always give the same preview.
 *
 * @param source {@code null} when the file was not recognised; then the findings say why
 */
public record Preview(
        Source source, String file, List<Finding> findings, List<Conflict> conflicts, List<Outcome> outcomes) {

    public static Preview of(String file, byte[] content, Known known, Map<String, Choice> made, LocalDate today) {
        Findings findings = new Findings(file);
        Optional<Sheet> sheet = TableFile.read(file, content, findings).flatMap(table -> Sheet.of(table, findings));
        if (sheet.isEmpty()) {
            return new Preview(null, file, findings.list(), List.of(), List.of());
        }
        Decisions decisions = new Decisions(made);
        List<Entry> entries = new Cells(sheet.get(), known, today, findings).read();
        List<Outcome> outcomes =
                switch (sheet.get().source().kind()) {
                    case LEDGER -> new LedgerComparison(sheet.get(), known, decisions, findings).compare(entries);
                    case CONSOLE -> new ConsoleComparison(sheet.get(), known, decisions, findings).compare(entries);
                    case REPAIRS -> new RepairComparison(sheet.get(), known, decisions, findings).compare(entries);
                };
        return new Preview(sheet.get().source(), file, findings.list(), decisions.conflicts(), outcomes);
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
