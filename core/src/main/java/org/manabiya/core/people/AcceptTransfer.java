package org.manabiya.core.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.Core;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.School;
import org.manabiya.core.organisation.SchoolClass;

/**
 * The receiving side takes a pupil of another municipality in (転入): places and role there end on the last day offered, and the pupil
 * begins here as a person of this municipality. What the other municipality has written about the pupil stays there (学校教育法施行規則
 * 第24条: the school sends the copy of the 指導要録 on by itself).
 */
@Dependent
public class AcceptTransfer {
    private final EntityManager em;
    private final Memberships memberships;
    private final Roles roles;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public AcceptTransfer(
            @Core EntityManager em, Memberships memberships, Roles roles, Caller caller, Audit audit, Clock clock) {
        this.em = em;
        this.memberships = memberships;
        this.roles = roles;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Accepts an offer.
     *
     * @param target the homeroom class of the school that the offer names
     * @param enteredOn the first day here
     * @return the new person
     * @throws Refusal INVALID for another class or days that cannot be, CONFLICT when it is decided already
     */
    @Transactional
    public UUID accept(UUID id, UUID target, LocalDate enteredOn) {
        var offer = em.find(TransferOffer.class, id, LockModeType.PESSIMISTIC_WRITE);
        var pupil = em.find(Person.class, offer.personId(), LockModeType.PESSIMISTIC_WRITE);
        var clazz = target == null ? null : em.find(SchoolClass.class, target);
        if (clazz == null
                || !clazz.schoolId().equals(offer.toSchool())
                || !clazz.isHomeroom()
                || !TransferPupil.fits(pupil.grade(), clazz.grades())) {
            throw new Refusal(Refusal.Kind.INVALID, "transfer.class");
        }
        var today = LocalDate.now(clock);
        TransferPupil.checkDays(offer.leftOn(), enteredOn, today);
        var now = clock.instant();
        var person = Person.received(pupil, clazz, now);
        em.persist(person);
        // Place and role refer to it by id, so it must be written first.
        em.flush();
        offer.accept(person.id(), pupil, caller.account(), now);
        leave(offer, pupil, today, now);
        enter(offer, person, clazz, enteredOn, now);
        audit.record("transfer.accept", "person", person.id(), null, clazz.title() + " " + enteredOn);
        audit.recordAt(
                offer.sender(),
                "transfer.accept",
                "person",
                pupil.id(),
                null,
                em.find(School.class, offer.toSchool()).name() + " " + enteredOn);
        return person.id();
    }

    private void leave(TransferOffer offer, Person pupil, LocalDate today, Instant now) {
        for (Membership place : memberships.holding(pupil.id(), today)) {
            em.persist(TransferStep.ending(place).of(offer));
            place.endOn(offer.leftOn(), now);
        }
        for (RoleRow role : roles.asPupil(pupil.id(), today)) {
            em.persist(TransferStep.ending(role).of(offer));
            role.endOn(offer.leftOn(), now);
        }
        pupil.moveTo(null, null, now);
    }

    private void enter(TransferOffer offer, Person person, SchoolClass clazz, LocalDate enteredOn, Instant now) {
        var place = Membership.entering(clazz, person.id(), enteredOn, now);
        place.number(memberships.nextNumber(clazz.id(), enteredOn));
        var role = new RoleRow(person, clazz.schoolId(), "student", enteredOn, now);
        em.persist(place);
        em.persist(role);
        em.persist(TransferStep.begun(place).of(offer));
        em.persist(TransferStep.begun(role).of(offer));
    }
}
