package org.manabiya.core.roster.oneroster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Reads a whole package once, from front to end, and finds everything that is wrong with it. Only identifiers are kept in memory.
 *
 * <p>Sources: OneRoster CSV Binding 1.2.1 and Japan K-12/Schools Profile 1.0; written strictly, read kindly: a byte order mark, bare
 * line feeds and missing quotes are notes, whatever could put a wrong fact into the database is an error.
 */
public final class Validation {

    private final RosterPackage roster;
    private final Findings findings = new Findings();
    private final References references;
    private final JapanProfile profile;
    private final Map<RosterFile, Mode> modes = new EnumMap<>(RosterFile.class);
    private final Map<RosterFile, Long> rows = new EnumMap<>(RosterFile.class);

    private final BiConsumer<RosterFile, Long> meter;

    private Validation(RosterPackage roster, KnownIds known, BiConsumer<RosterFile, Long> meter) {
        this.roster = roster;
        this.meter = meter;
        references = new References(known);
        profile = new JapanProfile(references);
    }

    /** Validates the package; {@code known} tells what a delta package may refer to. */
    public static ValidationReport of(RosterPackage roster, KnownIds known) {
        return of(roster, known, (file, line) -> {});
    }

    /** The same; {@code meter} is told each row that is looked at, by its file and line. */
    public static ValidationReport of(RosterPackage roster, KnownIds known, BiConsumer<RosterFile, Long> meter) {
        return new Validation(roster, known, meter).run();
    }

    private ValidationReport run() {
        findings.addAll(roster.findings());
        Manifest manifest = Manifest.read(roster, findings);
        RosterFile.dataFiles().stream().filter(roster::refuses).forEach(references::giveUp);
        for (RosterFile file : RosterFile.dataFiles()) {
            if (roster.holds(file)) {
                new FileRules(file, manifest).run();
            }
        }
        checkRequiredFiles();
        return new ValidationReport(manifest, Map.copyOf(modes), Map.copyOf(rows), findings.toList());
    }

    private void checkRequiredFiles() {
        if (references.isDelta()) {
            return;
        }
        RosterFile.dataFiles().stream()
                .filter(RosterFile::isRequired)
                .filter(file -> !roster.holds(file) && !roster.refuses(file))
                .forEach(file -> findings.add(Severity.ERROR, file.fileName(), Expectation.of("fileMissing")));
    }

    /** The pass over one file. */
    private final class FileRules {

        /** A reference to a row further down in the same file; holds no row, since there may be many. */
        private record Pending(long line, Column column, String nameInFile, String id) {}

        private final RosterFile file;
        private final Manifest manifest;
        private final List<Column> referring;
        private final List<Pending> toOwnFile = new ArrayList<>();
        private final Map<String, Long> notKept = new TreeMap<>();

        FileRules(RosterFile file, Manifest manifest) {
            this.file = file;
            this.manifest = manifest;
            referring = file.columns().stream()
                    .filter(column -> column.target() != null)
                    .toList();
        }

        void run() {
            FileReading reading = new FileReading(roster, file, manifest.version(), findings);
            boolean complete = reading.forEach(this::check);
            rows.put(file, reading.rows());
            if (!complete) {
                references.giveUp(file);
            }
            toOwnFile.stream().filter(p -> references.isDangling(file, p.id())).forEach(this::dangling);
            profile.endOf(file, findings);
            if (complete && !file.isStored()) {
                findings.add(Severity.NOTE, file.fileName(), Expectation.of("notStored", reading.rows()));
            }
            notKept.forEach((column, rows) ->
                    findings.add(Severity.NOTE, file.fileName(), 1, column, "", Expectation.of("notStored", rows)));
        }

        private void check(Row row) {
            meter.accept(file, row.line());
            Mode mode = modes.computeIfAbsent(file, f -> begin(row));
            Judge judge = new Judge(file, row, findings);
            Cells.check(row, mode, judge);
            if (!row.isBlank("sourcedId") && !references.add(file, row.text("sourcedId"))) {
                judge.error("sourcedId", Expectation.of("duplicateId"));
            }
            checkReferences(row);
            countNotKept(row);
            profile.check(row, judge);
        }

        /**
         * The file wins over the manifest: a first row with status and time makes it a delta. A declared delta never becomes the whole
         * set, which would take everybody else away.
         */
        private Mode begin(Row first) {
            Mode declared = manifest.mode(file);
            boolean marked = !first.isBlank("status") && !first.isBlank("dateLastModified");
            Mode mode = declared == Mode.DELTA || marked ? Mode.DELTA : Mode.BULK;
            if (declared == Mode.BULK && mode == Mode.DELTA) {
                findings.add(Severity.WARNING, file.fileName(), Expectation.of("manifestBulk"));
            }
            references.begin(file, mode);
            return mode;
        }

        /** What points into a file that is not stored has nowhere to point to. */
        private void countNotKept(Row row) {
            for (Column column : referring) {
                if (file.isStored() && !column.target().isStored() && !row.isBlank(column.name())) {
                    notKept.merge(row.nameInFile(column.name()), 1L, Long::sum);
                }
            }
        }

        private void checkReferences(Row row) {
            for (Column column : referring) {
                for (String id : row.list(column.name())) {
                    if (references.isDangling(column.target(), id)) {
                        Pending pending = new Pending(row.line(), column, row.nameInFile(column.name()), id);
                        if (column.target() == file) {
                            toOwnFile.add(pending);
                        } else {
                            dangling(pending);
                        }
                    }
                }
            }
        }

        private void dangling(Pending reference) {
            RosterFile target = reference.column().target();
            Severity severity = target.isStored() ? Severity.ERROR : Severity.WARNING;
            Expectation expected = Expectation.of("dangling", target.fileName());
            findings.add(severity, file.fileName(), reference.line(), reference.nameInFile(), reference.id(), expected);
        }
    }
}
