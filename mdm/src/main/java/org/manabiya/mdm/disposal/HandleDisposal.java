package org.manabiya.mdm.disposal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.manabiya.core.access.Reach;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.data.Seen;
import org.manabiya.mdm.ledger.Act;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceAlias;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.ledger.Ledger;

/** What the board does with a batch; each step is one transaction with the ledger. */
@Dependent
public class HandleDisposal {
    private static final int MOST_UNITS = 5_000;
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

    /** Changes what is agreed; after the hand-over only what was not checked there. */
    @Transactional
    public void agree(UUID id, Seen seen, Disposal.Terms terms) {
        Disposal disposal = disposals.hold(id);
        seen.requireLatest(disposal.version());
        disposal.agree(terms);
        audit.record("disposal.change", "disposal", disposal.id(), null, terms.name());
    }

    /** Chooses all units of the municipality that are out of use and in no batch. */
    @Transactional
    public int addAllRetired(UUID id) {
        Disposal disposal = notHandedOver(id);
        int room = MOST_UNITS - rows(disposal).size();
        if (room <= 0) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.tooMany", MOST_UNITS);
        }
        List<Device> devices = em.createQuery(
                        """
                        select d from Device d where d.municipalityId = :m and d.state in :states
                          and not exists (select u.id from DisposalUnit u where u.openDevice = d.id and u.disposalId is not null)
                        order by d.tag
                        """,
                        Device.class)
                .setParameter("m", disposal.municipalityId())
                .setParameter("states", Disposals.TO_CHOOSE)
                .setMaxResults(room)
                .getResultList();
        choose(disposal, devices);
        return devices.size();
    }

    /**
     * Chooses units by tag or serial number, all of them or none.
     *
     * @throws Refusal CONFLICT naming the first that is unknown, still in use or in a batch already
     */
    @Transactional
    public int add(UUID id, Collection<String> names) {
        Disposal disposal = notHandedOver(id);
        Set<String> wanted = names.stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (wanted.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noneChosen");
        }
        if (wanted.size() + rows(disposal).size() > MOST_UNITS) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.tooMany", MOST_UNITS);
        }
        List<Device> devices = named(disposal.municipalityId(), wanted);
        devices.stream()
                .filter(device -> !Disposals.TO_CHOOSE.contains(device.state()))
                .findFirst()
                .ifPresent(device -> {
                    throw new Refusal(Refusal.Kind.CONFLICT, "mdm.disposal.inService", device.tag());
                });
        choose(disposal, devices);
        return devices.size();
    }

    /** The units of the names, present and former; three statements, however many there are. */
    private List<Device> named(UUID municipality, Set<String> names) {
        List<DeviceAlias> former = em.createQuery(
                        "select a from DeviceAlias a where a.municipalityId = :m and a.name in :names",
                        DeviceAlias.class)
                .setParameter("m", municipality)
                .setParameter("names", names)
                .getResultList();
        Set<UUID> formerly = former.stream().map(DeviceAlias::deviceId).collect(Collectors.toSet());
        List<Device> devices = new ArrayList<>();
        Set<String> known = former.stream().map(DeviceAlias::name).collect(Collectors.toCollection(HashSet::new));
        em.createQuery(
                        """
                        select d, d.serial from Device d
                        where d.municipalityId = :m and (d.tag in :names or d.serial in :names) order by d.tag
                        """,
                        Object[].class)
                .setParameter("m", municipality)
                .setParameter("names", names)
                .getResultStream()
                .forEach(row -> {
                    Device device = (Device) row[0];
                    devices.add(device);
                    known.add(device.tag());
                    known.add((String) row[1]);
                });
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(unknown -> {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.disposal.unknownUnit", unknown);
        });
        devices.forEach(device -> formerly.remove(device.id()));
        if (!formerly.isEmpty()) {
            devices.addAll(em.createQuery("select d from Device d where d.id in :ids", Device.class)
                    .setParameter("ids", formerly)
                    .getResultList());
        }
        return devices;
    }

    /** A unit that was taken out of an earlier batch after its erasure brings its certificate along. */
    private void choose(Disposal disposal, List<Device> devices) {
        Map<UUID, DisposalUnit> earlier = openRows(devices);
        List<Device> fresh = new ArrayList<>();
        for (Device device : devices) {
            DisposalUnit row = earlier.get(device.id());
            if (row != null && row.disposalId() != null) {
                throw new Refusal(Refusal.Kind.CONFLICT, "mdm.disposal.inBatch", device.tag());
            }
            if (row != null && row.proves(device)) {
                row.join(disposal);
                continue;
            }
            if (row != null) {
                row.close();
            }
            fresh.add(device);
        }
        // The database closes the old rows before it takes the new ones.
        em.flush();
        fresh.forEach(device -> em.persist(new DisposalUnit(disposal, device)));
        audit.record("disposal.units", "disposal", disposal.id(), null, "+" + devices.size());
    }

    /** Takes a unit out of its batch; one that turned out usable goes back into use (校内再利用). A certificate that has come is kept. */
    @Transactional
    public void takeOut(UUID unitId, boolean reuse, String why) {
        DisposalUnit unit = unit(unitId);
        Disposal disposal = notHandedOver(unit.disposalId());
        if (unit.number() == null) {
            em.remove(unit);
        } else {
            unit.leave();
        }
        if (reuse) {
            unit.close();
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
        audit.record("disposal.release", "disposal", disposal.id(), null, tag(unit));
    }

    @Transactional
    public void weigh(UUID unitId, Integer grams) {
        DisposalUnit unit = unit(unitId);
        Disposal disposal = open(unit.disposalId());
        unit.weigh(grams);
        audit.record("disposal.weigh", "disposal", disposal.id(), null, tag(unit));
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
        audit.record("disposal.prove", "disposal", disposal.id(), null, tag(unit));
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
        if (unit.isOutdatedFor(device(unit))) {
            unit.forget();
        }
        unit.prove(proof, today.on());
        if (unit.number() != null) {
            ledger.write(unit.device(), null, device -> device.erase(unit, new Act(unit.erasedOn(), today.by(), null)));
        }
    }

    /**
     * The unit went missing after the hand-over: the ledger says so, and its batch can be signed without it.
     *
     * @throws Refusal CONFLICT before the hand-over, where it is taken out of its batch instead
     */
    @Transactional
    public void lose(UUID unitId, DisposalUnit.Loss loss) {
        DisposalUnit unit = unit(unitId);
        Disposal disposal = disposals.hold(unit.disposalId());
        disposal.requireOnItsWay();
        Act act = ledger.act(loss.on(), loss.report());
        unit.lose(new DisposalUnit.Loss(act.on(), loss.report()));
        if (!Block.isGone(device(unit).state())) {
            ledger.write(unit.device(), null, device -> device.reportLost(act));
        }
        audit.record(
                "disposal.lose", "disposal", disposal.id(), null, unit.device().toString());
    }

    /** The unit that was reported as lost has turned up: it goes on with its batch. */
    @Transactional
    public void turnUp(UUID unitId) {
        DisposalUnit unit = unit(unitId);
        Disposal disposal = open(unit.disposalId());
        if (!unit.isLost()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.disposal.notLost");
        }
        unit.turnUp();
        if (device(unit).state() == DeviceState.LOST) {
            ledger.write(unit.device(), null, device -> device.find(ledger.act(null)));
        }
        audit.record(
                "disposal.turnUp",
                "disposal",
                disposal.id(),
                null,
                unit.device().toString());
    }

    /**
     * The units leave.
     *
     * @param counted how many were counted at the hand-over
     * @throws Refusal CONFLICT where the number is not that of the batch, the recipient is not settled, or a unit cannot leave yet
     */
    @Transactional
    public void handOver(UUID id, int counted, LocalDate on) {
        Disposal disposal = open(id);
        List<Disposals.Unit> units = disposals.units(disposal);
        disposal.handOver(counted, units.size(), ledger.act(on, null).on());
        units.forEach(unit -> requireNo(block -> block.stopsHandOver(disposal.terms()), unit));
        audit.record("disposal.handOver", "disposal", disposal.id(), null, counted + " units");
    }

    /**
     * Signs the batch off: from now on its units are 処分済, or stand ready in the cupboard where they are used again within the schools.
     * Refused while any unit is blocked, and to the one who made the batch. Units that were lost on the way stay lost: the ledger writes them
     * off, or finds them.
     */
    @Transactional
    public void sign(UUID id) {
        Disposal disposal = disposals.hold(id);
        List<Disposals.Unit> units = disposals.units(disposal);
        Act act = ledger.act(disposal.terms().name());
        disposal.sign(act);
        units.forEach(unit -> requireNo(block -> true, unit));
        boolean leaves = disposal.terms().method().leaves();
        List<UUID> there = units.stream()
                .filter(unit -> !unit.isLost())
                .map(Disposals.Unit::device)
                .toList();
        if (!there.isEmpty()) {
            ledger.writeAll(
                    Reach.wholeMunicipality(disposal.municipalityId()),
                    there,
                    device -> leaves ? device.dispose(act) : device.reinstate(act));
        }
        rows(disposal).values().forEach(DisposalUnit::close);
        audit.record("disposal.sign", "disposal", disposal.id(), null, there.size() + " units");
    }

    private static void requireNo(Predicate<Block> grave, Disposals.Unit unit) {
        unit.blocks().stream().filter(grave).findFirst().ifPresent(block -> {
            String reason = "mdm.disposal.blocked." + block;
            throw new Refusal(Refusal.Kind.CONFLICT, reason, unit.tag());
        });
    }

    private Disposal open(UUID id) {
        Disposal disposal = disposals.hold(id);
        disposal.requireOpen();
        return disposal;
    }

    private Disposal notHandedOver(UUID id) {
        Disposal disposal = disposals.hold(id);
        disposal.requireNotHandedOver();
        return disposal;
    }

    private Device device(DisposalUnit unit) {
        return em.find(Device.class, unit.device());
    }

    /** A unit that is in a batch. */
    private String tag(DisposalUnit unit) {
        return em.find(Device.class, unit.device()).tag();
    }

    private DisposalUnit unit(UUID id) {
        return disposals.findUnit(id).filter(unit -> unit.disposalId() != null).orElseThrow(Refusal::notFound);
    }

    /** By unit of the ledger, the rows of these that no signature has closed; who chooses the same units meanwhile waits. */
    private Map<UUID, DisposalUnit> openRows(List<Device> devices) {
        if (devices.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = devices.stream().map(Device::id).toList();
        em.createQuery("select d from Device d where d.id in :ids order by d.id", Device.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return em.createQuery("select u from DisposalUnit u where u.openDevice in :ids", DisposalUnit.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(DisposalUnit::device, unit -> unit));
    }

    private Map<UUID, DisposalUnit> rows(Disposal disposal) {
        return em.createQuery("select u from DisposalUnit u where u.disposalId = :d", DisposalUnit.class)
                .setParameter("d", disposal.id())
                .getResultStream()
                .collect(Collectors.toMap(DisposalUnit::id, unit -> unit));
    }
}
