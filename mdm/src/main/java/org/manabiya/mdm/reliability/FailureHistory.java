package org.manabiya.mdm.reliability;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.core.data.NativeColumns;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.CauseKind;
import org.manabiya.mdm.ledger.DeviceState;

/**
 * The failures that ledger and repair history tell of. Read in pages by id, so that a hundred thousand units need no more memory than
 * what is kept of them; two statements a page.
 */
@Dependent
public class FailureHistory {
    private static final int PAGE = 10_000;
    /** A request that nobody has looked at, or that was rejected, is no failure; nor is a loss. */
    private static final String FAILURE =
            "status not in ('REQUESTED', 'REJECTED') and (failure is null or failure <> 'LOST')";
    /** What a person recorded knows its day; what an import brought has only the day of the import. */
    private static final String OUT = "('BROKEN', 'LOST', 'RETIRED', 'ERASED', 'DISPOSED')";

    private static final String UNITS =
            """
            select id, model_id, school_id, acquired_on, state,
              case when state in %1$s then
                (select max(e.happened_on) from mdm_device_event e where e.device_id = d.id and e.import_id is null and e.state_after in %1$s)
              end as gone,
              case when state in %1$s then %2$s end as broken,
              case when state in %1$s then coalesce(%3$s,
                (select max(r.received_on) from mdm_repair r where r.device_id = d.id and r.failure = 'LOST' and r.status not in ('REQUESTED', 'REJECTED')))
              end as lost
            from mdm_device d where municipality_id = ? and id > ?
            """
                    .formatted(OUT, lastWithoutReturn("BROKEN"), lastWithoutReturn("LOST"));

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public FailureHistory(@Mdm EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The day on which a unit came into a state, unless it was in service after that. */
    private static String lastWithoutReturn(String state) {
        return """
                (select max(e.happened_on) from mdm_device_event e where e.device_id = d.id and e.import_id is null and e.state_after = '%s'
                  and not exists (select 1 from mdm_device_event r where r.device_id = d.id and r.happened_on > e.happened_on
                    and r.state_after not in %s))
                """
                .formatted(state, OUT);
    }

    /** The units in reach, watched from the first recorded repair of the municipality to the last. */
    public Fleet fleet(Reach reach) {
        LocalDate today = LocalDate.now(clock);
        return records(reach.municipality(), today)
                .map(period -> read(reach, period))
                .orElseGet(() -> Fleet.empty(today));
    }

    /** The repair records say nothing of the days before their first line and after their last. */
    private Optional<Window> records(UUID municipality, LocalDate today) {
        Object[] row = (Object[]) em.createNativeQuery(
                        "select min(received_on), max(received_on), max(returned_on) from mdm_repair where municipality_id = ? and "
                                + FAILURE)
                .setParameter(1, municipality)
                .getSingleResult();
        if (row[0] == null) {
            return Optional.empty();
        }
        LocalDate last = NativeColumns.date(row[1]);
        LocalDate returned = NativeColumns.date(row[2]);
        LocalDate end = returned != null && returned.isAfter(last) ? returned : last;
        LocalDate known = end.isAfter(today) ? today : end;
        LocalDate first = NativeColumns.date(row[0]);
        return Optional.of(new Window(first.isAfter(known) ? known : first, known));
    }

    private Fleet read(Reach reach, Window records) {
        FleetReading reading = new FleetReading(records);
        UUID last = new UUID(0, 0);
        while (true) {
            List<Object[]> devices = page(reach, last);
            if (devices.isEmpty()) {
                return reading.fleet(names(reach.municipality()));
            }
            UUID next = (UUID) devices.get(devices.size() - 1)[0];
            Map<UUID, List<UnitRecord.Failure>> failures = failures(reach.municipality(), last, next);
            for (Object[] device : devices) {
                reading.take(
                        (UUID) device[1],
                        (UUID) device[2],
                        NativeColumns.date(device[3]),
                        DeviceState.valueOf((String) device[4]),
                        new Departure(
                                NativeColumns.date(device[5]),
                                NativeColumns.date(device[6]),
                                NativeColumns.date(device[7])),
                        failures.getOrDefault((UUID) device[0], List.of()));
            }
            last = next;
        }
    }

    private List<Object[]> page(Reach reach, UUID after) {
        List<Object> parameters = new ArrayList<>(List.of(reach.municipality(), after));
        String schools = "";
        if (!reach.wholeMunicipality()) {
            schools =
                    " and school_id in (?" + ", ?".repeat(reach.schoolsOrNone().size() - 1) + ")";
            parameters.addAll(reach.schoolsOrNone());
        }
        parameters.add(PAGE);
        return rows(UNITS + schools + " order by id limit ?", parameters);
    }

    private Map<UUID, List<UnitRecord.Failure>> failures(UUID municipality, UUID after, UUID last) {
        Map<UUID, List<UnitRecord.Failure>> failures = new HashMap<>();
        for (Object[] row : rows(
                """
                select device_id, received_on, cause_kind, cause, returned_on, cost from mdm_repair
                where municipality_id = ? and device_id > ? and device_id <= ? and\s"""
                        + FAILURE + " order by device_id, received_on",
                List.of(municipality, after, last))) {
            failures.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                    .add(new UnitRecord.Failure(
                            NativeColumns.date(row[1]),
                            row[2] == null ? null : CauseKind.valueOf((String) row[2]),
                            (String) row[3],
                            NativeColumns.date(row[4]),
                            row[5] == null ? null : ((Number) row[5]).intValue()));
        }
        return failures;
    }

    /** Models by name, then schools in the order of their codes; sorted here, for databases sort letters in their own ways. */
    private Map<UUID, String> names(UUID municipality) {
        Map<UUID, String> names = new LinkedHashMap<>();
        rows(
                        """
                        select id, name, '' from mdm_device_model where municipality_id = ?
                        union all select id, name, coalesce(identifier, '') from core_school where municipality_id = ?
                        """,
                        List.of(municipality, municipality))
                .stream()
                .sorted(Comparator.comparing((Object[] row) -> (String) row[2]).thenComparing(row -> (String) row[1]))
                .forEach(row -> names.put((UUID) row[0], (String) row[1]));
        return names;
    }

    private List<Object[]> rows(String sql, List<Object> parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        List<?> found = query.getResultList();
        return found.stream().map(row -> (Object[]) row).toList();
    }
}
