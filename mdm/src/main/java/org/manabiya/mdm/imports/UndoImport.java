package org.manabiya.mdm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.manabiya.mdm.ledger.Repair;
import org.manabiya.mdm.models.DeviceModel;
import org.manabiya.mdm.purchases.Purchase;

/** Takes the last import back, as long as nothing has happened since to any unit that it touched. */
@Dependent
public class UndoImport {
    private static final String ENTERED_DEVICES = "select d.id from mdm_device d where d.entered_by = ?1";

    private final EntityManager em;
    private final DeviceImports imports;
    private final DeviceEvents events;
    private final Audit audit;

    @Inject
    public UndoImport(@Mdm EntityManager em, DeviceImports imports, DeviceEvents events, Audit audit) {
        this.em = em;
        this.imports = imports;
        this.events = events;
        this.audit = audit;
    }

    /** @throws Refusal when it is not the last import, or something depends on it */
    @Transactional
    public void undo(UUID id) {
        DeviceImport anImport = imports.find(id).orElseThrow(Refusal::notFound);
        LedgerOfMunicipality ledger = imports.lock(anImport);
        if (anImport.status() != DeviceImport.Status.APPLIED || !ledger.endsWith(anImport)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.import.undo.notLast");
        }
        requireNothingSince(anImport);
        restore(anImport);
        em.flush();
        forgetWhatItEntered(id);
        anImport.undone(imports.author().at());
        ledger.takeBackLast();
        audit.record("device.import.undo", "deviceImport", id, null, null);
    }

    private void requireNothingSince(DeviceImport anImport) {
        long since = em.createQuery(
                        """
                        select count(distinct later.deviceId) from DeviceEvent later, DeviceEvent own
                        where own.importId = :i and later.deviceId = own.deviceId and later.happenedAt > own.happenedAt
                        """,
                        Long.class)
                .setParameter("i", anImport.id())
                .getSingleResult();
        if (since > 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.import.undo.dependent", since);
        }
    }

    private void restore(DeviceImport anImport) {
        Map<String, DeviceModel> models = new HashMap<>();
        em.createQuery("select m from DeviceModel m where m.municipalityId = :m", DeviceModel.class)
                .setParameter("m", anImport.municipalityId())
                .getResultList()
                .forEach(model -> models.put(model.name(), model));
        Map<UUID, Device> devices = touched(Device.class, "d.id = e.deviceId", Device::id, anImport);
        Map<UUID, Repair> repairs = touched(Repair.class, "d.id = e.repairId", Repair::id, anImport);
        Author author = imports.author();
        List<DeviceEvent> restored = new ArrayList<>();
        for (DeviceEvent event : events.ofImport(anImport.id())) {
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
                restored.add(back.from(anImport.id(), null).about(event.repairId()));
            }
        }
        events.add(restored);
    }

    private <T> Map<UUID, T> touched(Class<T> type, String on, Function<T, UUID> id, DeviceImport anImport) {
        return em.createQuery(
                        "select distinct d from " + type.getSimpleName()
                                + " d, DeviceEvent e where e.importId = :i and " + on,
                        type)
                .setParameter("i", anImport.id())
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
}
