package org.manabiya.mdm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.CoreData;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.Change;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceEvent;
import org.manabiya.mdm.ledger.DeviceEvent.Author;
import org.manabiya.mdm.ledger.DeviceEvents;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.ledger.HolderWatch;
import org.manabiya.mdm.ledger.Repair;
import org.manabiya.mdm.models.DeviceModel;
import org.manabiya.mdm.models.Platform;
import org.manabiya.mdm.purchases.Purchase;

/** Takes an uploaded file into the ledger: all of it in one transaction, or nothing. */
@Dependent
public class ApplyImport {
    private static final int AT_ONCE = 1_000;
    private static final Set<String> GONE = Set.of(
            "deprovisioned", "デプロビジョニング済み", "プロビジョニング解除済み", "retired", "released", "unassigned", "unmanaged", "false");

    private final EntityManager em;
    private final DeviceImports imports;
    private final ReadImports read;
    private final DeviceEvents events;
    private final ConsoleWatch watch;
    private final HolderWatch holders;
    private final Audit audit;

    @Inject
    public ApplyImport(
            @Mdm EntityManager em,
            DeviceImports imports,
            ReadImports read,
            DeviceEvents events,
            ConsoleWatch watch,
            HolderWatch holders,
            Audit audit) {
        this.watch = watch;
        this.holders = holders;
        this.em = em;
        this.imports = imports;
        this.read = read;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Applies the import as its preview shows it at this moment.
     *
     * @throws Refusal when the file cannot be read, a conflict is undecided or it was applied already
     */
    @Transactional
    public Preview apply(UUID id) {
        Preview preview = apply(id, imports.author(), HowFar.UNTOLD);
        writeDown(imports.find(id).orElseThrow(Refusal::notFound));
        return preview;
    }

    /** Applies it for the author; who calls writes it down. */
    @Transactional
    Preview apply(UUID id, Author author, HowFar howFar) {
        DeviceImport anImport = imports.find(id).orElseThrow(Refusal::notFound);
        LedgerOfMunicipality ledger = imports.lock(anImport);
        howFar.tell(0, "mdm.import.reading");
        Preview preview = read.preview(anImport);
        if (!preview.isReadable()) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.import.unreadable");
        }
        if (!preview.isDecided()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.import.undecided");
        }
        apply(anImport, ledger, preview, author, howFar);
        imports.forgetContent(id);
        return preview;
    }

    /**
     * Applies a file in one step, where it can be read and nothing in it waits for a decision; otherwise nothing of it is kept.
     *
     * @return what it did, or why it could not; {@link Preview#isDecided} tells which
     */
    @Transactional
    public Preview apply(UUID municipality, String fileName, byte[] content, Preview.Decided decided) {
        Author author = imports.author();
        DeviceImport anImport = imports.add(municipality, fileName, author);
        LedgerOfMunicipality ledger = imports.lock(anImport);
        Preview preview = read.preview(municipality, fileName, content, decided);
        if (!preview.isReadable() || !preview.isDecided()) {
            em.remove(anImport);
            return preview;
        }
        imports.keep(municipality, preview, conflict -> decided.choices().get(conflict.key()), author);
        anImport.ruleBy(decided.rules());
        apply(anImport, ledger, preview, author, HowFar.UNTOLD);
        writeDown(anImport);
        return preview;
    }

    private void apply(
            DeviceImport anImport, LedgerOfMunicipality ledger, Preview preview, Author author, HowFar howFar) {
        new Run(anImport, author, howFar).take(preview);
        preview.findings().forEach(finding -> em.persist(new StoredFinding(anImport.id(), finding)));
        // The same file again asks nothing: what a rule decided is decided.
        imports.keep(
                anImport.municipalityId(), preview, conflict -> conflict.byRule() ? conflict.choice() : null, author);
        anImport.applied(preview, author.at());
        if (anImport.hasEffect()) {
            ledger.continueWith(anImport);
        }
        if (preview.source().platform() != Platform.OTHER) {
            ConsoleExport export = export(anImport, preview, author);
            anImport.tellsOf(export.on());
            watch.read(export);
        }
    }

    /** What the console names after this file, and how fresh that is. */
    private ConsoleExport export(DeviceImport anImport, Preview preview, Author author) {
        Set<UUID> named = preview.outcomes().stream().map(Outcome::unit).collect(Collectors.toSet());
        Set<UUID> listed = new HashSet<>();
        Instant newest = null;
        for (Object[] unit : em.createQuery(
                        "select d.id, d.console.lastSync, d.console.status from Device d where d.municipalityId = :m",
                        Object[].class)
                .setParameter("m", anImport.municipalityId())
                .getResultList()) {
            if (named.contains((UUID) unit[0])) {
                Instant sync = (Instant) unit[1];
                newest = newest == null || sync != null && sync.isAfter(newest) ? sync : newest;
                if (!isGone((String) unit[2])) {
                    listed.add((UUID) unit[0]);
                }
            }
        }
        Instant known = newest == null ? author.at() : newest;
        return new ConsoleExport(
                anImport.municipalityId(),
                preview.source().platform(),
                known.atZone(CoreData.JAPAN).toLocalDate(),
                listed);
    }

    /** Consoles go on naming what they have let go. */
    private static boolean isGone(String status) {
        return status != null && GONE.contains(status.toLowerCase(Locale.ROOT));
    }

    private void writeDown(DeviceImport applied) {
        audit.record("device.import", "deviceImport", applied.id(), null, summary(applied));
    }

    private static String summary(DeviceImport done) {
        return "%s: +%d ~%d =%d".formatted(done.source(), done.entered(), done.changed(), done.unchanged());
    }

    /** One application of one import. */
    private final class Run {
        private final DeviceImport anImport;
        private final Author author;
        private final Map<String, DeviceModel> models = new HashMap<>();
        private final Map<UUID, DeviceModel> modelsById = new HashMap<>();
        private final Map<UUID, Device> devices = new HashMap<>();
        private final Map<UUID, Repair> repairs = new HashMap<>();
        private final List<DeviceEvent> told = new ArrayList<>();

        private final HowFar howFar;
        private int rows;

        Run(DeviceImport anImport, Author author, HowFar howFar) {
            this.howFar = howFar;
            this.anImport = anImport;
            this.author = author;
            em.createQuery("select m from DeviceModel m where m.municipalityId = :m", DeviceModel.class)
                    .setParameter("m", anImport.municipalityId())
                    .getResultList()
                    .forEach(this::know);
        }

        private void know(DeviceModel model) {
            models.put(model.name(), model);
            modelsById.put(model.id(), model);
        }

        /**
         * In the order in which rows lean on each other: models, then changes (a tag or serial number must be free before a new unit
         * takes it), then what is new, then the events.
         */
        void take(Preview preview) {
            preview.outcomes().forEach(this::prepareModel);
            em.flush();
            boolean repaired = preview.source().kind() == Source.Kind.REPAIRS;
            load(preview, repaired);
            each(preview, Outcome.Kind.CHANGED, repaired ? this::changeRepair : this::changeDevice);
            each(preview, Outcome.Kind.NEW, repaired ? this::enterRepair : this::enterDevice);
            events.add(told);
            em.flush();
            holders.told(told);
        }

        /** Only the rows that the file changes are read to be changed. */
        private void load(Preview preview, boolean repaired) {
            List<Outcome> touched = preview.outcomes().stream()
                    .filter(outcome -> outcome.kind() != Outcome.Kind.UNCHANGED)
                    .toList();
            load(Device.class, touched.stream().map(Outcome::unit), device -> devices.put(device.id(), device));
            if (repaired) {
                load(Repair.class, touched.stream().map(Outcome::ticket), repair -> repairs.put(repair.id(), repair));
            }
        }

        private <T> void load(Class<T> type, Stream<UUID> wanted, Consumer<T> each) {
            List<UUID> ids = wanted.filter(Objects::nonNull).distinct().toList();
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                em.createQuery("select r from " + type.getSimpleName() + " r where r.id in :ids", type)
                        .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                        .getResultList()
                        .forEach(each);
            }
        }

        private void each(Preview preview, Outcome.Kind kind, Consumer<Outcome> act) {
            int all = preview.outcomes().size();
            for (Outcome outcome : preview.outcomes()) {
                if (outcome.kind() == kind) {
                    act.accept(outcome);
                    howFar.tell(100 * ++rows / (all + 1), "mdm.import.applying", rows, all);
                }
            }
            em.flush();
        }

        private void prepareModel(Outcome outcome) {
            for (Change change : outcome.changes()) {
                if (change.fact() == Fact.MODEL) {
                    models.computeIfAbsent((String) change.after(), this::newModel);
                }
            }
        }

        private DeviceModel newModel(String name) {
            DeviceModel model = new DeviceModel(anImport.municipalityId(), name, anImport.id());
            em.persist(model);
            modelsById.put(model.id(), model);
            return model;
        }

        private void enterDevice(Outcome outcome) {
            Device device = new Device(anImport.municipalityId(), anImport.id());
            take(device, outcome.changes());
            settle(device);
            em.persist(device);
            tell(DeviceEvent.Kind.ENTERED, device, outcome, outcome.changes());
        }

        private void changeDevice(Outcome outcome) {
            Device device = devices.get(outcome.unit());
            take(device, outcome.changes());
            settle(device);
            tell(DeviceEvent.Kind.CHANGED, device, outcome, outcome.changes());
        }

        private void take(Device device, List<Change> changes) {
            for (Change change : changes) {
                if (change.fact() == Fact.MODEL) {
                    device.becomes(models.get((String) change.after()));
                } else {
                    device.take(change.fact(), change.after());
                }
            }
        }

        private void settle(Device device) {
            DeviceModel model = modelsById.get(device.modelId());
            device.settle(model, device.purchaseId() == null ? null : em.find(Purchase.class, device.purchaseId()));
        }

        private void enterRepair(Outcome outcome) {
            Device device = devices.get(outcome.unit());
            Repair repair = new Repair(device, anImport.id());
            outcome.changes().forEach(change -> repair.take(change.fact(), change.after()));
            em.persist(repair);
            tell(DeviceEvent.Kind.REPAIR_ENTERED, device, outcome, outcome.changes())
                    .about(repair.id());
        }

        private void changeRepair(Outcome outcome) {
            Repair repair = repairs.get(outcome.ticket());
            outcome.changes().forEach(change -> repair.take(change.fact(), change.after()));
            tell(DeviceEvent.Kind.REPAIR_CHANGED, devices.get(outcome.unit()), outcome, outcome.changes())
                    .about(repair.id());
        }

        private DeviceEvent tell(DeviceEvent.Kind kind, Device device, Outcome outcome, List<Change> changes) {
            DeviceEvent event = new DeviceEvent(kind, device, author, changes)
                    .from(anImport.id(), outcome.line())
                    .asOf(anImport.fileDay());
            told.add(event);
            return event;
        }
    }
}
