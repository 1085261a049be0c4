package org.manabiya.core.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.data.Core;

/** The classes of schools. */
@Dependent
public class Classes {
    /** A class in a list, with its school and the number of its pupils. */
    public record Line(
            UUID id,
            UUID schoolId,
            String school,
            String title,
            String kind,
            String grades,
            Boolean specialNeeds,
            long pupils) {
        public boolean isHomeroom() {
            return "homeroom".equals(kind);
        }

        public boolean isSpecialNeeds() {
            return Boolean.TRUE.equals(specialNeeds);
        }
    }

    private static final String LINES =
            """
            select new org.manabiya.core.organisation.Classes$Line(
              c.id, c.schoolId, s.name, c.title, c.kind, c.grades, c.specialNeeds,
              (select count(m.id) from Membership m
                where m.classId = c.id and m.role = 'student' and m.kind <> 'exchange' and m.rosterState <> 'tobedeleted'
                  and (m.beginDate is null or m.beginDate <= :today) and (m.endDate is null or m.endDate >= :today)))
            from SchoolClass c, School s
            where s.id = c.schoolId and c.rosterState <> 'tobedeleted'
            """;
    private static final String ORDER = " order by s.identifier, c.grades, c.title";

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Classes(@Core EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    public Optional<SchoolClass> find(UUID id) {
        return Optional.ofNullable(em.find(SchoolClass.class, id));
    }

    /** The classes of a school by grade; one statement. */
    public List<Line> ofSchool(UUID school) {
        return em.createQuery(LINES + " and c.schoolId = :school" + ORDER, Line.class)
                .setParameter("school", school)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    /** All homeroom classes of a municipality by school; one statement. */
    public List<Line> homeroomsOf(UUID municipality) {
        return em.createQuery(
                        LINES + " and c.municipalityId = :municipality and c.kind = 'homeroom'" + ORDER, Line.class)
                .setParameter("municipality", municipality)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    /** The classes with these ids; one statement, none for no ids. */
    public List<Line> lines(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery(LINES + " and c.id in :ids" + ORDER, Line.class)
                .setParameter("ids", Set.copyOf(ids))
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }
}
