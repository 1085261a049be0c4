package org.manabiya.core.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.core.data.Core;
import org.manabiya.core.text.SearchKey;

/** The people of a municipality as far as the caller's reach goes. */
@Dependent
public class People {
    /** A person in a list. */
    public record Line(
            UUID id,
            String name,
            String kana,
            String grade,
            String username,
            String school,
            String clazz,
            Integer number) {}

    /** A pupil of a class on a day, by 出席番号. */
    public record Pupil(
            UUID id, Integer number, String familyName, String givenName, String kana, String grade, boolean exchange) {
        public String name() {
            return familyName + " " + givenName;
        }
    }

    /** One page of a list and the number of all that match. */
    public record Found(List<Line> lines, long total) {}

    private static final String IN_REACH =
            """
            from Person p
            where p.municipalityId = :municipality and p.rosterState <> 'tobedeleted'
              and (:whole = true or p.id in :people
                or exists (select r.id from RoleRow r
                  where r.personId = p.id and r.schoolId in :schools and r.rosterState <> 'tobedeleted')
                or exists (select m.id from Membership m
                  where m.personId = p.id and m.classId in :classes and m.rosterState <> 'tobedeleted'))
              and (:text = '' or p.searchKey like :pattern escape '!')
              and (:role = '' or exists (select r2.id from RoleRow r2
                  where r2.personId = p.id and r2.role = :role and r2.rosterState <> 'tobedeleted'))
            """;

    private final EntityManager em;

    @Inject
    public People(@Core EntityManager em) {
        this.em = em;
    }

    public Optional<Person> find(UUID id) {
        return Optional.ofNullable(em.find(Person.class, id));
    }

    /**
     * Searches by name, kana (hiragana or katakana), login; two statements whatever the size.
     *
     * @param text what was typed; blank finds all
     * @param role a roster role word such as {@code student}, or blank for all
     */
    public Found search(Reach reach, String text, String role, int offset, int limit) {
        var lines = bind(
                        em.createQuery(
                                """
                                select new org.manabiya.core.people.People$Line(p.id,
                                  concat(coalesce(p.preferredFamilyName, p.familyName), ' ', coalesce(p.preferredGivenName, p.givenName)),
                                  concat(coalesce(p.kanaPreferredFamilyName, p.kanaFamilyName, ''), ' ',
                                    coalesce(p.kanaPreferredGivenName, p.kanaGivenName, '')),
                                  p.grade, p.username,
                                  (select s.name from School s where s.id = p.primarySchoolId),
                                  (select c.title from SchoolClass c where c.id = p.homeClassId),
                                  (select max(m2.attendanceNumber) from Membership m2
                                    where m2.personId = p.id and m2.classId = p.homeClassId and m2.rosterState <> 'tobedeleted'))
                                """
                                        + IN_REACH
                                        + " order by p.kanaFamilyName, p.kanaGivenName, p.id",
                                Line.class),
                        reach,
                        text,
                        role)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        long total = bind(em.createQuery("select count(p.id) " + IN_REACH, Long.class), reach, text, role)
                .getSingleResult();
        return new Found(lines, total);
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Reach reach, String text, String role) {
        var key = text == null ? "" : SearchKey.of(text);
        return query.setParameter("municipality", reach.municipality())
                .setParameter("whole", reach.wholeMunicipality())
                .setParameter("schools", reach.schoolsOrNone())
                .setParameter("classes", reach.classesOrNone())
                .setParameter("people", reach.peopleOrNone())
                .setParameter("text", key)
                .setParameter(
                        "pattern",
                        "%" + key.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .setParameter("role", role == null ? "" : role);
    }

    /** The pupils of a class on a day by 出席番号, those of an 交流学級 last; one statement. */
    public List<Pupil> pupilsOf(UUID clazz, LocalDate day) {
        return em.createQuery(
                        """
                        select new org.manabiya.core.people.People$Pupil(p.id, m.attendanceNumber,
                          coalesce(p.preferredFamilyName, p.familyName), coalesce(p.preferredGivenName, p.givenName),
                          concat(coalesce(p.kanaPreferredFamilyName, p.kanaFamilyName, ''), ' ',
                            coalesce(p.kanaPreferredGivenName, p.kanaGivenName, '')),
                          p.grade, case when m.kind = 'exchange' then true else false end)
                        from Membership m, Person p
                        where p.id = m.personId and m.classId = :clazz and m.role = 'student'
                          and m.rosterState <> 'tobedeleted' and p.rosterState <> 'tobedeleted'
                          and (m.beginDate is null or m.beginDate <= :day) and (m.endDate is null or m.endDate >= :day)
                        order by m.kind, m.attendanceNumber, p.kanaFamilyName, p.kanaGivenName
                        """,
                        Pupil.class)
                .setParameter("clazz", clazz)
                .setParameter("day", day)
                .getResultList();
    }
}
