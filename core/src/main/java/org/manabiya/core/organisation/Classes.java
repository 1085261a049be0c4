package org.manabiya.core.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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
            long pupils) {}

    private static final String LINES =
            """
            select new org.manabiya.core.organisation.Classes$Line(
              c.id, c.schoolId, s.name, c.title, c.kind, c.grades, c.specialNeeds,
              (select count(m.id) from Membership m
                where m.classId = c.id and m.role = 'student' and m.rosterState <> 'tobedeleted'))
            from SchoolClass c, School s
            where s.id = c.schoolId and c.rosterState <> 'tobedeleted'
            """;
    private static final String ORDER = " order by s.identifier, c.grades, c.title";

    private final EntityManager em;

    @Inject
    public Classes(@Core EntityManager em) {
        this.em = em;
    }

    public Optional<SchoolClass> find(UUID id) {
        return Optional.ofNullable(em.find(SchoolClass.class, id));
    }

    /** The classes of a school by grade; one statement. */
    public List<Line> ofSchool(UUID school) {
        return em.createQuery(LINES + " and c.schoolId = :school" + ORDER, Line.class)
                .setParameter("school", school)
                .getResultList();
    }

    /** The classes with these ids; one statement, none for no ids. */
    public List<Line> lines(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery(LINES + " and c.id in :ids" + ORDER, Line.class)
                .setParameter("ids", Set.copyOf(ids))
                .getResultList();
    }
}
