package org.manabiya.lms.materials;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.util.UUID;

/** Lets one transaction at a time bring or hand out for a teacher: the second of two clicks waits and then finds what the first has done. */
@Entity
@Table(name = "core_person")
class TeacherTurn {
    @Id
    private UUID id;

    protected TeacherTurn() {}

    /** Waits until the turn is the caller's; it ends with the transaction. */
    static void take(EntityManager em, UUID teacher) {
        em.find(TeacherTurn.class, teacher, LockModeType.PESSIMISTIC_WRITE);
    }
}
