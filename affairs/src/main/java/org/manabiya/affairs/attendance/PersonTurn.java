package org.manabiya.affairs.attendance;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * Lets one transaction at a time work for a person: the second of two clicks waits and then finds what the first has written. It locks
 * the person's row in the transaction of the register itself, whose foreign keys need the same row.
 */
@Entity
@Table(name = "core_person")
class PersonTurn {
    @Id
    private UUID id;

    protected PersonTurn() {}

    /** Waits until the turn is the caller's; it ends with the transaction. */
    static void take(EntityManager em, UUID person) {
        em.find(PersonTurn.class, person, LockModeType.PESSIMISTIC_WRITE);
    }
}
