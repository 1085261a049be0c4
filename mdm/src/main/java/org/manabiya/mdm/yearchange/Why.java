package org.manabiya.mdm.yearchange;

/** Why a line of the plan stands there. */
public enum Why {
    /** 進級 in the same school, also from the sixth to the seventh year of a 義務教育学校. */
    GOES_UP,
    /** 進学 from an elementary to a junior high school of the municipality. */
    MOVES_ON,
    /** 転校 inside the municipality. */
    TRANSFERS,
    /** 卒業 out of the municipality's schools. */
    GRADUATES,
    /** 卒業, and the roster of the new year does not tell yet where to. */
    NEXT_SCHOOL_UNKNOWN,
    /** 転出, or no place in the new year's classes. */
    LEFT,
    /** 新入学・転入. */
    NEW_PUPIL,
    /** 名簿待ちの新入生: one of the number that the school expects. */
    EXPECTED,
    /** 進級するが端末がない. */
    HAS_NONE,
    /** 予備・未割当. */
    FREE
}
