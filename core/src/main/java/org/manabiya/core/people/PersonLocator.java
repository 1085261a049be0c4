package org.manabiya.core.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;
import org.manabiya.core.data.Core;

/** Locates {@code {person}}: at the school of the first role or membership, in every class that the person belongs to. */
@Dependent
public class PersonLocator implements Locator {
    private final EntityManager em;

    @Inject
    public PersonLocator(@Core EntityManager em) {
        this.em = em;
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
        var classes = new HashSet<>(em.createQuery(
                        "select m.classId from Membership m where m.personId = :p and m.rosterState <> 'tobedeleted'",
                        UUID.class)
                .setParameter("p", person.id())
                .getResultList());
        var school = em.createQuery(
                        """
                        select r.schoolId from RoleRow r
                        where r.personId = :p and r.schoolId is not null and r.rosterState <> 'tobedeleted'
                        order by r.primary desc, r.id
                        """,
                        UUID.class)
                .setParameter("p", person.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(person.primarySchoolId());
        return new Place(person.municipalityId(), school, classes, person.id());
    }
}
