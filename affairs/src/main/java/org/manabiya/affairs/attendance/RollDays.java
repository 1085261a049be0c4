package org.manabiya.affairs.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.manabiya.affairs.data.Affairs;
import org.manabiya.core.access.Place;
import org.manabiya.core.calendar.DayTraces;

/** Days on which a roll was taken. */
@Dependent
public class RollDays implements DayTraces {
    private static final UUID NO_SCHOOL = new UUID(0, 0);

    private final EntityManager em;

    @Inject
    public RollDays(@Affairs EntityManager em) {
        this.em = em;
    }

    @Override
    public Set<LocalDate> of(Place place, Collection<LocalDate> days) {
        return Set.copyOf(em.createQuery(
                        """
                        select distinct r.day from Roll r
                        where r.municipalityId = :municipality and (:every = true or r.schoolId = :school) and r.day in :days
                        """,
                        LocalDate.class)
                .setParameter("municipality", place.municipality())
                .setParameter("every", place.school() == null)
                .setParameter("school", place.school() == null ? NO_SCHOOL : place.school())
                .setParameter("days", days)
                .getResultList());
    }
}
