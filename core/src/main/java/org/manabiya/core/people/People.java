package org.manabiya.core.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** A member of a school's staff in one role. */
    public record Colleague(UUID id, String name, String kana, String role) {}

    /** A teacher of a class; {@code primary} for the one who holds it (学級担任). */
    public record ClassTeacher(UUID clazz, UUID id, String name, Boolean primary) {
        public boolean isHomeroomTeacher() {
            return Boolean.TRUE.equals(primary);
        }
    }

    /** One page of a list and the number of all that match. */
    public record Found(List<Line> lines, long total) {}

    /**
     * What a search looks for.
     *
     * @param text part of a name, kana or login; blank finds all
     * @param role a roster role word such as {@code student}, or blank for all
     * @param school only who holds a role there, or null for all
     */
    public record Wanted(String text, String role, UUID school) {}

    private static final UUID NOWHERE = new UUID(0, 0);

    private static final String IN_ORDER = " order by p.kanaFamilyName nulls last, p.kanaGivenName nulls last, p.id";

    private static final String LINE =
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
            """;

    private static final String IN_REACH =
            """
            from Person p
            where p.municipalityId = :municipality and p.rosterState <> 'tobedeleted'
              and (:whole = true or p.id in :people
                or exists (select r.id from RoleRow r
                  where r.personId = p.id and r.schoolId in :schools and r.rosterState <> 'tobedeleted'
                    and (r.endDate is null or r.endDate >= :today))
                or exists (select m.id from Membership m
                  where m.personId = p.id and m.classId in :classes and m.role = 'student' and m.rosterState <> 'tobedeleted'
                    and (m.endDate is null or m.endDate >= :today)))
              and (:text = '' or p.searchKey like :pattern escape '!')
              and ((:role = '' and :anySchool = true) or exists (select r2.id from RoleRow r2
                  where r2.personId = p.id and r2.rosterState <> 'tobedeleted'
                    and (:role = '' or r2.role = :role) and (:anySchool = true or r2.schoolId = :school)
                    and (r2.endDate is null or r2.endDate >= :today)))
            """;

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public People(@Core EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    public Optional<Person> find(UUID id) {
        return Optional.ofNullable(em.find(Person.class, id));
    }

    /** The persons with these ids, in any order; one statement. */
    public List<Person> all(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select p from Person p where p.id in :ids", Person.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /**
     * Searches by name, kana (hiragana or katakana), login; two statements whatever the size.
     *
     * @param text what was typed; blank finds all
     * @param role a roster role word such as {@code student}, or blank for all
     */
    public Found search(Reach reach, String text, String role, int offset, int limit) {
        return search(reach, new Wanted(text, role, null), offset, limit);
    }

    /** Searches; two statements whatever the size. */
    public Found search(Reach reach, Wanted wanted, int offset, int limit) {
        long total = bind(em.createQuery("select count(p.id) " + IN_REACH, Long.class), reach, wanted)
                .getSingleResult();
        return new Found(lines(reach, wanted, offset, limit), total);
    }

    /** A part of what a search finds, without the count; one statement. */
    public List<Line> lines(Reach reach, Wanted wanted, int offset, int limit) {
        return bind(em.createQuery(LINE + IN_REACH + IN_ORDER, Line.class), reach, wanted)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** All whom a search finds, in the order of the list, to be read in parts: nobody is skipped or doubled by what changes meanwhile. */
    public List<UUID> ids(Reach reach, Wanted wanted) {
        return bind(em.createQuery("select p.id " + IN_REACH + IN_ORDER, UUID.class), reach, wanted)
                .getResultList();
    }

    /** These people in this order, without those who have left meanwhile; one statement. */
    public List<Line> lines(List<UUID> ids) {
        var lines = em.createQuery(
                        LINE + " from Person p where p.id in :ids and p.rosterState <> 'tobedeleted'", Line.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Line::id, Function.identity()));
        return ids.stream().map(lines::get).filter(Objects::nonNull).toList();
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query, Reach reach, Wanted wanted) {
        var key = wanted.text() == null ? "" : SearchKey.of(wanted.text());
        return query.setParameter("municipality", reach.municipality())
                .setParameter("whole", reach.wholeMunicipality())
                .setParameter("schools", reach.schoolsOrNone())
                .setParameter("classes", reach.classesOrNone())
                .setParameter("people", reach.peopleOrNone())
                .setParameter("text", key)
                .setParameter(
                        "pattern",
                        "%" + key.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .setParameter("role", wanted.role() == null ? "" : wanted.role())
                .setParameter("anySchool", wanted.school() == null)
                .setParameter("school", wanted.school() == null ? NOWHERE : wanted.school())
                .setParameter("today", LocalDate.now(clock));
    }

    /** The staff of a school today, by role and kana: a person with two roles stands twice; one statement. */
    public List<Colleague> staffOf(UUID school) {
        return em.createQuery(
                        """
                        select new org.manabiya.core.people.People$Colleague(p.id,
                          concat(coalesce(p.preferredFamilyName, p.familyName), ' ', coalesce(p.preferredGivenName, p.givenName)),
                          concat(coalesce(p.kanaPreferredFamilyName, p.kanaFamilyName, ''), ' ',
                            coalesce(p.kanaPreferredGivenName, p.kanaGivenName, '')),
                          r.role)
                        from RoleRow r, Person p
                        where p.id = r.personId and r.schoolId = :school and r.role not in ('student', 'guardian', 'parent', 'relative')
                          and r.rosterState <> 'tobedeleted' and p.rosterState <> 'tobedeleted'
                          and (r.beginDate is null or r.beginDate <= :today) and (r.endDate is null or r.endDate >= :today)
                        order by r.role, p.kanaFamilyName, p.kanaGivenName, p.id
                        """,
                        Colleague.class)
                .setParameter("school", school)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    /** The teachers of a class today, the homeroom teacher first; one statement. */
    public List<ClassTeacher> teachersOf(Collection<UUID> classes) {
        if (classes.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                        select new org.manabiya.core.people.People$ClassTeacher(m.classId, p.id,
                          concat(coalesce(p.preferredFamilyName, p.familyName), ' ', coalesce(p.preferredGivenName, p.givenName)),
                          m.primary)
                        from Membership m, Person p
                        where p.id = m.personId and m.classId in :classes and m.role = 'teacher'
                          and m.rosterState <> 'tobedeleted' and p.rosterState <> 'tobedeleted'
                          and (m.beginDate is null or m.beginDate <= :today) and (m.endDate is null or m.endDate >= :today)
                        order by m.primary desc, p.kanaFamilyName, p.kanaGivenName, p.id
                        """,
                        ClassTeacher.class)
                .setParameter("classes", classes)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
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
