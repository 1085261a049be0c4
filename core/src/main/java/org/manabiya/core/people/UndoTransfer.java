package org.manabiya.core.people;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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
 * Takes back the last transfer of a pupil (転出入の取消) while nothing depends on it: no later write touched its rows, and no module has
 * written anything about the pupil in the new class.
 */
@Dependent
public class UndoTransfer {
    private final EntityManager em;
    private final Iterable<PupilTraces> traces;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public UndoTransfer(
            @Core EntityManager em, @Any Instance<PupilTraces> traces, Caller caller, Audit audit, Clock clock) {
        this(em, (Iterable<PupilTraces>) traces, caller, audit, clock);
    }

    UndoTransfer(EntityManager em, Iterable<PupilTraces> traces, Caller caller, Audit audit, Clock clock) {
        this.em = em;
        this.traces = traces;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether there is a transfer that could be taken back; it may still be refused. */
    public boolean isPossible(UUID pupil) {
        return last(pupil).map(transfer -> !steps(transfer).isEmpty()).orElse(false);
    }

    /**
     * Puts the pupil back into the school and the classes of before.
     *
     * @throws Refusal NOT_FOUND where there is nothing to take back, CONFLICT when something depends on it
     */
    @Transactional
    public void undo(UUID pupil) {
        var person = em.find(Person.class, pupil, LockModeType.PESSIMISTIC_WRITE);
        var transfer = last(pupil).orElseThrow(Refusal::notFound);
        var steps = steps(transfer);
        if (steps.isEmpty()) {
            throw Refusal.notFound();
        }
        var now = clock.instant();
        new TakeBack(em, traces).turnBack(steps, transfer.recordedAt(), now);
        person.moveTo(transfer.fromSchool(), transfer.homeClassBefore(), now);
        transfer.undone(caller.account(), now);
        audit.record(
                "pupil.transfer.undo",
                "person",
                pupil,
                em.find(School.class, transfer.toSchool()).name(),
                em.find(School.class, transfer.fromSchool()).name());
    }

    private Optional<Transfer> last(UUID pupil) {
        return em.createQuery(
                        """
                        select t from Transfer t where t.personId = :pupil and t.undoneAt is null
                        order by t.recordedAt desc, t.id desc
                        """,
                        Transfer.class)
                .setParameter("pupil", pupil)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private List<TransferStep> steps(Transfer transfer) {
        return em.createQuery("select s from TransferStep s where s.transferId = :transfer", TransferStep.class)
                .setParameter("transfer", transfer.id())
                .getResultList();
    }
}
