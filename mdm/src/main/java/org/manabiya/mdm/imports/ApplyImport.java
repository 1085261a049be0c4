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
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.CoreData;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.imports.Snapshot.Taken;
import org.manabiya.mdm.ledger.Change;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceEvent;
import org.manabiya.mdm.ledger.DeviceEvent.Author;
import org.manabiya.mdm.ledger.DeviceEvents;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.ledger.Facts;
import org.manabiya.mdm.ledger.Repair;
import org.manabiya.mdm.models.DeviceModel;
import org.manabiya.mdm.purchases.Purchase;

/** Takes an uploaded file into the ledger: all of it in one transaction, or nothing. */
@Dependent
public class ApplyImport {
    private static final Set<String> GONE =
            Set.of("deprovisioned", "デプロビジョニング済み", "プロビジョニング解除済み", "retired", "released", "unassigned");

    private final EntityManager em;
    private final DeviceImports imports;
    private final Snapshot snapshot;
    private final DeviceEvents events;
    private final ConsoleWatch watch;
    private final Audit audit;

    @Inject
    public ApplyImport(
            @Mdm EntityManager em,
            DeviceImports imports,
            Snapshot snapshot,
            DeviceEvents events,
            ConsoleWatch watch,
            Audit audit) {
        this.watch = watch;
        this.em = em;
        this.imports = imports;
        this.snapshot = snapshot;
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
        DeviceImport applied = imports.find(id).orElseThrow(Refusal::notFound);
        audit.record("device.import", "deviceImport", id, null, summary(applied));
        return preview;
    }

    /** Applies it for the author; who calls writes it down. */
    @Transactional
    Preview apply(UUID id, Author author, HowFar howFar) {
        DeviceImport anImport = imports.find(id).orElseThrow(Refusal::notFound);
        LedgerOfMunicipality ledger = imports.lock(anImport);
        howFar.tell(0, "mdm.import.reading");
        Taken taken = snapshot.of(anImport.municipalityId());
        Preview preview = imports.preview(anImport, taken);
        if (!preview.isReadable()) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.import.unreadable");
        }
        if (!preview.isDecided()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.import.undecided");
        }
        new Run(anImport, taken, author, howFar).take(preview);
        preview.findings().forEach(finding -> em.persist(new StoredFinding(id, finding)));
        anImport.applied(preview, author.at());
        if (anImport.hasEffect()) {
            ledger.continueWith(anImport);
        }
        imports.forgetContent(id);
        if (preview.source().kind() == Source.Kind.CONSOLE) {
            watch.read(export(anImport, preview, taken, author));
        }
        return preview;
    }

    private static ConsoleExport export(DeviceImport anImport, Preview preview, Taken taken, Author author) {
        Set<UUID> listed = new HashSet<>();
        Instant newest = null;
        for (Outcome outcome : preview.outcomes()) {
            Device device = taken.devices().get(outcome.unit());
            Facts facts = device.facts(taken.models().get(device.modelId()));
            Instant sync = facts.instant(Fact.LAST_SYNC);
            newest = newest == null || (sync != null && sync.isAfter(newest)) ? sync : newest;
            if (!isGone(facts.text(Fact.CONSOLE_STATUS))) {
                listed.add(outcome.unit());
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

    /** Uploads, decides and applies in one step, for callers that have seen the preview already. */
    @Transactional
    public Preview apply(UUID municipality, String fileName, byte[] content, Map<String, Choice> decided) {
        DeviceImport uploaded = imports.upload(municipality, fileName, content);
        imports.decide(uploaded.id(), decided);
        return apply(uploaded.id());
    }

    private static String summary(DeviceImport done) {
        return "%s: +%d ~%d =%d".formatted(done.source(), done.entered(), done.changed(), done.unchanged());
    }

    /** One application of one import. */
    private final class Run {
        private final DeviceImport anImport;
        private final Taken taken;
        private final Author author;
        private final Map<String, DeviceModel> models = new HashMap<>();
        private final List<DeviceEvent> told = new ArrayList<>();

        private final HowFar howFar;
        private int rows;

        Run(DeviceImport anImport, Taken taken, Author author, HowFar howFar) {
            this.howFar = howFar;
            this.anImport = anImport;
            this.taken = taken;
            this.author = author;
            taken.models().values().forEach(model -> models.put(model.name(), model));
        }

        /**
         * In the order in which rows lean on each other: models, then changes (a tag or serial number must be free before a new unit
         * takes it), then what is new, then the events.
         */
        void take(Preview preview) {
            preview.outcomes().forEach(this::prepareModel);
            em.flush();
            boolean repairs = preview.source().kind() == Source.Kind.REPAIRS;
            each(preview, Outcome.Kind.CHANGED, repairs ? this::changeRepair : this::changeDevice);
            each(preview, Outcome.Kind.NEW, repairs ? this::enterRepair : this::enterDevice);
            events.add(told);
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
            DeviceModel model = new DeviceModel(anImport.municipalityId(), name);
            em.persist(model);
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
            Device device = taken.devices().get(outcome.unit());
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
            DeviceModel model = taken.models().computeIfAbsent(device.modelId(), id -> em.find(DeviceModel.class, id));
            device.settle(model, device.purchaseId() == null ? null : em.find(Purchase.class, device.purchaseId()));
        }

        private void enterRepair(Outcome outcome) {
            Device device = taken.devices().get(outcome.unit());
            Repair repair = new Repair(device, anImport.id());
            outcome.changes().forEach(change -> repair.take(change.fact(), change.after()));
            em.persist(repair);
            tell(DeviceEvent.Kind.REPAIR_ENTERED, device, outcome, outcome.changes())
                    .about(repair.id());
        }

        private void changeRepair(Outcome outcome) {
            Repair repair = taken.repairs().get(outcome.ticket());
            outcome.changes().forEach(change -> repair.take(change.fact(), change.after()));
            tell(DeviceEvent.Kind.REPAIR_CHANGED, taken.devices().get(outcome.unit()), outcome, outcome.changes())
                    .about(repair.id());
        }

        private DeviceEvent tell(DeviceEvent.Kind kind, Device device, Outcome outcome, List<Change> changes) {
            DeviceEvent event = new DeviceEvent(kind, device, author, changes).from(anImport.id(), outcome.line());
            told.add(event);
            return event;
        }
    }
}
