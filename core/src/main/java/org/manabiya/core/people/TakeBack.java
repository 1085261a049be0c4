package org.manabiya.core.people;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.manabiya.core.error.Refusal;

/** The rows that a transfer ended and began, turned back: while no later write touched them and no module wrote about the pupil. */
final class TakeBack {
    private final EntityManager em;
    private final Iterable<PupilTraces> traces;

    TakeBack(EntityManager em, Iterable<PupilTraces> traces) {
        this.em = em;
        this.traces = traces;
    }

    /**
     * Looks at all of them before any is turned back.
     *
     * @throws Refusal CONFLICT when something depends on them
     */
    void turnBack(List<TransferStep> steps, Instant recordedAt, Instant now) {
        steps.forEach(step -> requireUntouched(step, recordedAt));
        steps.forEach(step -> turnBack(step, now));
    }

    private void requireUntouched(TransferStep step, Instant recordedAt) {
        var row = row(step);
        if (row == null || !recordedAt.equals(row.changedAt())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "transfer.undo.changed");
        }
        if (step.isBegun() && row instanceof Membership place) {
            requireNoTraces(place);
        }
    }

    private void requireNoTraces(Membership place) {
        for (PupilTraces trace : traces) {
            if (trace.anyOf(place.personId(), place.classId())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "transfer.undo.used");
            }
        }
    }

    private void turnBack(TransferStep step, Instant now) {
        if (step.isBegun()) {
            em.remove(row(step));
        } else {
            row(step).endOn(step.endBefore(), now);
        }
    }

    private Spell row(TransferStep step) {
        return step.isMembership() ? em.find(Membership.class, step.rowId()) : em.find(RoleRow.class, step.rowId());
    }
}
