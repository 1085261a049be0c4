package org.manabiya.mdm.lending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.core.data.NativeColumns;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.data.Narrowed;
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
            """;
    private static final String NO_ROLE_THERE =
            """
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
        Narrowed loans = narrowed(reach, which, overdue);
        long total = count(loans);
        List<Line> lines = rows(loans.query(
                        em,
                        """
                        select l.id, l.kind, d.id as device, d.tag, m.name, p.id as person,
                          coalesce(p.preferred_family_name, p.family_name) as family,
                          coalesce(p.preferred_given_name, p.given_name) as given,
                          c.title, s.name as school, l.from_on, l.due_on, l.school_id
                        """,
                        " order by l.due_on, d.tag, l.id limit ? offset ?",
                        limit,
                        offset))
                .stream()
                .map(row -> line(row, overdue))
                .toList();
        return new Page<>(lines, total);
    }

    /** How many loans are overdue; for the row on the first page. */
    public long overdue(Reach reach) {
        return count(narrowed(reach, Which.OVERDUE, lastOverdue(reach)));
    }

    /** The overdue loans by school and class; one statement more than {@link #overdue}. */
    public List<Overdue> overdueByClass(Reach reach) {
        Narrowed loans = narrowed(reach, Which.OVERDUE, lastOverdue(reach));
        return rows(loans.query(
                        em,
                        "select l.school_id, p.home_class_id, count(*), min(l.due_on)",
                        " group by l.school_id, p.home_class_id"))
                .stream()
                .map(row -> new Overdue(
                        (UUID) row[0], (UUID) row[1], ((Number) row[2]).intValue(), NativeColumns.date(row[3])))
                .toList();
    }

    /** What has to be collected, by school and tag. */
    public Page<ToCollect> toCollect(Reach reach, int offset, int limit) {
        Narrowed units = new Narrowed(LEFT_SCHOOL, reach.municipality())
                .and(NO_ROLE_THERE, LocalDate.now(clock))
                .within(reach, "d.school_id", "d.user_id");
        long total = count(units);
        List<ToCollect> lines = rows(units.query(
                        em,
                        """
                        select d.id, d.tag, m.name, d.state, coalesce(p.preferred_family_name, p.family_name) as family,
                          coalesce(p.preferred_given_name, p.given_name) as given, s.name as school
                        """,
                        " order by s.name, d.tag limit ? offset ?",
                        limit,
                        offset))
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
        List<?> schools = new Narrowed(RUNNING, reach.municipality())
                .and(" and l.due_on < ? and l.school_id is not null", today)
                .within(reach, "l.school_id", "l.person_id")
                .query(em, "select distinct l.school_id")
                .getResultList();
        return dueDays.lastOverdue(
                reach.municipality(), schools.stream().map(id -> (UUID) id).toList(), today);
    }

    private static Narrowed narrowed(Reach reach, Which which, Map<UUID, LocalDate> overdue) {
        Narrowed loans = new Narrowed(RUNNING, reach.municipality()).within(reach, "l.school_id", "l.person_id");
        if (which == Which.AT_HOME) {
            loans.and(" and l.kind = 'TAKE_HOME'");
        }
        if (which == Which.OVERDUE) {
            loans.and(" and (1 = 0");
            overdue.forEach((school, last) -> loans.and(" or (l.school_id = ? and l.due_on <= ?)", school, last));
            loans.and(")");
        }
        return loans;
    }

    private long count(Narrowed found) {
        return ((Number) found.query(em, "select count(*)").getSingleResult()).longValue();
    }

    private static List<Object[]> rows(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(row -> (Object[]) row).toList();
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
