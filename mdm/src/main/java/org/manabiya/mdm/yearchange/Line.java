package org.manabiya.mdm.yearchange;

import java.util.Set;
import java.util.UUID;

/**
 * A line of the preview: what will happen, to which pupil and unit, and why.
 *
 * @param school where it happens: the unit's school, or for {@link What#ASSIGNED} the pupil's new one
 * @param pupil {@code null} for a unit without one
 * @param unit {@code null} for a pupil for whom there is none
 * @param to the other school of {@link What#GOES_ALONG} where it is known
 * @param ready whether it can be carried out now; what came back must be erased and found sound before
 */
public record Line(
        UUID school, What what, Why why, Pupil pupil, Unit unit, UUID to, Set<Caution> cautions, boolean ready) {
    public Line {
        cautions = Set.copyOf(cautions);
    }

    /** Whether a unit is to be collected, still with whoever has it. */
    public boolean isToCollect() {
        return (what == What.COMES_BACK || what == What.REPLACED) && unit.holder() != null;
    }

    /** Whether a unit came back, be it here still or with its next pupil; the pairing of a free one does not count it again. */
    public boolean isCollected() {
        return what != What.ASSIGNED && unit != null && unit.back() != null;
    }

    /** Whether a unit lies here that came back and is to be erased; one that failed may be too broken for it. */
    public boolean isToErase() {
        return isCollected()
                && unit.holder() == null
                && !unit.back().erased()
                && !unit.back().isFailed();
    }

    /** Whether a unit lies here that is erased and that nobody has checked. */
    public boolean isToCheck() {
        return isCollected()
                && unit.holder() == null
                && unit.back().erased()
                && unit.back().check() == ReturnedUnit.Check.OPEN;
    }

    /** Whether a new pupil has got a unit already, or any pupil one that came back. */
    public boolean isHandedOut() {
        return what == What.STAYS && (why == Why.NEW_PUPIL || isCollected());
    }
}
