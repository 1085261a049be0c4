package org.manabiya.mdm.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.core.access.Reach;
import org.manabiya.core.data.NativeColumns;
import org.manabiya.core.text.SearchKey;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.models.DeviceModel;
import org.manabiya.mdm.models.Platform;

/** The units of a municipality's ledger as far as the caller's reach goes. */
@Dependent
public class Devices {
    /** A unit in a list. */
    public record Line(
            UUID id,
            String tag,
            String serial,
            String model,
            String school,
            String place,
            String user,
            DeviceKind kind,
            DeviceState state,
            LocalDate acquiredOn,
            LocalDate warrantyUntil,
            LocalDate supportUntil,
            Instant lastSync,
            int version) {}

    /** One page of the ledger and the number of all that match. */
    public record Page(List<Line> lines, long total, int number, int size) {
        public int last() {
            return (int) Math.max(1, (total + size - 1) / size);
        }
    }

    private static final String FROM =
            """
             from mdm_device d
             join mdm_device_model m on m.id = d.model_id
             left join core_school s on s.id = d.school_id
             left join mdm_place r on r.id = d.place_id
             left join core_person p on p.id = d.user_id
             where d.municipality_id = ?
            """;
    private static final String COLUMNS =
            """
            select d.id, d.tag, d.serial, m.name, s.name as school, r.name as place,
              coalesce(p.preferred_family_name, p.family_name) as family, coalesce(p.preferred_given_name, p.given_name) as given,
              d.kind, d.state, d.acquired_on, d.warranty_end, d.support_end, d.last_sync, d.version
            """;
    private static final int LARGEST_PAGE = 200_000;

    private final EntityManager em;
    private final History history;

    @Inject
    public Devices(@Mdm EntityManager em, History history) {
        this.em = em;
        this.history = history;
    }

    /**
     * One page of the ledger; two statements whatever its size.
     *
     * @param number the page, from 1
     */
    public Page page(Reach reach, DeviceFilter filter, DeviceSort sort, int number, int size) {
        List<Object> parameters = new ArrayList<>();
        String from = FROM + where(reach, filter, parameters);
        long total = ((Number) bind(em.createNativeQuery("select count(*)" + from), parameters)
                        .getSingleResult())
                .longValue();
        int rows = Math.max(1, Math.min(size, LARGEST_PAGE));
        int page = Math.max(1, Math.min(number, (int) Math.max(1, (total + rows - 1) / rows)));
        parameters.add(rows);
        parameters.add((page - 1) * rows);
        List<?> found = bind(
                        em.createNativeQuery(COLUMNS + from + " order by " + sort.sql() + " limit ? offset ?"),
                        parameters)
                .getResultList();
        return new Page(found.stream().map(row -> line((Object[]) row)).toList(), total, page, rows);
    }

    /** How many units stand in each state; one statement. */
    public Map<DeviceState, Long> states(Reach reach) {
        List<Object> parameters = new ArrayList<>();
        String from = FROM + where(reach, DeviceFilter.all(), parameters);
        Map<DeviceState, Long> counts = new EnumMap<>(DeviceState.class);
        for (Object row : bind(
                        em.createNativeQuery("select d.state, count(*)" + from + " group by d.state"), parameters)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            counts.put(DeviceState.valueOf((String) columns[0]), ((Number) columns[1]).longValue());
        }
        return counts;
    }

    private static String where(Reach reach, DeviceFilter filter, List<Object> parameters) {
        var where = new StringBuilder();
        parameters.add(reach.municipality());
        if (!reach.wholeMunicipality()) {
            where.append(" and (d.school_id in ");
            in(where, parameters, reach.schoolsOrNone());
            where.append(
                            " or d.user_id in (select x.person_id from core_membership x where x.roster_state <> 'tobedeleted'")
                    .append(" and x.class_id in ");
            in(where, parameters, reach.classesOrNone());
            where.append("))");
        }
        equal(where, parameters, "d.school_id", filter.school());
        equal(
                where,
                parameters,
                "d.state",
                filter.state() == null ? null : filter.state().name());
        equal(
                where,
                parameters,
                "d.kind",
                filter.kind() == null ? null : filter.kind().name());
        equal(where, parameters, "d.model_id", filter.model());
        equal(where, parameters, "d.place_id", filter.place());
        equal(where, parameters, "d.purchase_id", filter.purchase());
        equal(
                where,
                parameters,
                "m.platform",
                filter.platform() == null ? null : filter.platform().name());
        if (filter.end() != null && filter.endsBefore() != null) {
            where.append(" and ").append(filter.end().column()).append(" < ?");
            parameters.add(filter.endsBefore());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            where.append(
                    " and (d.tag like ? escape '!' or d.serial like ? escape '!' or p.search_key like ? escape '!')");
            parameters.add(pattern(SerialNumber.tidy(filter.text())));
            parameters.add(pattern(SerialNumber.tidy(filter.text())));
            parameters.add(pattern(SearchKey.of(filter.text())));
        }
        return where.toString();
    }

    private static void in(StringBuilder where, List<Object> parameters, Set<UUID> ids) {
        where.append("(").append("?, ".repeat(ids.size() - 1)).append("?)");
        parameters.addAll(ids);
    }

    private static void equal(StringBuilder where, List<Object> parameters, String column, Object value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = ?");
            parameters.add(value);
        }
    }

    private static String pattern(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static Query bind(Query query, List<Object> parameters) {
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    private static Line line(Object[] row) {
        return new Line(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                row[6] == null ? null : row[6] + " " + row[7],
                DeviceKind.valueOf((String) row[8]),
                DeviceState.valueOf((String) row[9]),
                NativeColumns.date(row[10]),
                NativeColumns.date(row[11]),
                NativeColumns.date(row[12]),
                NativeColumns.instant(row[13]),
                ((Number) row[14]).intValue());
    }

    public Optional<Device> find(UUID id) {
        return Optional.ofNullable(em.find(Device.class, id));
    }

    /** One unit with everything known of it; the school and the user by name, or {@code null}. */
    public record Card(
            UUID id,
            int version,
            UUID model,
            Facts facts,
            Platform platform,
            EndDates ends,
            String school,
            String place,
            String user,
            String purchase,
            List<Facts> repairs,
            List<History.Entry> history) {
        public boolean isInRepair() {
            return repairs.stream().anyMatch(repair -> !repair.has(Fact.RETURNED_ON));
        }
    }

    /** The unit's card; a fixed number of statements. */
    public Optional<Card> card(UUID id) {
        return find(id).map(device -> {
            DeviceModel model = em.find(DeviceModel.class, device.modelId());
            Facts facts = device.facts(model);
            Map<UUID, String> names = history.names(
                    Stream.of(facts.id(Fact.SCHOOL), facts.id(Fact.PLACE), facts.id(Fact.USER), facts.id(Fact.PURCHASE))
                            .filter(Objects::nonNull)
                            .toList());
            return new Card(
                    id,
                    device.version(),
                    model.id(),
                    facts,
                    model.platform(),
                    device.ends(),
                    names.get(facts.id(Fact.SCHOOL)),
                    names.get(facts.id(Fact.PLACE)),
                    names.get(facts.id(Fact.USER)),
                    names.get(facts.id(Fact.PURCHASE)),
                    repairs(id).stream().map(Repair::facts).toList(),
                    history.of(id));
        });
    }

    /** The repairs of a unit, the latest first. */
    public List<Repair> repairs(UUID device) {
        return em.createQuery(
                        "select r from Repair r where r.deviceId = :device order by r.receivedOn desc, r.id desc",
                        Repair.class)
                .setParameter("device", device)
                .getResultList();
    }
}
