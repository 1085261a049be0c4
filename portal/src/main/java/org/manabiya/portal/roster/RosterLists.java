package org.manabiya.portal.roster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.manabiya.core.roster.ChangeCount;
import org.manabiya.core.roster.RosterImports;
import org.manabiya.core.roster.oneroster.Finding;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Page;

/** What an import finds and what it changes, as files: the vendor of the roster mends by them. */
@Dependent
class RosterLists {
    private static final int READ_AT_ONCE = 1_000;

    private final RosterImports imports;
    private final Page page;

    @Inject
    RosterLists(RosterImports imports, Page page) {
        this.imports = imports;
        this.page = page;
    }

    TableExport findings(List<Finding> findings) {
        return new TableExport(
                page.t("rosters.findings"),
                headings("severity", "file", "line", "column", "value", "expected"),
                findings.stream()
                        .map(finding -> Arrays.asList(
                                page.t("rosters.severity." + finding.severity().word()),
                                finding.file(),
                                finding.line() > 0 ? finding.line() : null,
                                finding.column(),
                                finding.value(),
                                finding.expected().text(page.texts().locale()))));
    }

    /** The imports with what each of them changed, all its files together. */
    TableExport imports(List<RosterImports.Line> lines) {
        return new TableExport(
                page.t("rosters.earlier"),
                headings("when", "file", "state", "new", "changed", "gone"),
                lines.stream()
                        .map(line -> Arrays.asList(
                                page.stamp(line.createdAt()),
                                line.fileName(),
                                page.t("rosters.state." + line.state()),
                                sum(line, ChangeCount::added),
                                sum(line, ChangeCount::changed),
                                sum(line, ChangeCount::gone))));
    }

    private static long sum(RosterImports.Line line, ToLongFunction<ChangeCount> number) {
        return line.changes().values().stream().mapToLong(number).sum();
    }

    /** One row for each changed field; one for a row that is new or gone. */
    TableExport changes(UUID city, UUID rosterImport, ChangeTab tab) {
        String name = page.t("rosters.of." + tab.file().key()) + " " + page.t("rosters." + tab.action());
        return new TableExport(
                name,
                headings("what", "column", "before", "after"),
                IntStream.iterate(0, from -> from < tab.count(), from -> from + READ_AT_ONCE)
                        .boxed()
                        .flatMap(from ->
                                imports
                                        .changes(city, rosterImport, tab.file(), tab.action(), from, READ_AT_ONCE)
                                        .stream())
                        .flatMap(RosterLists::rows));
    }

    private static Stream<List<String>> rows(RosterImports.Change change) {
        String label = change.label() == null ? change.sourcedId() : change.label();
        return change.fields().isEmpty()
                ? Stream.of(Arrays.asList(label, null, null, null))
                : change.fields().stream()
                        .map(field -> Arrays.asList(label, field.field(), field.before(), field.after()));
    }

    private List<String> headings(String... columns) {
        return Stream.of(columns).map(column -> page.t("rosters." + column)).toList();
    }
}
