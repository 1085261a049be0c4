package org.manabiya.mdm.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Reach;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.DeviceEvent.Author;
import org.manabiya.mdm.models.DeviceModel;
import org.manabiya.mdm.purchases.Purchase;

/**
 * The one way in which units are changed by people: what happens to a unit is done on the unit, and its event is written in the same
 * transaction, so that neither exists without the other.
 *
 * <p>Whoever writes says which version of the unit was seen; of two who write at once one is refused, so that no unit is handed out twice.
 */
@Dependent
public class Ledger {
    private static final int MOST_AT_ONCE = 5_000;

    private final EntityManager em;
    private final DeviceEvents events;
    private final HolderWatch watch;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public Ledger(
            @Mdm EntityManager em, DeviceEvents events, HolderWatch watch, Audit audit, Caller caller, Clock clock) {
        this.em = em;
        this.events = events;
        this.watch = watch;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** An act of the caller, today. */
    public Act act(String why) {
        return act(null, why);
    }

    /**
     * An act of the caller.
     *
     * @param on the day on which it happened, not in the future; {@code null} for today
     */
    public Act act(LocalDate on, String why) {
        LocalDate today = LocalDate.now(clock);
        if (on != null && on.isAfter(today)) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.future");
        }
        if (on != null && on.getYear() < SchoolYear.EARLIEST) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noDay", on);
        }
        return new Act(on == null ? today : on, new Author(caller.account(), caller.name(), clock.instant()), why);
    }

    /**
     * Does one step with a unit.
     *
     * @param seen the version of the unit on which the decision was made, or {@code null} where the step itself decides
     * @throws Refusal CONFLICT when somebody else has changed the unit meanwhile, or the step is none from its state
     */
    @Transactional
    public DeviceEvent write(UUID id, Integer seen, Function<Device, DeviceEvent> step) {
        Device device = em.find(Device.class, id);
        if (device == null) {
            throw Refusal.notFound();
        }
        if (seen != null && seen != device.version()) {
            throw changedMeanwhile(device.tag());
        }
        DeviceEvent event = step.apply(device);
        keep(List.of(event), Map.of(id, device));
        audit.record("device.step", "device", id, null, event.kind().name());
        return event;
    }

    /**
     * Does the same step with many units: with all of them, or where one is refused with none.
     *
     * @param ids units of the caller's municipality
     * @return the units, changed
     */
    @Transactional
    public List<Device> writeAll(Reach reach, Collection<UUID> ids, Function<Device, DeviceEvent> step) {
        Set<UUID> wanted = new HashSet<>(ids);
        if (wanted.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noneChosen");
        }
        if (wanted.size() > MOST_AT_ONCE) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.tooMany", MOST_AT_ONCE);
        }
        List<Device> devices = em.createQuery(
                        """
                        select d from Device d where d.id in :ids and d.municipalityId = :m
                          and (:whole = true or d.schoolId in :schools) order by d.tag
                        """,
                        Device.class)
                .setParameter("ids", wanted)
                .setParameter("m", reach.municipality())
                .setParameter("whole", reach.wholeMunicipality())
                .setParameter("schools", reach.schoolsOrNone())
                .getResultList();
        if (devices.size() < wanted.size()) {
            throw Refusal.notFound();
        }
        Map<UUID, Device> byId = new HashMap<>();
        List<DeviceEvent> told = new ArrayList<>();
        for (Device device : devices) {
            byId.put(device.id(), device);
            told.add(step.apply(device));
        }
        keep(told, byId);
        audit.record("device.steps", "device", null, null, told.get(0).kind() + " × " + told.size());
        return devices;
    }

    /** Enters a new unit. */
    @Transactional
    public Device enter(UUID municipality, DeviceModel model, Map<Fact, Object> values, Act act) {
        requireOwn(municipality, model.municipalityId());
        requireFree(municipality, null, Fact.TAG, "d.tag", values);
        requireFree(municipality, null, Fact.SERIAL, "d.serial", values);
        Device device = new Device(municipality, null);
        DeviceEvent event = device.enter(model, values, act);
        em.persist(device);
        keep(List.of(event), Map.of(device.id(), device));
        audit.record("device.enter", "device", device.id(), null, device.tag());
        return device;
    }

    /** Changes what the ledger says of a unit; its tag and serial number stay its own. Nothing is written where nothing is new. */
    @Transactional
    public void change(UUID id, Integer seen, Map<Fact, Object> values, Act act) {
        Device unit = em.find(Device.class, id);
        if (unit != null && !unit.differsFrom(values)) {
            return;
        }
        write(id, seen, device -> {
            requireFree(device.municipalityId(), id, Fact.TAG, "d.tag", values);
            requireFree(device.municipalityId(), id, Fact.SERIAL, "d.serial", values);
            if (values.get(Fact.PURCHASE) instanceof UUID purchase) {
                requireOwn(device.municipalityId(), purchase(purchase).municipalityId());
            }
            return device.change(values, act);
        });
    }

    /** Takes an event back that was written wrongly. */
    @Transactional
    public DeviceEvent correct(UUID id, Integer seen, UUID wrong, Act act) {
        DeviceEvent event = events.find(wrong).orElseThrow(Refusal::notFound);
        return write(id, seen, device -> device.correct(event, act));
    }

    /** @throws Refusal NOT_FOUND unless the person is one of the municipality's */
    public void requirePerson(UUID municipality, UUID person) {
        List<?> found = em.createNativeQuery("select municipality_id from core_person where id = ?1")
                .setParameter(1, person)
                .getResultList();
        if (!found.contains(municipality)) {
            throw Refusal.notFound();
        }
    }

    private void keep(List<DeviceEvent> told, Map<UUID, Device> devices) {
        Map<UUID, DeviceModel> models = new HashMap<>();
        Map<UUID, Purchase> purchases = new HashMap<>();
        for (Device device : devices.values()) {
            DeviceModel model =
                    models.computeIfAbsent(device.modelId(), modelId -> em.find(DeviceModel.class, modelId));
            Purchase purchase =
                    device.purchaseId() == null ? null : purchases.computeIfAbsent(device.purchaseId(), this::purchase);
            device.settle(model, purchase);
        }
        try {
            em.flush();
            events.add(told);
            em.flush();
            watch.told(told);
        } catch (OptimisticLockException lost) {
            throw changedMeanwhile(devices.values().iterator().next().tag());
        }
    }

    private Purchase purchase(UUID id) {
        Purchase purchase = em.find(Purchase.class, id);
        if (purchase == null) {
            throw Refusal.notFound();
        }
        return purchase;
    }

    private void requireFree(UUID municipality, UUID except, Fact fact, String column, Map<Fact, Object> values) {
        Object value = values.get(fact);
        if (value == null) {
            return;
        }
        List<UUID> holders = em.createQuery(
                        "select d.id from Device d where d.municipalityId = :m and (" + column
                                + " = :v or d.id in (select a.deviceId from DeviceAlias a where a.municipalityId = :m"
                                + " and a.fact = :f and a.name = :v))",
                        UUID.class)
                .setParameter("m", municipality)
                .setParameter("v", value)
                .setParameter("f", fact)
                .getResultList();
        if (!holders.isEmpty() && !holders.contains(except)) {
            String reason = "mdm.ledger.taken." + fact;
            throw new Refusal(Refusal.Kind.CONFLICT, reason, value);
        }
    }

    private static void requireOwn(UUID municipality, UUID owner) {
        if (!municipality.equals(owner)) {
            throw Refusal.notFound();
        }
    }

    private static Refusal changedMeanwhile(String tag) {
        return new Refusal(Refusal.Kind.CONFLICT, "mdm.ledger.changedMeanwhile", tag);
    }
}
