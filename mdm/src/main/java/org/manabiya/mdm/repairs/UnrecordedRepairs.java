package org.manabiya.mdm.repairs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.data.Narrowed;
import org.manabiya.mdm.ledger.Act;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.ledger.FailureKind;
import org.manabiya.mdm.ledger.Ledger;
import org.manabiya.mdm.ledger.Repair;

/**
 * Units that are in repair by the ledger and have no open repair on record. A record is not invented for them, since a failure on a made-up
 * day would falsify the statistics: whoever knows says since when and what failed, or that the unit has long been back.
 */
@Dependent
public class UnrecordedRepairs {
    private static final int MOST = 500;

    /**
     * How the ledger's units and the repairs on record go together.
     *
     * @param units units that are in repair by the ledger
     * @param unrecorded those of them without an open repair
     * @param elsewhere repairs under way of units that the ledger has in another state
     */
    public record Count(long units, long unrecorded, long elsewhere) {
        public long recorded() {
            return units - unrecorded;
        }
    }

    /** A unit without an open repair. */
    public record Line(UUID device, String tag, String model, String school, String holder, String remark) {}

    private static final String UNITS =
            """
             from mdm_device d
             join mdm_device_model m on m.id = d.model_id
             left join core_person p on p.id = d.user_id
             left join core_school s on s.id = d.school_id
             where d.municipality_id = ?
            """;
    private static final String NOT_OPEN =
            """
            not exists (select r.id from mdm_repair r where r.device_id = d.id
              and r.status in ('REQUESTED', 'ACCEPTED', 'SENT'))""";

    private final EntityManager em;
    private final Ledger ledger;
    private final Repairs repairs;
    private final Audit audit;

    @Inject
    public UnrecordedRepairs(@Mdm EntityManager em, Ledger ledger, Repairs repairs, Audit audit) {
        this.em = em;
        this.ledger = ledger;
        this.repairs = repairs;
        this.audit = audit;
    }

    /** Two statements. */
    public Count count(Reach reach) {
        Object[] row = (Object[]) units(reach)
                .query(em, "select count(*), count(case when " + NOT_OPEN + " then 1 end)")
                .getSingleResult();
        return new Count(
                ((Number) row[0]).longValue(), ((Number) row[1]).longValue(), repairs.underWayElsewhere(reach));
    }

    /** A part of the units, by their tags; one statement. */
    public List<Line> page(Reach reach, int offset, int size) {
        List<?> rows = units(reach)
                .and(" and " + NOT_OPEN)
                .query(
                        em,
                        """
                        select d.id, d.tag, m.name, s.name as school, coalesce(p.preferred_family_name, p.family_name) as family,
                          coalesce(p.preferred_given_name, p.given_name) as given, d.remark
                        """,
                        " order by d.tag limit ? offset ?",
                        size,
                        offset)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Line(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        row[4] == null ? null : row[4] + " " + row[5],
                        (String) row[6]))
                .toList();
    }

    private static Narrowed units(Reach reach) {
        return new Narrowed(UNITS, reach.municipality())
                .within(reach, "d.school_id", "d.user_id")
                .and(" and d.state = 'IN_REPAIR'");
    }

    /**
     * Opens a repair for each of the units.
     *
     * @param since the day on which they went to repair
     * @throws Refusal NOT_FOUND for a unit out of reach; CONFLICT for one that is not in repair or has an open repair
     */
    @Transactional
    public int open(Reach reach, Collection<UUID> ids, FailureKind failure, LocalDate since) {
        if (since == null) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.repair.sinceMissing");
        }
        Act act = ledger.act(since, null);
        List<Device> devices = found(reach, ids);
        for (Device device : devices) {
            if (device.state() != DeviceState.IN_REPAIR
                    || repairs.openOf(device.id()).isPresent()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "mdm.repair.recorded", device.tag());
            }
            Repair repair = Repair.underWay(device, failure, act);
            em.persist(repair);
            ledger.write(device.id(), null, unit -> repair.told(unit, act));
        }
        audit.record("repair.fromLedger", "repair", null, null, failure + " × " + devices.size());
        return devices.size();
    }

    /** The units are back already: each goes on in the state in which it was before. */
    @Transactional
    public int back(Reach reach, Collection<UUID> ids, String why) {
        Act act = ledger.act(why);
        return ledger.writeAll(reach, ids, unit -> unit.backFromRepair(act)).size();
    }

    private List<Device> found(Reach reach, Collection<UUID> ids) {
        Set<UUID> wanted = new TreeSet<>(ids);
        if (wanted.isEmpty() || wanted.size() > MOST) {
            String reason = wanted.isEmpty() ? "mdm.ledger.noneChosen" : "mdm.ledger.tooMany";
            throw new Refusal(Refusal.Kind.INVALID, reason, MOST);
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
        return devices;
    }
}
