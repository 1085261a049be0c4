package org.manabiya.mdm.lending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.core.data.NativeColumns;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.DeviceState;

/**
 * The lists that staff work through: what is lent, what is overdue, what has to be collected. A loan counts as long as the unit is still
 * with its borrower; what the ledger has given to somebody else meanwhile is no longer lent.
 */
@Dependent
public class LoanLists {
    /** Which loans a list shows. */
    public enum Which {
        RUNNING,
        OVERDUE,
        AT_HOME
    }

    /** A loan in a list. */
    public record Line(
            UUID id,
            LoanKind kind,
            UUID device,
            String tag,
            String model,
            UUID person,
            String name,
            String clazz,
            String school,
            LocalDate from,
            LocalDate due,
            boolean overdue) {}

    /**
     * A unit to be collected (回収): who has it belongs to its school no more, by 転学 or 卒業.
     *
     * @param school the school to which the unit belongs
     */
    public record ToCollect(UUID device, String tag, String model, DeviceState state, String name, String school) {}

    /**
     * The overdue loans of a class together.
     *
     * @param clazz {@code null} for loans of people who are in no class
     */
    public record Overdue(UUID school, UUID clazz, int units, LocalDate firstDue) {}

    /** A part of a list and the number of all that it would show. */
    public record Page<T>(List<T> lines, long total) {}

    private static final String RUNNING =
            """
             from mdm_loan l
             join mdm_device d on d.id = l.device_id and d.user_id = l.person_id
             join mdm_device_model m on m.id = d.model_id
             join core_person p on p.id = l.person_id
             left join core_school s on s.id = l.school_id
             left join core_class c on c.id = p.home_class_id
             where l.municipality_id = ? and l.running is not null
            """;
    private static final String LEFT_SCHOOL =
            """
             from mdm_device d
             join mdm_device_model m on m.id = d.model_id
             join core_person p on p.id = d.user_id
             join core_school s on s.id = d.school_id
             where d.municipality_id = ? and d.state in ('IN_USE', 'LENT', 'IN_REPAIR', 'LOST')
               and not exists (select r.id from core_role r where r.person_id = d.user_id and r.school_id = d.school_id
                 and r.roster_state <> 'tobedeleted' and (r.end_date is null or r.end_date >= ?))
            """;

    private final EntityManager em;
    private final DueDays dueDays;
    private final Clock clock;

    @Inject
    public LoanLists(@Mdm EntityManager em, DueDays dueDays, Clock clock) {
        this.em = em;
        this.dueDays = dueDays;
        this.clock = clock;
    }

    /** A part of a list, the first due first; three statements, and one more for each school in which something is overdue. */
    public Page<Line> page(Reach reach, Which which, int offset, int limit) {
        Map<UUID, LocalDate> overdue = lastOverdue(reach);
        List<Object> values = new ArrayList<>();
        String from = where(reach, which, overdue, values);
        long total = count(from, values);
        values.add(limit);
        values.add(offset);
        List<Line> lines = rows(
                        """
                        select l.id, l.kind, d.id as device, d.tag, m.name, p.id as person,
                          coalesce(p.preferred_family_name, p.family_name) as family,
                          coalesce(p.preferred_given_name, p.given_name) as given,
                          c.title, s.name as school, l.from_on, l.due_on, l.school_id
                        """
                                + from + " order by l.due_on, d.tag, l.id limit ? offset ?",
                        values)
                .stream()
                .map(row -> line(row, overdue))
                .toList();
        return new Page<>(lines, total);
    }

    /** How many loans are overdue; for the row on the first page. */
    public long overdue(Reach reach) {
        List<Object> values = new ArrayList<>();
        return count(where(reach, Which.OVERDUE, lastOverdue(reach), values), values);
    }

    /** The overdue loans by school and class; one statement more than {@link #overdue}. */
    public List<Overdue> overdueByClass(Reach reach) {
        List<Object> values = new ArrayList<>();
        String from = where(reach, Which.OVERDUE, lastOverdue(reach), values);
        return rows(
                        "select l.school_id, p.home_class_id, count(*), min(l.due_on)" + from
                                + " group by l.school_id, p.home_class_id",
                        values)
                .stream()
                .map(row -> new Overdue(
                        (UUID) row[0], (UUID) row[1], ((Number) row[2]).intValue(), NativeColumns.date(row[3])))
                .toList();
    }

    /** What has to be collected, by school and tag. */
    public Page<ToCollect> toCollect(Reach reach, int offset, int limit) {
        List<Object> values = new ArrayList<>(List.of(reach.municipality(), LocalDate.now(clock)));
        StringBuilder from = new StringBuilder(LEFT_SCHOOL);
        within(from, reach, "d.school_id", "d.user_id", values);
        long total = count(from.toString(), values);
        values.add(limit);
        values.add(offset);
        List<ToCollect> lines = rows(
                        """
                        select d.id, d.tag, m.name, d.state, coalesce(p.preferred_family_name, p.family_name) as family,
                          coalesce(p.preferred_given_name, p.given_name) as given, s.name as school
                        """
                                + from + " order by s.name, d.tag limit ? offset ?",
                        values)
                .stream()
                .map(row -> new ToCollect(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        DeviceState.valueOf((String) row[3]),
                        row[4] + " " + row[5],
                        (String) row[6]))
                .toList();
        return new Page<>(lines, total);
    }

    /** For the schools that have loans due before today, the last due day that is overdue by the school's calendar. */
    private Map<UUID, LocalDate> lastOverdue(Reach reach) {
        LocalDate today = LocalDate.now(clock);
        List<Object> values = new ArrayList<>(List.of(reach.municipality()));
        StringBuilder from = new StringBuilder(RUNNING).append(" and l.due_on < ? and l.school_id is not null");
        values.add(today);
        within(from, reach, "l.school_id", "l.person_id", values);
        List<UUID> schools =
                bind(em.createNativeQuery("select distinct l.school_id" + from), values).getResultList().stream()
                        .map(id -> (UUID) id)
                        .toList();
        return dueDays.lastOverdue(reach.municipality(), schools, today);
    }

    private String where(Reach reach, Which which, Map<UUID, LocalDate> overdue, List<Object> values) {
        values.add(reach.municipality());
        StringBuilder where = new StringBuilder(RUNNING);
        within(where, reach, "l.school_id", "l.person_id", values);
        if (which == Which.AT_HOME) {
            where.append(" and l.kind = 'TAKE_HOME'");
        }
        if (which == Which.OVERDUE) {
            where.append(" and (1 = 0");
            overdue.forEach((school, last) -> {
                where.append(" or (l.school_id = ? and l.due_on <= ?)");
                values.add(school);
                values.add(last);
            });
            where.append(")");
        }
        return where.toString();
    }

    private static void within(StringBuilder where, Reach reach, String school, String person, List<Object> values) {
        if (reach.wholeMunicipality()) {
            return;
        }
        where.append(" and (")
                .append(school)
                .append(" in (")
                .append(marks(reach.schoolsOrNone().size()));
        values.addAll(reach.schoolsOrNone());
        where.append(") or ")
                .append(person)
                .append(
                        " in (select x.person_id from core_membership x where x.roster_state <> 'tobedeleted' and x.role = 'student'")
                .append(" and x.class_id in (")
                .append(marks(reach.classesOrNone().size()))
                .append(")))");
        values.addAll(reach.classesOrNone());
    }

    private static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }

    private long count(String from, List<Object> values) {
        return ((Number) bind(em.createNativeQuery("select count(*)" + from), values)
                        .getSingleResult())
                .longValue();
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

    private static Line line(Object[] row, Map<UUID, LocalDate> overdue) {
        LocalDate due = NativeColumns.date(row[11]);
        LocalDate last = overdue.get((UUID) row[12]);
        return new Line(
                (UUID) row[0],
                LoanKind.valueOf((String) row[1]),
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                (UUID) row[5],
                row[6] + " " + row[7],
                (String) row[8],
                (String) row[9],
                NativeColumns.date(row[10]),
                due,
                last != null && !due.isAfter(last));
    }
}
