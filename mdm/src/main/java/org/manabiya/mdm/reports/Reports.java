package org.manabiya.mdm.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.NativeColumns;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;

/** The reports that are there and the schedules by which they are made, within a reach. */
@Dependent
public class Reports {
    private static final int MOST_SCHEDULES = 100;

    /** A report in the list; {@code school} and its name are {@code null} for the whole municipality. */
    public record Line(
            UUID id,
            ReportKind report,
            ReportFormat format,
            UUID school,
            String schoolName,
            LocalDate dueOn,
            Instant madeAt,
            String madeFor,
            LocalDate keptUntil,
            long bytes) {}

    /** A part of the list and the number of all. */
    public record Page(List<Line> lines, long total) {}

    /** A schedule in the list; {@code school} and its name are {@code null} for the whole municipality. */
    public record Planned(
            UUID id,
            ReportKind report,
            ReportFormat format,
            UUID school,
            String schoolName,
            Rhythm rhythm,
            int keepDays,
            String madeBy,
            LocalDate nextDue,
            String trouble) {}

    private final EntityManager em;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public Reports(@Mdm EntityManager em, Audit audit, Clock clock) {
        this.em = em;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first; two statements. */
    public Page page(Reach reach, int offset, int limit) {
        List<Object> values = new ArrayList<>();
        String where = " where" + within(reach, "r", values);
        long total = ((Number) bind(em.createNativeQuery("select count(*) from mdm_report r" + where), values)
                        .getSingleResult())
                .longValue();
        values.addAll(List.of(limit, offset));
        List<Line> lines = rows(
                        """
                        select r.id, r.report, r.format, r.school_id, s.name, r.due_on, r.made_at, r.made_for_name, r.kept_until, f.byte_size
                        from mdm_report r join core_file f on f.id = r.file_id left join core_school s on s.id = r.school_id
                        """
                                + where + " order by r.made_at desc, r.id limit ? offset ?",
                        values)
                .stream()
                .map(row -> new Line(
                        (UUID) row[0],
                        ReportKind.valueOf((String) row[1]),
                        ReportFormat.valueOf((String) row[2]),
                        (UUID) row[3],
                        (String) row[4],
                        NativeColumns.date(row[5]),
                        NativeColumns.instant(row[6]),
                        (String) row[7],
                        NativeColumns.date(row[8]),
                        ((Number) row[9]).longValue()))
                .toList();
        return new Page(lines, total);
    }

    /** The next due first; one statement. */
    public List<Planned> schedules(Reach reach) {
        List<Object> values = new ArrayList<>();
        return rows(
                        """
                        select r.id, r.report, r.format, r.school_id, s.name, r.weekday, r.month_day, r.keep_days, r.made_by_name, r.next_due, r.trouble
                        from mdm_report_schedule r left join core_school s on s.id = r.school_id where
                        """
                                + within(reach, "r", values) + " order by r.next_due, r.id",
                        values)
                .stream()
                .map(row -> new Planned(
                        (UUID) row[0],
                        ReportKind.valueOf((String) row[1]),
                        ReportFormat.valueOf((String) row[2]),
                        (UUID) row[3],
                        (String) row[4],
                        new Rhythm(
                                row[5] == null ? null : DayOfWeek.valueOf((String) row[5]),
                                row[6] == null ? null : ((Number) row[6]).intValue()),
                        ((Number) row[7]).intValue(),
                        (String) row[8],
                        NativeColumns.date(row[9]),
                        (String) row[10]))
                .toList();
    }

    /** How many schedules have failed and are tried again; one statement. */
    public long failed(Reach reach) {
        List<Object> values = new ArrayList<>();
        return ((Number) bind(
                                em.createNativeQuery(
                                        "select count(*) from mdm_report_schedule r where r.trouble is not null and"
                                                + within(reach, "r", values)),
                                values)
                        .getSingleResult())
                .longValue();
    }

    /** Orders a report from its next due day on. Whoever calls has checked that the author reaches the school or the board. */
    @Transactional
    public ReportSchedule order(UUID municipality, ReportSchedule.Order order, ReportSchedule.Author author) {
        ReportSchedule schedule =
                new ReportSchedule(municipality, order, author, clock.instant(), LocalDate.now(clock));
        if (order.school() != null && !isSchool(municipality, order.school())) {
            throw Refusal.notFound();
        }
        if (schedules(Reach.wholeMunicipality(municipality)).size() >= MOST_SCHEDULES) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.report.tooMany", MOST_SCHEDULES);
        }
        em.persist(schedule);
        em.flush();
        audit.record("report.schedule", "report", schedule.id(), null, schedule.report() + " " + schedule.format());
        return schedule;
    }

    /** Orders another form, rhythm or time to keep. Whoever calls has checked that the author reaches the school or the board. */
    @Transactional
    public void change(UUID id, ReportSchedule.Order order) {
        ReportSchedule schedule = em.find(ReportSchedule.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (schedule == null || (order.school() != null && !isSchool(schedule.municipalityId(), order.school()))) {
            throw Refusal.notFound();
        }
        String before = schedule.report() + " " + schedule.format();
        schedule.become(order, LocalDate.now(clock));
        em.flush();
        audit.record("report.schedule", "report", id, before, schedule.report() + " " + schedule.format());
    }

    private boolean isSchool(UUID municipality, UUID school) {
        return !rows(
                        "select id, name from core_school where id = ? and municipality_id = ? and kind = 'school'",
                        List.of(school, municipality))
                .isEmpty();
    }

    /** Makes no more of them; those that are there stay. */
    @Transactional
    public void end(UUID id) {
        ReportSchedule schedule = em.find(ReportSchedule.class, id);
        if (schedule == null) {
            throw Refusal.notFound();
        }
        em.createQuery("update Report r set r.scheduleId = null where r.scheduleId = :id")
                .setParameter("id", id)
                .executeUpdate();
        em.remove(schedule);
        audit.record("report.end", "report", id, schedule.report() + " " + schedule.format(), null);
    }

    public Optional<Report> find(UUID id) {
        return Optional.ofNullable(em.find(Report.class, id));
    }

    /** Somebody takes the file of a report out of the product: recorded like any list that is taken out. */
    @Transactional
    public Report take(UUID id) {
        Report report = find(id).orElseThrow(Refusal::notFound);
        audit.record("report.take", "report", id, null, report.report().toString());
        return report;
    }

    private static String within(Reach reach, String table, List<Object> values) {
        values.add(reach.municipality());
        String where = " " + table + ".municipality_id = ?";
        if (reach.wholeMunicipality()) {
            return where;
        }
        values.addAll(reach.schoolsOrNone());
        return where + " and " + table + ".school_id in (?"
                + ", ?".repeat(reach.schoolsOrNone().size() - 1) + ")";
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
