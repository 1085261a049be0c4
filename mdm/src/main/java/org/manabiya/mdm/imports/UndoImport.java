package org.manabiya.mdm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manabiya.core.audit.Audit;
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
import org.manabiya.mdm.purchases.Purchase;

/**
 * Takes the last import back with all that it brought, as long as nothing has come to rest on a unit that it touched. A model that
 * something else has come to use stays, and the import's findings say so; what people decided about the file is remembered.
 */
@Dependent
public class UndoImport {
    private static final String ENTERED_DEVICES = "select d.id from mdm_device d where d.entered_by = ?1";
    private static final String MODELS_IN_USE =
            """
            select m.id from DeviceModel m where m.enteredBy = :i
              and (exists (select d.id from Device d where d.modelId = m.id)
                or exists (select f.id from CustomField f where f.modelId = m.id))
            """;

    private final EntityManager em;
    private final DeviceImports imports;
    private final DeviceEvents events;
    private final Dependents dependents;
    private final ConsoleWatch watch;
    private final HolderWatch holders;
    private final Audit audit;

    @Inject
    public UndoImport(
            @Mdm EntityManager em,
            DeviceImports imports,
            DeviceEvents events,
            Dependents dependents,
            ConsoleWatch watch,
            HolderWatch holders,
            Audit audit) {
        this.em = em;
        this.imports = imports;
        this.events = events;
        this.dependents = dependents;
        this.watch = watch;
        this.holders = holders;
        this.audit = audit;
    }

    /**
     * Takes it back.
     *
     * @return the names of the models that it brought and that stay, since something else depends on them
     * @throws Refusal CONFLICT when it is not the last import, or something has come to rest on a unit that it touched
     */
    @Transactional
    public List<String> undo(UUID id) {
        List<String> kept = undo(id, imports.author(), HowFar.UNTOLD);
        audit.record("device.import.undo", "deviceImport", id, null, null);
        return kept;
    }

    /** Takes it back for the author; who calls writes it down. */
    @Transactional
    List<String> undo(UUID id, Author author, HowFar howFar) {
        DeviceImport anImport = imports.find(id).orElseThrow(Refusal::notFound);
        LedgerOfMunicipality ledger = imports.lock(anImport);
        anImport.requireApplied();
        if (!ledger.endsWith(anImport)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.import.undo.notLast");
        }
        dependents.requireNone(id);
        howFar.tell(0, "mdm.import.undo.restoring", 0, anImport.entered() + anImport.changed());
        restore(anImport, author, howFar);
        forgetWhatItEntered(id);
        List<String> kept = forgetModels(anImport);
        anImport.toldOf().ifPresent(day -> watch.takenBack(anImport.municipalityId(), day));
        anImport.undone(author.at());
        ledger.takeBackLast();
        return kept;
    }

    private void restore(DeviceImport anImport, Author author, HowFar howFar) {
        Map<String, DeviceModel> models = new HashMap<>();
        em.createQuery("select m from DeviceModel m where m.municipalityId = :m", DeviceModel.class)
                .setParameter("m", anImport.municipalityId())
                .getResultList()
                .forEach(model -> models.put(model.name(), model));
        Map<UUID, Device> devices = touched(Device.class, "d.id = e.deviceId", Device::id, anImport);
        Map<UUID, Repair> repairs = touched(Repair.class, "d.id = e.repairId", Repair::id, anImport);
        List<DeviceEvent> restored = new ArrayList<>();
        List<DeviceEvent> told = events.ofImport(anImport.id());
        int seen = 0;
        for (DeviceEvent event : told) {
            howFar.tell(100 * seen++ / (told.size() + 1), "mdm.import.undo.restoring", seen, told.size());
            Device device = devices.get(event.deviceId());
            List<Change> changes =
                    event.changes().stream().map(Change::reversed).toList();
            switch (event.kind()) {
                case CHANGED -> changes.forEach(change -> take(device, change, models));
                case REPAIR_CHANGED -> changes.forEach(
                        change -> repairs.get(event.repairId()).take(change.fact(), change.after()));
                default -> {
                    // What it entered is forgotten as a whole.
                }
            }
            if (event.kind() != DeviceEvent.Kind.ENTERED) {
                settle(device);
                DeviceEvent back = new DeviceEvent(DeviceEvent.Kind.RESTORED, device, author, changes);
                restored.add(
                        back.from(anImport.id(), null).about(event.repairId()).correcting(event));
            }
        }
        events.add(restored);
        em.flush();
        holders.told(restored.stream().filter(DeviceEvent::changesHolder).toList());
    }

    /** What it changed; what it entered goes as a whole, unread. */
    private <T> Map<UUID, T> touched(Class<T> type, String on, Function<T, UUID> id, DeviceImport anImport) {
        return em.createQuery(
                        "select distinct d from " + type.getSimpleName()
                                + " d, DeviceEvent e where e.importId = :i and e.kind <> :entered and " + on,
                        type)
                .setParameter("i", anImport.id())
                .setParameter("entered", DeviceEvent.Kind.ENTERED)
                .getResultStream()
                .collect(Collectors.toMap(id, Function.identity()));
    }

    private void settle(Device device) {
        Purchase purchase = device.purchaseId() == null ? null : em.find(Purchase.class, device.purchaseId());
        device.settle(em.find(DeviceModel.class, device.modelId()), purchase);
    }

    private static void take(Device device, Change change, Map<String, DeviceModel> models) {
        if (change.fact() == Fact.MODEL) {
            device.becomes(models.get((String) change.after()));
        } else {
            device.take(change.fact(), change.after());
        }
    }

    private void forgetWhatItEntered(UUID id) {
        for (String sql : List.of(
                "delete from mdm_repair where entered_by = ?1",
                "delete from mdm_device_event where device_id in (" + ENTERED_DEVICES + ")",
                "delete from mdm_device where entered_by = ?1")) {
            em.createNativeQuery(sql).setParameter(1, id).executeUpdate();
        }
    }

    /** The models that it brought, but for those that something else uses or a person has described. */
    private List<String> forgetModels(DeviceImport anImport) {
        Set<UUID> inUse = new HashSet<>(em.createQuery(MODELS_IN_USE, UUID.class)
                .setParameter("i", anImport.id())
                .getResultList());
        Findings findings = new Findings(anImport.fileName());
        List<String> kept = new ArrayList<>();
        for (DeviceModel model : em.createQuery(
                        "select m from DeviceModel m where m.enteredBy = :i order by m.name", DeviceModel.class)
                .setParameter("i", anImport.id())
                .getResultList()) {
            if (inUse.contains(model.id()) || model.isDescribed()) {
                findings.note(0, null, model.name(), "undo.modelKept");
                kept.add(model.name());
            } else {
                em.remove(model);
            }
        }
        findings.list().forEach(finding -> em.persist(new StoredFinding(anImport.id(), finding)));
        return kept;
    }
}
