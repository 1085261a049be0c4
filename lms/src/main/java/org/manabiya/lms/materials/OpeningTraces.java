package org.manabiya.lms.materials;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.manabiya.core.people.PupilTraces;
import org.manabiya.lms.data.Lms;

/** A pupil who has opened what was handed to the class. */
@Dependent
public class OpeningTraces implements PupilTraces {
    private final EntityManager em;

    @Inject
    public OpeningTraces(@Lms EntityManager em) {
        this.em = em;
    }

    @Override
    public boolean anyOf(UUID pupil, UUID clazz) {
        return !em.createQuery(
                        """
                        select o.id from Opening o, HandoutItem i, Handout h
                        where i.id = o.itemId and h.id = i.handoutId and o.pupilId = :pupil and h.classId = :clazz
                        """,
                        UUID.class)
                .setParameter("pupil", pupil)
                .setParameter("clazz", clazz)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
