package org.manabiya.affairs.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.affairs.data.Affairs;
import org.manabiya.core.access.Reach;
import org.manabiya.core.data.Core;

/** Which rolls of a day are taken and which are not: for the head and the board. Classes without pupils are not waited for. */
@Dependent
public class RollStatus {
    /**
     * A homeroom class on a day.
     *
     * @param teacher the homeroom teacher, or null
     * @param confirmedBy who took the roll, or null while nobody has
     */
    public record ClassLine(
            UUID id,
            String title,
            String grades,
            String teacher,
            long pupils,
            String confirmedBy,
            Instant confirmedAt,
            long absent,
            long excused) {
        public boolean isTaken() {
            return confirmedAt != null;
        }
    }

    /** A school on a day: how many homeroom classes it has and how many of them have taken the roll. */
    public record SchoolLine(UUID id, String name, long classes, long taken) {}

    private static final String HOMEROOMS =
            """
            from core_class c
            join core_school_year y on y.id = c.school_year_id
            where c.kind = 'homeroom' and c.roster_state <> 'tobedeleted'
              and y.first_day <= cast(?1 as date) and y.last_day >= cast(?1 as date)
              and exists (select 1 from core_membership m
                where m.class_id = c.id and m.role = 'student' and m.kind <> 'exchange' and m.roster_state <> 'tobedeleted'
                  and (m.begin_date is null or m.begin_date <= cast(?1 as date))
                  and (m.end_date is null or m.end_date >= cast(?1 as date)))
            """;

    private final EntityManager em;
    private final EntityManager core;

    @Inject
    public RollStatus(@Affairs EntityManager em, @Core EntityManager core) {
        this.em = em;
        this.core = core;
    }

    private record Taken(String by, Instant at, Map<Standing, Long> counts) {}

    /** The homeroom classes of a school by grade, 特別支援学級 last; two statements. */
    @SuppressWarnings("unchecked")
    public List<ClassLine> ofSchool(UUID school, LocalDate day) {
        List<Object[]> classes = core.createNativeQuery(
                        """
                        select c.id, c.title, c.grades,
                          (select min(concat(coalesce(p.preferred_family_name, p.family_name), ' ',
                              coalesce(p.preferred_given_name, p.given_name)))
                            from core_membership t join core_person p on p.id = t.person_id
                            where t.class_id = c.id and t.role = 'teacher' and t.is_primary = true
                              and t.roster_state <> 'tobedeleted'
                              and (t.begin_date is null or t.begin_date <= cast(?1 as date))
                              and (t.end_date is null or t.end_date >= cast(?1 as date))),
                          (select count(*) from core_membership n
                            where n.class_id = c.id and n.role = 'student' and n.kind <> 'exchange'
                              and n.roster_state <> 'tobedeleted'
                              and (n.begin_date is null or n.begin_date <= cast(?1 as date))
                              and (n.end_date is null or n.end_date >= cast(?1 as date)))
                        """
                                + HOMEROOMS
                                + " and c.school_id = ?2 order by coalesce(c.special_needs, false), c.grades, c.title")
                .setParameter(1, day)
                .setParameter(2, school)
                .getResultList();
        var taken = takenIn(school, day);
        return classes.stream().map(row -> line(row, taken.get(row[0]))).toList();
    }

    private static ClassLine line(Object[] row, Taken taken) {
        return new ClassLine(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                ((Number) row[4]).longValue(),
                taken == null ? null : taken.by(),
                taken == null ? null : taken.at(),
                taken == null ? 0 : taken.counts().getOrDefault(Standing.ABSENT, 0L),
                taken == null ? 0 : taken.counts().getOrDefault(Standing.EXCUSED, 0L));
    }

    private Map<UUID, Taken> takenIn(UUID school, LocalDate day) {
        var rows = em.createQuery(
                        """
                        select r.classId, r.confirmedByName, r.confirmedAt, a.presence.standing, count(a.id)
                        from Roll r, Attendance a
                        where a.rollId = r.id and r.schoolId = :school and r.day = :day
                        group by r.classId, r.confirmedByName, r.confirmedAt, a.presence.standing
                        """,
                        Object[].class)
                .setParameter("school", school)
                .setParameter("day", day)
                .getResultList();
        var taken = new HashMap<UUID, Taken>();
        for (Object[] row : rows) {
            taken.computeIfAbsent((UUID) row[0], c -> new Taken((String) row[1], (Instant) row[2], new HashMap<>()))
                    .counts()
                    .put((Standing) row[3], (Long) row[4]);
        }
        return taken;
    }

    /** The schools in reach by school code, those without homeroom classes left out; two statements. */
    @SuppressWarnings("unchecked")
    public List<SchoolLine> ofSchools(Reach reach, LocalDate day) {
        List<Object[]> schools = core.createNativeQuery(
                        "select s.id, s.name, h.classes from core_school s join ("
                                + "select c.school_id, count(*) as classes "
                                + HOMEROOMS
                                + " and c.municipality_id = ?2 group by c.school_id) h on h.school_id = s.id order by s.identifier, s.name")
                .setParameter(1, day)
                .setParameter(2, reach.municipality())
                .getResultList();
        var taken = new HashMap<UUID, Long>();
        em.createQuery(
                        """
                        select r.schoolId, count(r.id) from Roll r
                        where r.municipalityId = :municipality and r.day = :day group by r.schoolId
                        """,
                        Object[].class)
                .setParameter("municipality", reach.municipality())
                .setParameter("day", day)
                .getResultList()
                .forEach(row -> taken.put((UUID) row[0], (Long) row[1]));
        return schools.stream()
                .filter(row -> reach.wholeMunicipality() || reach.schools().contains(row[0]))
                .map(row -> new SchoolLine(
                        (UUID) row[0], (String) row[1], ((Number) row[2]).longValue(), taken.getOrDefault(row[0], 0L)))
                .toList();
    }
}
