package org.manabiya.mdm.alerts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Reach;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.NativeColumns;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.data.Seen;

/** The alerts in reach, and the thresholds of a municipality. */
@Dependent
public class Alerts {
    /** Which alerts a list shows. */
    public enum Which {
        OPEN("a.closed_on is null and (a.resting_until is null or a.resting_until <= ?)"),
        RESTING("a.closed_on is null and a.resting_until > ?"),
        CLOSED("a.closed_on <= ?");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /**
     * An alert in a list.
     *
     * @param units how many units it is about; of spares, how many there are
     * @param needed the spares needed
     * @param day when the first of the units ends, was due or broke
     */
    public record Line(
            UUID id,
            AlertKind kind,
            UUID school,
            String schoolName,
            UUID clazz,
            String className,
            UUID model,
            String modelName,
            int units,
            Integer needed,
            LocalDate day,
            LocalDate firstSeen,
            LocalDate lastSeen,
            LocalDate closedOn,
            LocalDate restingUntil,
            String restedBy) {}

    /** A part of a list and the number of all. */
    public record Page(List<Line> lines, long total) {}

    /**
     * All open alerts of a kind together.
     *
     * @param missing spares that are missing, 0 for other kinds
     */
    public record Sum(AlertKind kind, long alerts, long units, long missing, LocalDate first) {
        /** Whether the first of its days is past, so that something should have been done already. */
        public boolean isLate(LocalDate today) {
            return first != null && first.isBefore(today);
        }
    }

    /**
     * The thresholds and when they were last held against the ledger, {@code null} for never.
     *
     * @param version what a change names, so that it writes over nothing that was not seen
     */
    public record Rules(int version, Thresholds thresholds, Instant checkedAt) {}

    private static final String REACHED =
            """
             from mdm_alert a
             left join core_school s on s.id = a.school_id
             left join core_class c on c.id = a.class_id
             left join mdm_device_model m on m.id = a.model_id
             where a.municipality_id = ?
            """;

    private static final String PRESSING = Stream.of(AlertKind.values())
            .map(kind -> " when '" + kind + "' then " + kind.ordinal())
            .collect(Collectors.joining("", "case a.kind", " end"));

    private final EntityManager em;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public Alerts(@Mdm EntityManager em, Audit audit, Caller caller, Clock clock) {
        this.em = em;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A part of the list, by kind and then the earliest day first; closed ones the latest first. Two statements.
     *
     * @param kind {@code null} for all kinds
     */
    public Page page(Reach reach, Which which, AlertKind kind, int offset, int limit) {
        List<Object> values = new ArrayList<>();
        String from = from(reach, which, values);
        if (kind != null) {
            from += " and a.kind = ?";
            values.add(kind.name());
        }
        long total = ((Number) bind(em.createNativeQuery("select count(*)" + from), values)
                        .getSingleResult())
                .longValue();
        values.addAll(List.of(limit, offset));
        String order = which == Which.CLOSED
                ? " order by a.closed_on desc, a.id"
                : " order by " + PRESSING + ", a.since_or_until, a.id";
        List<Line> lines = rows(
                        """
                        select a.id, a.kind, a.school_id, s.name as school, a.class_id, c.title, a.model_id, m.name as model, a.units, a.needed,
                          a.since_or_until, a.first_seen, a.last_seen, a.closed_on, a.resting_until, a.rested_by
                        """
                                + from + order + " limit ? offset ?",
                        values)
                .stream()
                .map(Alerts::line)
                .toList();
        return new Page(lines, total);
    }

    /** The open alerts that do not rest, kind by kind: what is late already first, then the most pressing; one statement. */
    public List<Sum> sums(Reach reach) {
        if (reach.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<Object> values = new ArrayList<>();
        String from = from(reach, Which.OPEN, values);
        return rows(
                        "select a.kind, count(*), sum(a.units), sum(coalesce(a.needed, a.units) - a.units), min(a.since_or_until)"
                                + from + " group by a.kind",
                        values)
                .stream()
                .map(row -> new Sum(
                        AlertKind.valueOf((String) row[0]),
                        ((Number) row[1]).longValue(),
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue(),
                        NativeColumns.date(row[4])))
                .sorted(Comparator.comparing((Sum sum) -> !sum.isLate(today)).thenComparing(Sum::kind))
                .toList();
    }

    private String from(Reach reach, Which which, List<Object> values) {
        values.add(reach.municipality());
        StringBuilder from = new StringBuilder(REACHED);
        if (!reach.wholeMunicipality()) {
            from.append(" and (a.school_id in (")
                    .append(marks(reach.schoolsOrNone().size()));
            values.addAll(reach.schoolsOrNone());
            from.append(") or a.class_id in (")
                    .append(marks(reach.classesOrNone().size()))
                    .append("))");
            values.addAll(reach.classesOrNone());
        }
        values.add(LocalDate.now(clock));
        return from.append(" and ").append(which.condition).toString();
    }

    private static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }

    private static Line line(Object[] row) {
        return new Line(
                (UUID) row[0],
                AlertKind.valueOf((String) row[1]),
                (UUID) row[2],
                (String) row[3],
                (UUID) row[4],
                (String) row[5],
                (UUID) row[6],
                (String) row[7],
                ((Number) row[8]).intValue(),
                row[9] == null ? null : ((Number) row[9]).intValue(),
                NativeColumns.date(row[10]),
                NativeColumns.date(row[11]),
                NativeColumns.date(row[12]),
                NativeColumns.date(row[13]),
                NativeColumns.date(row[14]),
                (String) row[15]);
    }

    /** Puts an alert to rest, for everybody who sees it. */
    @Transactional
    public void rest(UUID id, LocalDate until) {
        Alert alert = find(id);
        alert.rest(until, LocalDate.now(clock), caller.name());
        audit.record("alert.rest", "alert", id, null, until.toString());
    }

    /** Shows a resting alert again. */
    @Transactional
    public void wake(UUID id) {
        find(id).wake();
        audit.record("alert.wake", "alert", id, null, null);
    }

    private Alert find(UUID id) {
        return Optional.ofNullable(em.find(Alert.class, id)).orElseThrow(Refusal::notFound);
    }

    public Rules rules(UUID municipality) {
        AlertRules rules = em.find(AlertRules.class, municipality);
        return rules == null
                ? new Rules(0, Thresholds.usual(), null)
                : new Rules(rules.edition(), rules.thresholds(), rules.checkedAt());
    }

    @Transactional
    public void change(UUID municipality, Seen seen, Thresholds thresholds) {
        AlertRules rules = em.find(AlertRules.class, municipality, LockModeType.PESSIMISTIC_WRITE);
        if (rules == null) {
            rules = new AlertRules(municipality);
            em.persist(rules);
        }
        seen.requireLatest(rules.edition());
        String before = rules.thresholds().toString();
        rules.take(thresholds);
        audit.record("alert.rules", "municipality", municipality, before, thresholds.toString());
    }

    private List<Object[]> rows(String sql, List<Object> values) {
        List<?> found = bind(em.createNativeQuery(sql), values).getResultList();
        return found.stream().map(row -> (Object[]) row).toList();
    }

    private static Query bind(Query query, List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
