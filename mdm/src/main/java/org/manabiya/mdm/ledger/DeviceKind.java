package org.manabiya.mdm.ledger;

/** What a unit is for, the column 区分 of a device ledger. */
public enum DeviceKind {
    /** 本体: a pupil's own unit. */
    PUPIL,
    /** 予備機: a spare, which steps in while a pupil's unit is away. */
    SPARE,
    /** 指導者用: a teacher's unit. */
    STAFF,
    /** モバイルルーター: lent to households without a network; no computer, so no plan counts it. */
    ROUTER
}
