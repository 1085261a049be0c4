package org.manabiya.mdm.ledger;

/** Where a unit stands in its life, the column 状態 of a device ledger. */
public enum DeviceState {
    /** 使用中. */
    IN_USE,
    /** 予備: in the cupboard, ready to be lent. */
    SPARE,
    /** 貸出中: lent for a time. */
    LENT,
    /** 修理中. */
    IN_REPAIR,
    /** 故障（修理不能）: beyond repair, waiting for disposal. */
    BROKEN,
    /** 紛失. */
    LOST,
    /** 処分済. */
    DISPOSED;

    /** Whether nobody works with such a unit any more, so that its management console should have let it go. */
    public boolean isOutOfService() {
        return this == BROKEN || this == LOST || this == DISPOSED;
    }
}
