package org.manabiya.mdm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Entered;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.fields.CustomField;
import org.manabiya.mdm.fields.CustomFields;
import org.manabiya.mdm.ledger.Fact;

/**
 * Lets a person explain a file whose layout nobody knows, or correct how one was taken: what each column holds, and how the file is read.
 * The explanation is kept under the name of its source and found again by the headings.
 */
@Dependent
public class ExplainColumns {
    private static final int EXAMPLES = 3;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SHEET = 100;

    /** A column as the person sees it. */
    public record Column(String heading, List<String> examples, Target target) {}

    /**
     * What is asked about a file.
     *
     * @param origin how it was read; {@code null} where it cannot be read, and the findings say why
     * @param name what the source is called so far; empty for a new one
     * @param remembered whether the municipality has explained files with these headings
     * @param fields what the municipality added to its ledger
     */
    public record Question(
            TableFile.Origin origin,
            Reading reading,
            String name,
            boolean remembered,
            Source.Kind kind,
            DayOrder days,
            List<Column> columns,
            int rows,
            List<CustomField> fields,
            List<Finding> findings) {}

    private final EntityManager em;
    private final DeviceImports imports;
    private final ReadImports read;
    private final CustomFields fields;
    private final Audit audit;

    @Inject
    public ExplainColumns(
            @Mdm EntityManager em, DeviceImports imports, ReadImports read, CustomFields fields, Audit audit) {
        this.em = em;
        this.imports = imports;
        this.read = read;
        this.fields = fields;
        this.audit = audit;
    }

    /** The columns of an open import with what each of them seems to hold, or is known to. */
    public Question ask(UUID id) {
        DeviceImport anImport = open(id);
        Findings findings = new Findings(anImport.fileName());
        Optional<TableFile> table = read.table(anImport, findings);
        Known known = read.known(anImport.municipalityId());
        if (table.isEmpty()) {
            return new Question(
                    null, anImport.reading(), "", false, null, null, List.of(), 0, List.of(), findings.list());
        }
        Optional<Layout> layout =
                read.layouts(anImport.municipalityId()).of(table.get().header());
        Optional<Source> source = Source.recognise(table.get().header());
        ColumnGuess guess = new ColumnGuess(table.get(), known);
        Source.Kind kind =
                layout.map(Layout::source).or(() -> source).map(Source::kind).orElseGet(guess::kind);
        List<Target> targets = layout.map(Layout::targets)
                .orElseGet(
                        () -> source.map(ready -> targets(ready, table.get())).orElseGet(() -> guess.targets(kind)));
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < table.get().header().size(); i++) {
            Target target = i < targets.size() ? targets.get(i) : null;
            columns.add(new Column(table.get().header().get(i), guess.examples(i, EXAMPLES), target));
        }
        return new Question(
                table.get().origin(),
                anImport.reading(),
                layout.map(Layout::name).orElse(""),
                layout.isPresent(),
                kind,
                layout.map(Layout::days).orElse(anImport.reading().days()),
                columns,
                table.get().rows().size(),
                known.fields(),
                findings.list());
    }

    private static List<Target> targets(Source source, TableFile table) {
        Set<Fact> given = new HashSet<>();
        List<Target> targets = new ArrayList<>();
        for (String heading : table.header()) {
            targets.add(source.columnNamed(heading)
                    .map(Source.Column::fact)
                    .filter(given::add)
                    .map(Target::of)
                    .orElse(null));
        }
        return targets;
    }

    /** Reads the file in another way: another character set, sheet, line of headings or order of days. */
    @Transactional
    public void readAs(UUID id, Reading reading) {
        DeviceImport anImport = open(id);
        if (reading.sheet() != null && reading.sheet().length() > LONGEST_SHEET) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.entered.tooLong", LONGEST_SHEET);
        }
        anImport.readAs(reading);
        recognise(anImport);
    }

    /**
     * Keeps what the columns hold, for this file and for the next ones with the same headings.
     *
     * @throws Refusal INVALID when a thing stands in two columns, or no column tells of which unit a row speaks
     */
    @Transactional
    public void explain(UUID id, Source.Kind kind, String sourceName, List<Target> targets, DayOrder days) {
        DeviceImport anImport = open(id);
        TableFile table = read.table(anImport, new Findings(anImport.fileName()))
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "mdm.import.unreadable"));
        String name = Entered.required(sourceName, LONGEST_NAME, "mdm.import.columns.nameMissing");
        check(anImport.municipalityId(), kind, targets);
        Source source = Source.recognise(table.header())
                .filter(ready -> ready.kind() == kind)
                .orElseGet(() -> Source.ofKind(kind));
        Layout layout = new Layout(name, source, targets, days);
        String header = Layout.fingerprint(table.header());
        ColumnMapping mapping = mapping(anImport.municipalityId(), header).orElseGet(() -> {
            ColumnMapping added = new ColumnMapping(anImport.municipalityId(), header);
            em.persist(added);
            return added;
        });
        mapping.explain(layout, imports.author());
        anImport.recognised(layout.source(), name);
        audit.record("device.import.columns", "deviceImport", id, null, name);
    }

    /** Forgets what was explained about files with these headings; what was applied stays. */
    @Transactional
    public void forget(UUID id) {
        DeviceImport anImport = open(id);
        read.table(anImport, new Findings(anImport.fileName()))
                .flatMap(table -> mapping(anImport.municipalityId(), Layout.fingerprint(table.header())))
                .ifPresent(mapping -> {
                    em.remove(mapping);
                    em.flush();
                    audit.record(
                            "device.import.columns",
                            "deviceImport",
                            id,
                            mapping.layout().name(),
                            null);
                });
        recognise(anImport);
    }

    private DeviceImport open(UUID id) {
        DeviceImport anImport = imports.find(id).orElseThrow(Refusal::notFound);
        anImport.requireOpen();
        return anImport;
    }

    private void recognise(DeviceImport anImport) {
        Layouts layouts = read.layouts(anImport.municipalityId());
        Optional<TableFile> table = read.table(anImport, new Findings(anImport.fileName()));
        Optional<Layout> layout = table.flatMap(found -> layouts.of(found.header()));
        Source source = layout.map(Layout::source)
                .or(() -> table.flatMap(found -> Source.recognise(found.header())))
                .orElse(null);
        anImport.recognised(source, layout.map(Layout::name).orElse(null));
    }

    private Optional<ColumnMapping> mapping(UUID municipality, String header) {
        return em.createQuery(
                        "select m from ColumnMapping m where m.municipalityId = :m and m.header = :h",
                        ColumnMapping.class)
                .setParameter("m", municipality)
                .setParameter("h", header)
                .getResultStream()
                .findFirst();
    }

    private void check(UUID municipality, Source.Kind kind, List<Target> targets) {
        List<Target> given = targets.stream().filter(Objects::nonNull).toList();
        Set<UUID> own = new HashSet<>();
        fields.of(municipality).forEach(field -> own.add(field.id()));
        Set<Target> seen = new HashSet<>();
        for (Target target : given) {
            if (!kind.facts().contains(target.fact()) || target.field() != null && !own.contains(target.field())) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.import.columns.noTarget");
            }
            if (!seen.add(target)) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.import.columns.twice");
            }
        }
        boolean serial = seen.contains(Target.of(Fact.SERIAL));
        boolean unit = serial || kind != Source.Kind.CONSOLE && seen.contains(Target.of(Fact.TAG));
        boolean repair = kind != Source.Kind.REPAIRS
                || seen.contains(Target.of(Fact.RECEIVED_ON)) && seen.contains(Target.of(Fact.SYMPTOM));
        if (!unit || !repair) {
            String key = "mdm.import.columns.missing." + kind;
            throw new Refusal(Refusal.Kind.INVALID, key);
        }
    }
}
