package org.manabiya.mdm.ledger;

import java.util.List;
import java.util.stream.Stream;

/** Where a unit stands in its life, the column 状態 of a device ledger. */
public enum DeviceState {
    /** 発注済: ordered, not yet here. */
    ORDERED,
    /** 納品済: here, still in its box. */
    RECEIVED,
    /** 設定済: kitted, ready to be handed out. */
    KITTED,
    /** 使用中: assigned to a person, or working in a room. */
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
    /** 用途廃止: taken out of use, waiting for disposal. */
    RETIRED,
    /** 消去済: its data is erased, and a certificate says so. */
    ERASED,
    /** 処分済. */
    DISPOSED;

    /** The states of {@link #isOutOfService} as a list of SQL. */
    public static final String OUT_OF_SERVICE = "('BROKEN', 'LOST', 'RETIRED', 'ERASED', 'DISPOSED')";

    /** Whether nobody works with such a unit any more, so that its management console should have let it go. */
    public boolean isOutOfService() {
        return this == BROKEN || this == LOST || this == RETIRED || this == ERASED || this == DISPOSED;
    }

    /** Whether somebody can have a unit that stands so; each step that leads to another state takes it from whoever had it. */
    public boolean canHaveHolder() {
        return this == IN_USE || this == LENT || this == IN_REPAIR || this == LOST;
    }

    /** What people can do by hand with a unit that stands so. */
    public List<Step> steps() {
        return Stream.of(Step.values())
                .filter(step -> step.startsFrom(this) && !step.isOfDisposal())
                .toList();
    }
}
