package org.manabiya.mdm.yearchange;

/** What the plan does with a unit or for a pupil. */
public enum What {
    /** 継続: stays with its pupil. */
    STAYS,
    /** 移動: goes along with its pupil to another school. */
    GOES_ALONG,
    /** 回収: comes back, is erased and checked. */
    COMES_BACK,
    /** 更新対象: comes back or lies here, and is replaced instead of handed on. */
    REPLACED,
    /** 待ち: is due back but in repair or lost. */
    WAITS,
    /** 割り当て: a pupil gets a unit. */
    ASSIGNED,
    /** 残り: is free and nobody needs it. */
    REMAINS
}
