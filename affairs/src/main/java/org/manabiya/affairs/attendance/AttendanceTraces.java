package org.manabiya.affairs.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.manabiya.affairs.data.Affairs;
import org.manabiya.core.people.PupilTraces;

/** A pupil whom a roll of the class names. */
@Dependent
public class AttendanceTraces implements PupilTraces {
    private final EntityManager em;

    @Inject
    public AttendanceTraces(@Affairs EntityManager em) {
        this.em = em;
    }

    @Override
    public boolean anyOf(UUID pupil, UUID clazz) {
        return !em.createQuery(
                        "select a.id from Attendance a where a.pupilId = :pupil and a.classId = :clazz", UUID.class)
                .setParameter("pupil", pupil)
                .setParameter("clazz", clazz)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
