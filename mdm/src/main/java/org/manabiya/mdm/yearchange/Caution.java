package org.manabiya.mdm.yearchange;

/** What somebody should look at before the plan is carried out. */
public enum Caution {
    /** The pupil has left, and the unit has not come back. */
    NOT_RETURNED,
    IN_REPAIR,
    LOST,
    /** Failed the check after its return. */
    FAILED_CHECK,
    /** There is no unit for this pupil: too few came back. */
    NO_UNIT,
    /** Support ends before the new school year does. */
    SUPPORT_ENDS,
    /** Goes along with a pupil whose next school nobody knows yet. */
    NEXT_SCHOOL_UNKNOWN
}
