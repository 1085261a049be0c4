package org.manabiya.mdm.disposal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.manabiya.mdm.ledger.DeviceState;

/** Why a unit cannot be signed off yet. */
public enum Block {
    /** 財産処分制限 is not over, and no approval of the application is written down. */
    RESTRICTED,
    /** The vendor's console still has it. */
    ENROLLED,
    /** It was noted as released, and a later export of the console still has it. */
    REAPPEARED,
    NOT_ERASED,
    NO_CERTIFICATE,
    /** It was in use again after the erasure that its certificate speaks of. */
    USED_AGAIN,
    /** The ledger says that it is lost, and its batch does not say when and where that was reported. */
    LOST,
    /** It was reported as lost, and the ledger has it again. */
    FOUND_AGAIN,
    /** In use, lent or in repair: not a unit to dispose of. */
    IN_SERVICE;

    /** What stands in the way of the unit; nothing of one that was lost on the way, which its batch leaves out. */
    static Set<Block> of(Disposals.Unit unit, Disposal.Terms terms, LocalDate today) {
        if (unit.isLost()) {
            return isGone(unit.state()) ? Set.of() : Set.of(FOUND_AGAIN);
        }
        Set<Block> blocks = EnumSet.noneOf(Block.class);
        if (unit.erasedOn() == null) {
            blocks.add(NOT_ERASED);
        }
        if (terms.method().leaves()) {
            blocks.addAll(ofLeaving(unit, terms, today));
        }
        if (isGone(unit.state())) {
            blocks.add(LOST);
        } else if (!Disposals.TO_CHOOSE.contains(unit.state())) {
            blocks.add(IN_SERVICE);
        }
        return blocks;
    }

    private static Set<Block> ofLeaving(Disposals.Unit unit, Disposal.Terms terms, LocalDate today) {
        Set<Block> blocks = EnumSet.noneOf(Block.class);
        if (unit.restrictedUntil() != null && !unit.restrictedUntil().isBefore(today) && terms.approval() == null) {
            blocks.add(RESTRICTED);
        }
        if (unit.consoleStatus() != null && unit.releasedOn() == null) {
            blocks.add(ENROLLED);
        }
        if (unit.seenOn() != null) {
            blocks.add(REAPPEARED);
        }
        if (unit.certificate() == null) {
            blocks.add(NO_CERTIFICATE);
        } else if (DisposalUnit.wasUsedAgain(unit.state())) {
            blocks.add(USED_AGAIN);
        }
        return blocks;
    }

    /**
     * Whether a unit cannot even be handed over: what is restricted or not here cannot leave, and what the municipality's own staff erases
     * leaves without data.
     */
    boolean stopsHandOver(Disposal.Terms terms) {
        return switch (this) {
            case RESTRICTED, LOST, IN_SERVICE -> true;
            case NOT_ERASED, USED_AGAIN -> terms.erasure() == ErasureBy.STAFF;
            case ENROLLED, REAPPEARED, NO_CERTIFICATE, FOUND_AGAIN -> false;
        };
    }

    /** Lost, or written off as lost: nobody disposes of a unit before its batch is signed. */
    static boolean isGone(DeviceState state) {
        return state == DeviceState.LOST || state == DeviceState.DISPOSED;
    }
}
