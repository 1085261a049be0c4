package org.manabiya.core.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;
import org.manabiya.core.data.Core;

/**
 * Locates {@code {person}}: at the school of every role that has not ended, in every class that the person attends as a pupil and has
 * not left: who teaches a class is not in it. Who was transferred is out of reach of the old school from the day after.
 */
@Dependent
public class PersonLocator implements Locator {
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public PersonLocator(@Core EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public String parameter() {
        return "person";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return Optional.ofNullable(em.find(Person.class, id)).map(this::placeOf);
    }

    private Place placeOf(Person person) {
        var today = LocalDate.now(clock);
        var classes = new HashSet<>(em.createQuery(
                        """
                        select m.classId from Membership m
                        where m.personId = :p and m.role = 'student' and m.rosterState <> 'tobedeleted'
                          and (m.endDate is null or m.endDate >= :today)
                        """,
                        UUID.class)
                .setParameter("p", person.id())
                .setParameter("today", today)
                .getResultList());
        var schools = em.createQuery(
                        """
                        select r.schoolId from RoleRow r
                        where r.personId = :p and r.schoolId is not null and r.rosterState <> 'tobedeleted'
                          and (r.endDate is null or r.endDate >= :today)
                        order by r.primary desc, r.id
                        """,
                        UUID.class)
                .setParameter("p", person.id())
                .setParameter("today", today)
                .getResultList();
        var first = schools.isEmpty() ? person.primarySchoolId() : schools.get(0);
        var all = new HashSet<>(schools);
        if (first != null) {
            all.add(first);
        }
        return new Place(person.municipalityId(), first, all, classes, person.id());
    }
}
