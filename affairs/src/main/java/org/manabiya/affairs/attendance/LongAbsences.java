package org.manabiya.affairs.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manabiya.affairs.data.Affairs;
import org.manabiya.core.data.Core;

/**
 * Who has been away often of late: three days within two weeks, long before the thirty days of a year at which the ministry's survey
 * begins to count (長期欠席, 児童生徒の問題行動・不登校等生徒指導上の諸課題に関する調査), so that somebody asks in time.
 */
@Dependent
public class LongAbsences {
    private static final int WITHIN_DAYS = 14;
    private static final long LEAST = 3;

    private final EntityManager em;
    private final EntityManager core;

    @Inject
    public LongAbsences(@Affairs EntityManager em, @Core EntityManager core) {
        this.em = em;
        this.core = core;
    }

    /** A pupil and the days of absence; the reasons are not told here. */
    public record Line(UUID pupil, String name, String clazz, long days) {}

    /** A pupil's name and class, to be joined with the days. */
    public record Who(UUID id, String family, String given, String clazz) {}

    /** The pupils of a school, the longest away first; two statements. */
    public List<Line> ofSchool(UUID school, LocalDate today) {
        var days = em.createQuery(
                        """
                        select a.pupilId, count(a.id) from Attendance a
                        where a.schoolId = :school and a.day > :since and a.day <= :today and a.presence.standing = :absent
                        group by a.pupilId having count(a.id) >= :least
                        order by count(a.id) desc, a.pupilId
                        """,
                        Object[].class)
                .setParameter("school", school)
                .setParameter("since", today.minusDays(WITHIN_DAYS))
                .setParameter("today", today)
                .setParameter("absent", Standing.ABSENT)
                .setParameter("least", LEAST)
                .getResultList();
        if (days.isEmpty()) {
            return List.of();
        }
        var names = names(days.stream().map(row -> (UUID) row[0]).toList());
        return days.stream()
                .filter(row -> names.containsKey((UUID) row[0]))
                .map(row -> line(names.get((UUID) row[0]), (Long) row[1]))
                .toList();
    }

    private static Line line(Who who, long days) {
        return new Line(who.id(), who.family() + " " + who.given(), who.clazz() == null ? "" : who.clazz(), days);
    }

    private Map<UUID, Who> names(List<UUID> pupils) {
        return core.createQuery(
                        """
                        select new org.manabiya.affairs.attendance.LongAbsences$Who(p.id,
                          coalesce(p.preferredFamilyName, p.familyName), coalesce(p.preferredGivenName, p.givenName),
                          (select c.title from SchoolClass c where c.id = p.homeClassId))
                        from Person p where p.id in :pupils and p.rosterState <> 'tobedeleted'
                        """,
                        Who.class)
                .setParameter("pupils", pupils)
                .getResultStream()
                .collect(Collectors.toMap(Who::id, Function.identity()));
    }
}
