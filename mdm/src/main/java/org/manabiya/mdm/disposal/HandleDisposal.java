package org.manabiya.mdm.disposal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.manabiya.core.access.Reach;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.Act;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.ledger.Ledger;

/** What the board does with a batch; each step is one transaction with the ledger. */
@Dependent
public class HandleDisposal {
    private static final int MOST_UNITS = 5_000;
    private static final Set<DeviceState> TO_CHOOSE =
            EnumSet.of(DeviceState.RETIRED, DeviceState.BROKEN, DeviceState.ERASED);

    private final EntityManager em;
    private final Disposals disposals;
    private final Ledger ledger;
    private final Audit audit;

    @Inject
    public HandleDisposal(@Mdm EntityManager em, Disposals disposals, Ledger ledger, Audit audit) {
        this.em = em;
        this.disposals = disposals;
        this.ledger = ledger;
        this.audit = audit;
    }

    @Transactional
    public UUID make(UUID municipality, Disposal.Terms terms) {
        Disposal disposal = new Disposal(municipality, terms, ledger.act(null));
        em.persist(disposal);
        audit.record("disposal.make", "disposal", disposal.id(), null, terms.name());
        return disposal.id();
    }

    @Transactional
    public void agree(UUID id, Disposal.Terms terms) {
        Disposal disposal = disposals.hold(id);
        disposal.agree(terms);
        audit.record("disposal.change", "disposal", disposal.id(), null, terms.name());
    }

    /** Chooses all units of the municipality that are out of use and in no batch. */
    @Transactional
    public int addAllRetired(UUID id) {
        Disposal disposal = open(id);
        List<Device> devices = em.createQuery(
                        """
                        select d from Device d where d.municipalityId = :m and d.state in :states
                          and not exists (select u.id from DisposalUnit u where u.deviceId = d.id) order by d.tag
                        """,
                        Device.class)
                .setParameter("m", disposal.municipalityId())
                .setParameter("states", TO_CHOOSE)
                .setMaxResults(MOST_UNITS)
                .getResultList();
        devices.forEach(device -> em.persist(new DisposalUnit(disposal, device)));
        audit.record("disposal.units", "disposal", disposal.id(), null, "+" + devices.size());
        return devices.size();
    }

    /**
     * Chooses units by tag or serial number, all of them or none.
     *
     * @throws Refusal CONFLICT naming the first that is unknown, still in use or in a batch already
     */
    @Transactional
    public int add(UUID id, Collection<String> names) {
        Disposal disposal = open(id);
        Set<String> wanted = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        if (wanted.isEmpty() || wanted.size() > MOST_UNITS) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    wanted.isEmpty() ? "mdm.ledger.noneChosen" : "mdm.ledger.tooMany",
                    MOST_UNITS);
        }
        for (String name : wanted) {
            Device device = em.createQuery(
                            """
                            select d from Device d where d.municipalityId = :m and (d.tag = :n or d.serial = :n
                              or d.id in (select a.deviceId from DeviceAlias a where a.municipalityId = :m and a.name = :n))
                            """,
                            Device.class)
                    .setParameter("m", disposal.municipalityId())
                    .setParameter("n", name)
                    .setMaxResults(1)
                    .getResultStream()
                    .findFirst()
                    .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "mdm.disposal.unknownUnit", name));
            if (!TO_CHOOSE.contains(device.state())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "mdm.disposal.inService", device.tag());
            }
            requireInNoBatch(device);
            em.persist(new DisposalUnit(disposal, device));
        }
        audit.record("disposal.units", "disposal", disposal.id(), null, "+" + wanted.size());
        return wanted.size();
    }

    private void requireInNoBatch(Device device) {
        Long already = em.createQuery("select count(u) from DisposalUnit u where u.deviceId = :d", Long.class)
                .setParameter("d", device.id())
                .getSingleResult();
        if (already > 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.disposal.inBatch", device.tag());
        }
    }

    /** Takes a unit out of its batch; one that turned out usable goes back into use (校内再利用). */
    @Transactional
    public void takeOut(UUID unitId, boolean reuse, String why) {
        DisposalUnit unit = unit(unitId);
        Disposal disposal = notHandedOver(unit);
        em.remove(unit);
        if (reuse) {
            ledger.write(unit.device(), null, device -> device.reinstate(ledger.act(why)));
        }
        audit.record("disposal.takeOut", "disposal", disposal.id(), null, why);
    }

    /** The vendor's console has let the unit go. */
    @Transactional
    public void release(UUID unitId, LocalDate on) {
        DisposalUnit unit = unit(unitId);
        Disposal disposal = open(unit.disposalId());
        unit.release(ledger.act(on, null).on());
        audit.record(
                "disposal.release",
                "disposal",
                disposal.id(),
                null,
                unit.device().toString());
    }

    @Transactional
    public void weigh(UUID unitId, Integer grams) {
        DisposalUnit unit = unit(unitId);
        Disposal disposal = open(unit.disposalId());
        unit.weigh(grams);
        audit.record(
                "disposal.weigh", "disposal", disposal.id(), null, unit.device().toString());
    }

    /** The console has let all units of the batch go. */
    @Transactional
    public void releaseAll(UUID id, LocalDate on) {
        Disposal disposal = open(id);
        LocalDate day = ledger.act(on, null).on();
        rows(disposal).values().forEach(unit -> unit.release(day));
        audit.record("disposal.release", "disposal", disposal.id(), null, null);
    }

    /** The unit's data is erased; with a certificate the ledger says so too. */
    @Transactional
    public void prove(UUID unitId, DisposalUnit.Proof proof) {
        DisposalUnit unit = unit(unitId);
        Disposal disposal = open(unit.disposalId());
        prove(unit, proof);
        audit.record(
                "disposal.prove", "disposal", disposal.id(), null, unit.device().toString());
    }

    /** Many proofs at once, each for the unit of its id. */
    @Transactional
    public int proveAll(UUID id, Map<UUID, DisposalUnit.Proof> proofs) {
        Disposal disposal = open(id);
        Map<UUID, DisposalUnit> units = rows(disposal);
        proofs.forEach((unit, proof) -> prove(units.get(unit), proof));
        audit.record("disposal.prove", "disposal", disposal.id(), null, "× " + proofs.size());
        return proofs.size();
    }

    private void prove(DisposalUnit unit, DisposalUnit.Proof proof) {
        Act today = ledger.act(null);
        unit.prove(proof, today.on());
        if (unit.number() != null) {
            ledger.write(unit.device(), null, device -> device.erase(unit, new Act(unit.erasedOn(), today.by(), null)));
        }
    }

    @Transactional
    public void handOver(UUID id, int counted, LocalDate on) {
        Disposal disposal = open(id);
        disposal.handOver(counted, rows(disposal).size(), ledger.act(on, null).on());
        audit.record("disposal.handOver", "disposal", disposal.id(), null, counted + " units");
    }

    /**
     * Signs the batch off: from now on its units are 処分済, or stand ready in the cupboard where they are used again within the schools.
     * Refused while any unit is blocked, and to the one who made the batch.
     */
    @Transactional
    public void sign(UUID id) {
        Disposal disposal = disposals.hold(id);
        List<Disposals.Unit> units = disposals.units(disposal);
        Act act = ledger.act(disposal.terms().name());
        disposal.sign(act);
        units.forEach(HandleDisposal::requireNoBlock);
        boolean leaves = disposal.terms().method().leaves();
        ledger.writeAll(
                Reach.wholeMunicipality(disposal.municipalityId()),
                units.stream().map(Disposals.Unit::device).toList(),
                device -> leaves ? device.dispose(act) : device.reinstate(act));
        audit.record("disposal.sign", "disposal", disposal.id(), null, units.size() + " units");
    }

    private static void requireNoBlock(Disposals.Unit unit) {
        unit.blocks().stream().findFirst().ifPresent(block -> {
            String reason = "mdm.disposal.blocked." + block;
            throw new Refusal(Refusal.Kind.CONFLICT, reason, unit.tag());
        });
    }

    private Disposal open(UUID id) {
        Disposal disposal = disposals.hold(id);
        disposal.requireOpen();
        return disposal;
    }

    private Disposal notHandedOver(DisposalUnit unit) {
        Disposal disposal = open(unit.disposalId());
        if (disposal.isHandedOver()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.disposal.handedOver");
        }
        return disposal;
    }

    private DisposalUnit unit(UUID id) {
        return disposals.findUnit(id).orElseThrow(Refusal::notFound);
    }

    private Map<UUID, DisposalUnit> rows(Disposal disposal) {
        return em.createQuery("select u from DisposalUnit u where u.disposalId = :d", DisposalUnit.class)
                .setParameter("d", disposal.id())
                .getResultStream()
                .collect(Collectors.toMap(DisposalUnit::id, unit -> unit));
    }
}
