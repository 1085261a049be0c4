package org.manabiya.mdm.ledger;

import static org.manabiya.mdm.ledger.DeviceState.BROKEN;
import static org.manabiya.mdm.ledger.DeviceState.DISPOSED;
import static org.manabiya.mdm.ledger.DeviceState.ERASED;
import static org.manabiya.mdm.ledger.DeviceState.IN_REPAIR;
import static org.manabiya.mdm.ledger.DeviceState.IN_USE;
import static org.manabiya.mdm.ledger.DeviceState.KITTED;
import static org.manabiya.mdm.ledger.DeviceState.LENT;
import static org.manabiya.mdm.ledger.DeviceState.LOST;
import static org.manabiya.mdm.ledger.DeviceState.ORDERED;
import static org.manabiya.mdm.ledger.DeviceState.RECEIVED;
import static org.manabiya.mdm.ledger.DeviceState.RETIRED;
import static org.manabiya.mdm.ledger.DeviceState.SPARE;

import java.util.EnumSet;
import java.util.Set;

/**
 * What can be done with a unit: from which states, and what its history then says. The states form the life of a unit from the order to
 * the disposal; each arrow that is not in this table is refused.
 */
public enum Step {
    /** 納品. */
    RECEIVE(DeviceEvent.Kind.RECEIVED, RECEIVED, ORDERED),
    /** キッティング: set up for the school. */
    KIT(DeviceEvent.Kind.KITTED, KITTED, RECEIVED, SPARE),
    /** 割当: becomes a person's own unit; from one person to the next without being handed in between. */
    ASSIGN(DeviceEvent.Kind.ASSIGNED, IN_USE, RECEIVED, KITTED, SPARE, IN_USE, LENT),
    /** 貸出: for a time; also a unit that is somebody's own, without being handed in between. */
    LEND(DeviceEvent.Kind.LENT, LENT, KITTED, SPARE, IN_USE, LENT),
    /** 返却: handed in. */
    HAND_IN(DeviceEvent.Kind.RETURNED, SPARE, IN_USE, LENT),
    /** 予備として保管. */
    SET_ASIDE(DeviceEvent.Kind.SET_ASIDE, SPARE, RECEIVED, KITTED),
    /** 修理に出す; whoever has it keeps the claim to it. */
    SEND_TO_REPAIR(DeviceEvent.Kind.REPAIR_STARTED, IN_REPAIR, RECEIVED, KITTED, IN_USE, LENT, SPARE),
    /** 修理から戻る: to the state before the repair. */
    BACK_FROM_REPAIR(DeviceEvent.Kind.REPAIRED, null, IN_REPAIR),
    /** 修理不能と判断. */
    GIVE_UP(DeviceEvent.Kind.GIVEN_UP, BROKEN, RECEIVED, KITTED, IN_USE, LENT, SPARE, IN_REPAIR),
    /** 紛失. */
    REPORT_LOST(DeviceEvent.Kind.LOST, LOST, RECEIVED, KITTED, IN_USE, LENT, SPARE, IN_REPAIR, BROKEN, RETIRED, ERASED),
    /** 発見: back to the state before the loss. */
    FIND(DeviceEvent.Kind.FOUND, null, LOST),
    /** 用途廃止. */
    RETIRE(DeviceEvent.Kind.RETIRED, RETIRED, RECEIVED, KITTED, IN_USE, SPARE, BROKEN),
    /** 再利用: taken back into use after all. */
    REINSTATE(DeviceEvent.Kind.REINSTATED, SPARE, BROKEN, RETIRED, ERASED),
    /** データ消去, with its certificate; for one that is erased already another certificate may come. */
    ERASE(DeviceEvent.Kind.ERASED, ERASED, BROKEN, RETIRED, ERASED),
    /** 処分, with the sign-off of its batch. */
    DISPOSE(DeviceEvent.Kind.DISPOSED, DISPOSED, ERASED),
    /** 亡失処理: a lost unit leaves the ledger's count; there is nothing to erase, so the reason is needed. */
    WRITE_OFF(DeviceEvent.Kind.WRITTEN_OFF, DISPOSED, LOST),
    /** 移動: to another place; the state stays. */
    MOVE(
            DeviceEvent.Kind.MOVED,
            null,
            ORDERED,
            RECEIVED,
            KITTED,
            IN_USE,
            SPARE,
            LENT,
            IN_REPAIR,
            BROKEN,
            RETIRED,
            ERASED);

    private final DeviceEvent.Kind event;
    private final DeviceState to;
    private final Set<DeviceState> from;

    Step(DeviceEvent.Kind event, DeviceState to, DeviceState first, DeviceState... others) {
        this.event = event;
        this.to = to;
        this.from = EnumSet.of(first, others);
    }

    public boolean startsFrom(DeviceState state) {
        return from.contains(state);
    }

    /** Whether it needs a person to whom the unit goes. */
    public boolean needsPerson() {
        return this == ASSIGN || this == LEND;
    }

    /** Whether it belongs to a batch of disposal, which asks for the proof and for a second person; nobody takes it by hand. */
    boolean isOfDisposal() {
        return this == ERASE || this == DISPOSE;
    }

    DeviceEvent.Kind event() {
        return event;
    }

    /** The state that it leads to, or {@code null} where that depends on the unit. */
    DeviceState to() {
        return to;
    }
}
