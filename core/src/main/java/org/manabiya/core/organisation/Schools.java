package org.manabiya.core.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.core.data.Core;

/** The schools of a municipality as far as the caller's reach goes. */
@Dependent
public class Schools {
    /** A school in a list: how many homeroom classes, pupils and staff it has today. */
    public record Line(UUID id, String name, String identifier, long classes, long pupils, long staff) {}

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Schools(@Core EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    public Optional<School> find(UUID id) {
        return Optional.ofNullable(em.find(School.class, id));
    }

    /** The schools in reach, by school code; one statement. */
    public List<Line> lines(Reach reach) {
        return em.createQuery(
                        """
                        select new org.manabiya.core.organisation.Schools$Line(s.id, s.name, s.identifier,
                          (select count(c.id) from SchoolClass c
                            where c.schoolId = s.id and c.kind = 'homeroom' and c.rosterState <> 'tobedeleted'),
                          (select count(r.id) from RoleRow r
                            where r.schoolId = s.id and r.role = 'student' and r.rosterState <> 'tobedeleted'
                              and (r.endDate is null or r.endDate >= :today)),
                          (select count(distinct r.personId) from RoleRow r
                            where r.schoolId = s.id and r.role not in ('student', 'guardian', 'parent', 'relative')
                              and r.rosterState <> 'tobedeleted' and (r.endDate is null or r.endDate >= :today)))
                        from School s
                        where s.municipalityId = :municipality and s.kind = 'school' and s.rosterState <> 'tobedeleted'
                          and (:whole = true or s.id in :schools)
                        order by s.identifier, s.name
                        """,
                        Line.class)
                .setParameter("municipality", reach.municipality())
                .setParameter("whole", reach.wholeMunicipality())
                .setParameter("schools", reach.schoolsOrNone())
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    /** The names of the municipality's schools with their ids, for matching files of other systems. */
    public List<School> ofMunicipality(UUID municipality) {
        return em.createQuery(
                        "select s from School s where s.municipalityId = :m and s.rosterState <> 'tobedeleted' order by s.identifier",
                        School.class)
                .setParameter("m", municipality)
                .getResultList();
    }
}
