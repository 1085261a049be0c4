package org.manabiya.mdm.repairs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.core.access.Reach;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.NativeColumns;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.ledger.FailureKind;
import org.manabiya.mdm.ledger.Repair;
import org.manabiya.mdm.ledger.RepairStatus;
import org.manabiya.mdm.ledger.Urgency;

/** The repairs in reach: those of the reader's school, of the units of the reader's classes, or of the reader's own unit. */
@Dependent
public class Repairs {
    /** Which of the repairs are looked for. */
    public enum Stage {
        OPEN,
        REQUESTED,
        ACCEPTED,
        SENT,
        CLOSED;

        List<String> statuses() {
            return Stream.of(RepairStatus.values())
                    .filter(status -> switch (this) {
                        case OPEN -> status.isOpen();
                        case CLOSED -> !status.isOpen();
                        default -> status.name().equals(name());
                    })
                    .map(Enum::name)
                    .toList();
        }
    }

    /** A repair in a list. */
    public record Line(
            UUID id,
            UUID device,
            String tag,
            String model,
            String school,
            String holder,
            FailureKind failure,
            RepairStatus status,
            Urgency urgency,
            LocalDate receivedOn,
            long daysWithout,
            String spare,
            DeviceState unit) {
        /** Whether the ledger has the unit elsewhere while it is under repair by this record. */
        public boolean contradicts() {
            return (status == RepairStatus.ACCEPTED || status == RepairStatus.SENT)
                    && unit != DeviceState.IN_REPAIR
                    && unit != DeviceState.LOST;
        }
    }

    /** One page of a list and the number of all that match. */
    public record Found(List<Line> lines, long total) {}

    static final String REACHED =
            """
             from mdm_repair r
             join mdm_device d on d.id = r.device_id
             join mdm_device_model m on m.id = d.model_id
             left join core_school s on s.id = d.school_id
             where r.municipality_id = ?
            """;

    private final EntityManager em;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public Repairs(@Mdm EntityManager em, Audit audit, Clock clock) {
        this.em = em;
        this.audit = audit;
        this.clock = clock;
    }

    /** Repairs in reach, the most urgent first, then the oldest; of closed ones the latest first. Two statements. */
    public Found page(Reach reach, Stage stage, int offset, int size) {
        List<Object> parameters = new ArrayList<>();
        String where = REACHED + within(reach, parameters) + " and r.status in " + list(stage.statuses(), parameters);
        long total = ((Number) bind(em.createNativeQuery("select count(*)" + where), parameters)
                        .getSingleResult())
                .longValue();
        String order = stage == Stage.CLOSED
                ? " order by r.returned_on desc, r.id desc"
                : " order by case r.urgency when 'DANGER' then 0 when 'URGENT' then 1 when 'LATER' then 3 else 2 end, r.received_on, r.id";
        parameters.add(size);
        parameters.add(offset);
        String columns =
                """
                select r.id, d.id as device, d.tag, m.name as model, s.name as school,
                  (select coalesce(p.preferred_family_name, p.family_name) || ' ' || coalesce(p.preferred_given_name, p.given_name)
                     from core_person p where p.id = coalesce(r.holder_id, d.user_id)) as holder,
                  r.failure, r.status, r.urgency, r.received_on, r.noticed_on, r.spare_on, r.returned_on,
                  (select x.tag from mdm_device x where x.id = r.spare_id) as spare, d.state
                """;
        LocalDate today = LocalDate.now(clock);
        List<Line> lines = rows(columns + where + order + " limit ? offset ?", parameters).stream()
                .map(row -> line(row, today))
                .toList();
        return new Found(lines, total);
    }

    /** How many wait for somebody to look at them. */
    public long waiting(Reach reach) {
        List<Object> parameters = new ArrayList<>();
        String where = REACHED + within(reach, parameters) + " and r.status = 'REQUESTED'";
        return ((Number) bind(em.createNativeQuery("select count(*)" + where), parameters)
                        .getSingleResult())
                .longValue();
    }

    /** How many are under way of units that the ledger has neither in repair nor lost. */
    long underWayElsewhere(Reach reach) {
        List<Object> parameters = new ArrayList<>();
        String where = REACHED + within(reach, parameters)
                + " and r.status in ('ACCEPTED', 'SENT') and d.state not in ('IN_REPAIR', 'LOST')";
        return ((Number) bind(em.createNativeQuery("select count(*)" + where), parameters)
                        .getSingleResult())
                .longValue();
    }

    private static Line line(Object[] row, LocalDate today) {
        LocalDate received = NativeColumns.date(row[9]);
        LocalDate noticed = NativeColumns.date(row[10]);
        return new Line(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                row[6] == null ? FailureKind.OTHER : FailureKind.valueOf((String) row[6]),
                RepairStatus.valueOf((String) row[7]),
                row[8] == null ? null : Urgency.valueOf((String) row[8]),
                received,
                Repair.daysWithout(
                        noticed == null ? received : noticed,
                        NativeColumns.date(row[11]),
                        NativeColumns.date(row[12]),
                        today),
                (String) row[13],
                DeviceState.valueOf((String) row[14]));
    }

    /** The end of a {@code where}: what the reach covers. */
    static String within(Reach reach, List<Object> parameters) {
        parameters.add(reach.municipality());
        if (reach.wholeMunicipality()) {
            return "";
        }
        return " and (d.school_id in " + list(reach.schoolsOrNone(), parameters)
                + " or coalesce(r.holder_id, d.user_id) in " + list(reach.peopleOrNone(), parameters)
                + " or coalesce(r.holder_id, d.user_id) in (select x.person_id from core_membership x"
                + " where x.roster_state <> 'tobedeleted' and x.class_id in "
                + list(reach.classesOrNone(), parameters) + "))";
    }

    private static String list(Collection<?> values, List<Object> parameters) {
        parameters.addAll(values);
        return "(" + "?, ".repeat(values.size() - 1) + "?)";
    }

    List<Object[]> rows(String sql, List<Object> parameters) {
        List<?> found = bind(em.createNativeQuery(sql), parameters).getResultList();
        return found.stream().map(row -> (Object[]) row).toList();
    }

    private static Query bind(Query query, List<Object> parameters) {
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    public Optional<Repair> find(UUID id) {
        return Optional.ofNullable(em.find(Repair.class, id));
    }

    /** The repair, held until the end of the transaction, so that of two who decide at once the second sees what the first decided. */
    Repair hold(UUID id) {
        Repair repair = em.find(Repair.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (repair == null) {
            throw Refusal.notFound();
        }
        return repair;
    }

    /** The open repair of a unit: there is one at most that people ask for. */
    public Optional<Repair> openOf(UUID device) {
        return em.createQuery(
                        "select r from Repair r where r.deviceId = :d and r.status in :open order by r.receivedOn desc",
                        Repair.class)
                .setParameter("d", device)
                .setParameter(
                        "open",
                        Stream.of(RepairStatus.values())
                                .filter(RepairStatus::isOpen)
                                .toList())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The units that a person has. */
    public List<Device> unitsOf(UUID municipality, UUID person) {
        return em.createQuery(
                        "select d from Device d where d.municipalityId = :m and d.userId = :p order by d.tag",
                        Device.class)
                .setParameter("m", municipality)
                .setParameter("p", person)
                .getResultList();
    }

    public RepairTerms terms(UUID municipality) {
        RepairSettings settings = em.find(RepairSettings.class, municipality);
        return settings == null ? RepairTerms.usual() : settings.terms();
    }

    @Transactional
    public void change(UUID municipality, RepairTerms terms) {
        RepairSettings settings = em.find(RepairSettings.class, municipality);
        if (settings == null) {
            settings = new RepairSettings(municipality);
            em.persist(settings);
        }
        settings.take(terms);
        audit.record(
                "repair.settings",
                "municipality",
                municipality,
                null,
                terms.thresholdPercent() + "% + " + terms.switchingCost() + ", " + terms.replacementPrice() + " / "
                        + terms.lifeMonths());
    }
}
