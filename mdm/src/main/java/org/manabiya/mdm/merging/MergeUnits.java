package org.manabiya.mdm.merging;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.Act;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceAlias;
import org.manabiya.mdm.ledger.DeviceEvent;
import org.manabiya.mdm.ledger.DeviceEvents;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.ledger.Facts;
import org.manabiya.mdm.ledger.Ledger;
import org.manabiya.mdm.models.DeviceModel;
import org.manabiya.mdm.purchases.Purchase;

/**
 * Merges two records of the ledger that are one unit: one is kept and takes over the other's history, repairs and loans; the tag and the
 * serial number that are given up still find it. All of it in one transaction, and undone in one.
 */
@Dependent
public class MergeUnits {
    /** What a unit is doing and where hangs together: it is taken from one record or from the other. */
    public static final Set<Fact> STANDING =
            EnumSet.of(Fact.STATE, Fact.USER, Fact.SCHOOL, Fact.PLACE, Fact.RESUMES, Fact.ERASURE);

    private final EntityManager em;
    private final MovedRows rows;
    private final DeviceEvents events;
    private final Ledger ledger;
    private final Audit audit;

    @Inject
    public MergeUnits(@Mdm EntityManager em, MovedRows rows, DeviceEvents events, Ledger ledger, Audit audit) {
        this.em = em;
        this.rows = rows;
        this.events = events;
        this.ledger = ledger;
        this.audit = audit;
    }

    public Optional<UnitMerge> find(UUID id) {
        return Optional.ofNullable(em.find(UnitMerge.class, id));
    }

    /** The merges by which a unit became what it is, the latest first. */
    public List<UnitMerge> of(UUID device) {
        return em.createQuery(
                        "select m from UnitMerge m where m.deviceId = :d and m.undoneAt is null order by m.mergedAt desc",
                        UnitMerge.class)
                .setParameter("d", device)
                .getResultList();
    }

    /**
     * Merges two records.
     *
     * @param kept the record that stays
     * @param former the record that is given up, of the same municipality
     * @param fromFormer the facts of which the record given up is right; {@link Fact#STATE} stands for all of {@link #STANDING}
     * @throws Refusal CONFLICT while both are lent, in repair or in a disposal, or the one that is would lose its standing
     */
    @Transactional
    public UnitMerge merge(UUID kept, UUID former, Set<Fact> fromFormer, String why) {
        if (kept.equals(former)) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.merge.same");
        }
        // In one order, so that two people who merge the same pair wait for each other.
        boolean keptFirst = kept.compareTo(former) < 0;
        Device first = locked(keptFirst ? kept : former);
        Device second = locked(keptFirst ? former : kept);
        Device stays = keptFirst ? first : second;
        Device goes = keptFirst ? second : first;
        if (!stays.municipalityId().equals(goes.municipalityId())) {
            throw Refusal.notFound();
        }
        requireStanding(stays, goes, fromFormer.contains(Fact.STATE));
        return merge(stays, goes, fromFormer, ledger.act(why));
    }

    private UnitMerge merge(Device stays, Device goes, Set<Fact> fromFormer, Act act) {
        DeviceModel modelBefore = em.find(DeviceModel.class, stays.modelId());
        DeviceModel modelOther = em.find(DeviceModel.class, goes.modelId());
        Facts mine = stays.facts(modelBefore);
        Facts others = goes.facts(modelOther);
        UnitMerge merge = new UnitMerge(stays, goes, act);
        em.persist(merge);
        events.add(List.of(goes.giveWay(modelOther, act)));
        em.flush();
        rows.move(merge.id(), goes.id(), stays.id());
        em.createNativeQuery("delete from mdm_device where id = ?1")
                .setParameter(1, goes.id())
                .executeUpdate();
        em.detach(goes);
        stays.countEvents(rows.events(stays.id()));
        DeviceModel model = fromFormer.contains(Fact.MODEL) ? modelOther : modelBefore;
        DeviceEvent event = stays.absorb(modelBefore, model, right(mine, others, fromFormer), act);
        settle(stays, model);
        merge.doneBy(event.number());
        em.flush();
        events.add(List.of(event));
        alias(stays, merge, mine, others);
        em.flush();
        audit.record("device.merge", "device", stays.id(), goes.tag(), stays.tag());
        return merge;
    }

    /** What the unit is from now on: of each fact what the right record says, and what only one of them knows. */
    private static Map<Fact, Object> right(Facts mine, Facts others, Set<Fact> fromFormer) {
        Map<Fact, Object> right = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            boolean standing = STANDING.contains(fact);
            boolean other = fromFormer.contains(standing ? Fact.STATE : fact);
            boolean missing = !standing && !mine.has(fact);
            right.put(fact, (other || missing) && (standing || others.has(fact)) ? others.get(fact) : mine.get(fact));
        }
        right.keySet().removeIf(fact -> fact.origin() == Fact.Origin.REPAIR || fact == Fact.MODEL);
        return right;
    }

    private void alias(Device kept, UnitMerge merge, Facts mine, Facts others) {
        for (Fact fact : List.of(Fact.TAG, Fact.SERIAL)) {
            Object now = kept.facts(em.find(DeviceModel.class, kept.modelId())).get(fact);
            Stream.of(mine.text(fact), others.text(fact))
                    .filter(Objects::nonNull)
                    .distinct()
                    .filter(name -> !name.equals(now))
                    .forEach(name -> em.persist(new DeviceAlias(kept, merge.id(), fact, name)));
        }
    }

    private void requireStanding(Device stays, Device goes, boolean fromFormer) {
        boolean stayBusy = isBusy(stays.id());
        boolean goBusy = isBusy(goes.id());
        if (stayBusy && goBusy) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.merge.bothBusy", stays.tag(), goes.tag());
        }
        if (stayBusy && fromFormer || goBusy && !fromFormer) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.merge.busy", stayBusy ? stays.tag() : goes.tag());
        }
    }

    /** Whether somebody has it, it is being repaired or it is about to leave: then its own standing holds. */
    public boolean isBusy(UUID device) {
        return !em.createNativeQuery(
                        """
                        select id from mdm_loan where device_id = ?1 and running is not null
                        union all select id from mdm_repair where device_id = ?1 and status in ('REQUESTED', 'ACCEPTED', 'SENT')
                        union all select id from mdm_disposal_unit where device_id = ?1
                        """)
                .setParameter(1, device)
                .getResultList()
                .isEmpty();
    }

    private Device locked(UUID id) {
        Device device = em.find(Device.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (device == null) {
            throw Refusal.notFound();
        }
        return device;
    }

    /**
     * Takes a merge back that was none: both records say again what they said.
     *
     * @throws Refusal CONFLICT when something has happened to the unit since
     */
    @Transactional
    public void undo(UUID id, String why) {
        UnitMerge merge = find(id).orElseThrow(Refusal::notFound);
        Device kept = em.find(Device.class, merge.deviceId(), LockModeType.PESSIMISTIC_WRITE);
        if (kept == null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.merge.gone");
        }
        Act act = ledger.act(why);
        merge.undone(kept, act.by().at());
        List<DeviceEvent> history = events.ofDevice(kept.id());
        DeviceEvent absorbed = merged(history, null);
        DeviceEvent gaveWay = merged(history, merge.formerId());
        restate(kept, absorbed, act);
        em.createNativeQuery("delete from mdm_device_alias where merge_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        Device former = Device.again(merge.formerId(), merge.municipalityId(), merge.formerEnteredBy());
        DeviceModel model =
                model(merge.municipalityId(), (String) before(gaveWay).get(Fact.MODEL));
        before(gaveWay).forEach((fact, value) -> {
            if (fact != Fact.MODEL) {
                former.take(fact, value);
            }
        });
        former.becomes(model);
        settle(former, model);
        em.persist(former);
        em.flush();
        rows.moveBack(id, kept.id(), former.id());
        kept.countEvents(rows.events(kept.id()));
        former.countEvents(rows.events(former.id()));
        DeviceEvent back = former.restate(null, model, before(gaveWay), gaveWay, act);
        em.flush();
        events.add(List.of(back));
        em.flush();
        audit.record("device.merge.undo", "device", kept.id(), merge.formerTag(), kept.tag());
    }

    private void restate(Device kept, DeviceEvent absorbed, Act act) {
        DeviceModel now = em.find(DeviceModel.class, kept.modelId());
        Map<Fact, Object> before = before(absorbed);
        DeviceModel right =
                before.containsKey(Fact.MODEL) ? model(kept.municipalityId(), (String) before.get(Fact.MODEL)) : now;
        DeviceEvent event = kept.restate(now, right, before, absorbed, act);
        settle(kept, right);
        em.flush();
        events.add(List.of(event));
        em.flush();
    }

    private static DeviceEvent merged(List<DeviceEvent> latestFirst, UUID former) {
        return latestFirst.stream()
                .filter(event ->
                        event.kind() == DeviceEvent.Kind.MERGED && Objects.equals(event.formerDevice(), former))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static Map<Fact, Object> before(DeviceEvent event) {
        Map<Fact, Object> before = new EnumMap<>(Fact.class);
        event.changes().forEach(change -> before.put(change.fact(), change.before()));
        return before;
    }

    /** The model that a history names; the import that brought it may have been taken back since. */
    private DeviceModel model(UUID municipality, String name) {
        return em.createQuery(
                        "select m from DeviceModel m where m.municipalityId = :m and m.name = :n", DeviceModel.class)
                .setParameter("m", municipality)
                .setParameter("n", name)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    DeviceModel again = new DeviceModel(municipality, name);
                    em.persist(again);
                    return again;
                });
    }

    private void settle(Device device, DeviceModel model) {
        device.settle(model, device.purchaseId() == null ? null : em.find(Purchase.class, device.purchaseId()));
    }
}
