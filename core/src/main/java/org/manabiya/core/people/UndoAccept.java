package org.manabiya.core.people;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.Core;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.School;

/**
 * The side that took a pupil of another municipality in takes that back (転入の取消), while nothing depends on it: the pupil is then where
 * it was before, and the person made here is gone. The offer is settled; a new one can be made.
 */
@Dependent
public class UndoAccept {
    private final EntityManager em;
    private final Iterable<PupilTraces> traces;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public UndoAccept(
            @Core EntityManager em, @Any Instance<PupilTraces> traces, Caller caller, Audit audit, Clock clock) {
        this(em, (Iterable<PupilTraces>) traces, caller, audit, clock);
    }

    UndoAccept(EntityManager em, Iterable<PupilTraces> traces, Caller caller, Audit audit, Clock clock) {
        this.em = em;
        this.traces = traces;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** The accepted offer by which the person came here and that could be taken back; it may still be refused. */
    public Optional<UUID> offerOf(UUID person) {
        return em.createQuery(
                        """
                        select o.id from TransferOffer o
                        where o.newPersonId = :person and o.state = :accepted
                          and exists (select s.id from TransferStep s where s.offerId = o.id)
                        """,
                        UUID.class)
                .setParameter("person", person)
                .setParameter("accepted", TransferOffer.State.ACCEPTED)
                .getResultStream()
                .findFirst();
    }

    /**
     * Takes the acceptance back.
     *
     * @throws Refusal NOT_FOUND where there is nothing to take back, CONFLICT when something depends on it
     */
    @Transactional
    public void undo(UUID id) {
        var offer = em.find(TransferOffer.class, id, LockModeType.PESSIMISTIC_WRITE);
        var steps = steps(id);
        if (!offer.isAccepted() || steps.isEmpty()) {
            throw Refusal.notFound();
        }
        var pupil = em.find(Person.class, offer.personId(), LockModeType.PESSIMISTIC_WRITE);
        var received = em.find(Person.class, offer.newPersonId(), LockModeType.PESSIMISTIC_WRITE);
        if (hasAccount(received.id())
                || !offer.decidedAt().equals(received.changedAt())
                || !offer.decidedAt().equals(pupil.changedAt())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "transfer.undo.changed");
        }
        var now = clock.instant();
        var there = offer.receiver();
        var from = em.find(School.class, offer.fromSchool()).name();
        new TakeBack(em, traces).turnBack(steps, offer.decidedAt(), now);
        offer.undo(caller.account(), now);
        pupil.moveTo(offer.schoolBefore(), offer.homeClassBefore(), now);
        forget(received);
        audit.recordAt(there, "transfer.accept.undo", "transferOffer", id, null, from);
        audit.recordAt(offer.sender(), "transfer.accept.undo", "person", pupil.id(), null, from);
    }

    private boolean hasAccount(UUID person) {
        return !em.createQuery("select a.id from Account a where a.personId = :person", UUID.class)
                .setParameter("person", person)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** What else refers to the person says so by its foreign key. */
    private void forget(Person received) {
        try {
            em.flush();
            em.remove(received);
            em.flush();
        } catch (PersistenceException inUse) {
            throw new Refusal(Refusal.Kind.CONFLICT, "transfer.undo.used");
        }
    }

    private List<TransferStep> steps(UUID offer) {
        return em.createQuery("select s from TransferStep s where s.offerId = :offer", TransferStep.class)
                .setParameter("offer", offer)
                .getResultList();
    }
}
