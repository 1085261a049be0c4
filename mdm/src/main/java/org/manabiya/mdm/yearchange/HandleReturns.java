package org.manabiya.mdm.yearchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceEvent.Author;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.ledger.Ledger;
import org.manabiya.mdm.ledger.Repair;
import org.manabiya.mdm.lending.Handover;
import org.manabiya.mdm.lending.LendUnits;
import org.manabiya.mdm.repairs.RequestRepair;

/**
 * The units that come back to a school: collected, erased for the next pupil, checked. One unit by scanning or many of a list: all of them, or
 * where one is refused none. Each can be repeated.
 */
@Dependent
public class HandleReturns {
    private static final int MOST_AT_ONCE = 500;

    private final EntityManager em;
    private final YearChanges changes;
    private final LendUnits lendUnits;
    private final RequestRepair requestRepair;
    private final Ledger ledger;
    private final Audit audit;

    @Inject
    public HandleReturns(
            @Mdm EntityManager em,
            YearChanges changes,
            LendUnits lendUnits,
            RequestRepair requestRepair,
            Ledger ledger,
            Audit audit) {
        this.em = em;
        this.changes = changes;
        this.lendUnits = lendUnits;
        this.requestRepair = requestRepair;
        this.ledger = ledger;
        this.audit = audit;
    }

    /**
     * Takes units back from those who leave.
     *
     * @throws Refusal CONFLICT for a unit that stays with its pupil, or is in repair or lost; NOT_FOUND for one of elsewhere
     */
    @Transactional
    public int collect(YearChange change, UUID school, Collection<UUID> devices) {
        Set<UUID> wanted = wanted(devices);
        Map<UUID, Line> lines = lines(change, school);
        Author by = ledger.act(null).by();
        int collected = 0;
        for (UUID device : wanted) {
            Line line = lines.get(device);
            if (line == null) {
                throw Refusal.notFound();
            }
            if (line.unit().back() == null && comeBack(change, school, line, by)) {
                collected++;
            }
        }
        em.flush();
        audit.record("yearChange.collect", "school", school, null, collected + " units");
        return collected;
    }

    /** The lines of the school's units; of a unit with two lines that which says how it comes back. */
    private Map<UUID, Line> lines(YearChange change, UUID school) {
        return changes.preview(change, school).of(school, null).stream()
                .filter(line -> line.unit() != null && line.what() != What.ASSIGNED)
                .collect(Collectors.toMap(line -> line.unit().id(), Function.identity(), (first, second) -> first));
    }

    /** Whether it came back just now; who was a moment faster has it recorded already. */
    private boolean comeBack(YearChange change, UUID school, Line line, Author by) {
        Unit unit = line.unit();
        switch (line.what()) {
            case STAYS, GOES_ALONG -> throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "mdm.yearChange.stays",
                    unit.tag(),
                    line.pupil().name());
            case WAITS -> throw new Refusal(Refusal.Kind.CONFLICT, "mdm.yearChange.waits", unit.tag());
            default -> {
                if (unit.holder() == null && unit.state() != DeviceState.SPARE) {
                    throw new Refusal(Refusal.Kind.CONFLICT, "mdm.yearChange.new", unit.tag());
                }
            }
        }
        Handover done = unit.holder() == null ? null : lendUnits.giveBack(unit.id(), null);
        if (done != null && done.what() == Handover.What.ALREADY) {
            return false;
        }
        em.persist(new ReturnedUnit(change, school, unit.id(), unit.holder(), done == null ? null : done.act(), by));
        return true;
    }

    /** The units are set up anew, for the next pupil. */
    @Transactional
    public int erase(YearChange change, UUID school, Collection<UUID> devices) {
        int erased = each(change, school, devices, ReturnedUnit::erase);
        audit.record("yearChange.erase", "school", school, null, erased + " units");
        return erased;
    }

    /** Screen, keyboard, battery and accessories are in order. */
    @Transactional
    public int pass(YearChange change, UUID school, Collection<UUID> devices) {
        int passed = each(change, school, devices, ReturnedUnit::pass);
        audit.record("yearChange.pass", "school", school, null, passed + " units");
        return passed;
    }

    private int each(YearChange change, UUID school, Collection<UUID> devices, BiConsumer<ReturnedUnit, Author> step) {
        Author by = ledger.act(null).by();
        Map<UUID, ReturnedUnit> rows = rows(change, school, wanted(devices));
        rows.values().forEach(row -> step.accept(row, by));
        em.flush();
        return rows.size();
    }

    /** A unit fails the check: its repair is asked for in the same step, and nobody gets it before it has passed. */
    @Transactional
    public Repair fail(YearChange change, UUID school, UUID device, Repair.Report report) {
        ReturnedUnit row = row(change, school, device);
        Repair repair = requestRepair.request(device, report).repair();
        row.fail(repair.id(), ledger.act(null).by());
        audit.record("yearChange.fail", "school", school, null, repair.failure().name());
        return repair;
    }

    /** The wrong unit was scanned: the pupil has it again. Refused once something was done with it. */
    @Transactional
    public void putBack(YearChange change, UUID school, UUID device, String why) {
        ReturnedUnit row = row(change, school, device);
        if (!row.isFresh()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.yearChange.notFresh");
        }
        if (row.collectAct() != null) {
            lendUnits.undo(device, row.collectAct(), why);
        }
        em.remove(row);
        audit.record("yearChange.putBack", "school", school, null, why);
    }

    private ReturnedUnit row(YearChange change, UUID school, UUID device) {
        return rows(change, school, wanted(device == null ? Set.of() : Set.of(device)))
                .get(device);
    }

    private Map<UUID, ReturnedUnit> rows(YearChange change, UUID school, Set<UUID> devices) {
        Map<UUID, ReturnedUnit> rows = new HashMap<>();
        em.createQuery(
                        """
                        select u from ReturnedUnit u where u.changeId = :change and u.schoolId = :school and u.deviceId in :devices
                          and exists (select d.id from Device d where d.id = u.deviceId and d.userId is null)
                        """,
                        ReturnedUnit.class)
                .setParameter("change", change.id())
                .setParameter("school", school)
                .setParameter("devices", devices)
                .getResultList()
                .forEach(row -> rows.put(row.deviceId(), row));
        devices.stream().filter(device -> !rows.containsKey(device)).findFirst().ifPresent(device -> {
            String tag = Optional.ofNullable(em.find(Device.class, device))
                    .filter(found -> school.equals(found.schoolId()))
                    .map(Device::tag)
                    .orElseThrow(Refusal::notFound);
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.yearChange.notCollected", tag);
        });
        return rows;
    }

    private static Set<UUID> wanted(Collection<UUID> devices) {
        Set<UUID> wanted = new HashSet<>(devices);
        if (wanted.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noneChosen");
        }
        if (wanted.size() > MOST_AT_ONCE) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.tooMany", MOST_AT_ONCE);
        }
        return wanted;
    }
}
