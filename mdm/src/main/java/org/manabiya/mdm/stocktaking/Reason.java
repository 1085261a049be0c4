package org.manabiya.mdm.stocktaking;

import static org.manabiya.mdm.stocktaking.Difference.Kind.ELSEWHERE;
import static org.manabiya.mdm.stocktaking.Difference.Kind.GONE;
import static org.manabiya.mdm.stocktaking.Difference.Kind.MISSING;
import static org.manabiya.mdm.stocktaking.Difference.Kind.STATE;
import static org.manabiya.mdm.stocktaking.Difference.Kind.UNKNOWN;
import static org.manabiya.mdm.stocktaking.Difference.Kind.UNLISTED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.manabiya.mdm.ledger.Step;

/** Why a stocktaking found something else than was expected: a fixed vocabulary, and the ledger's step that follows from it. */
public enum Reason {
    /** The ledger has told of it since: moved, handed in, sent away. */
    LEDGER_SAYS(null, MISSING, ELSEWHERE, UNLISTED, GONE, STATE),
    /** Seen with whoever holds it, or confirmed by the family: at home, on a trip. */
    WITH_HOLDER(null, MISSING),
    AT_REPAIR(Step.SEND_TO_REPAIR, MISSING),
    /** 亡失: searched for and not found. */
    NOT_FOUND(Step.REPORT_LOST, MISSING),
    /** Stays where it was found. */
    BELONGS_HERE(Step.MOVE, ELSEWHERE, UNLISTED),
    PUT_BACK(null, ELSEWHERE, UNLISTED),
    FOUND_AGAIN(Step.FIND, GONE),
    /** 処分済みの現物が残っていた. */
    LEFT_OVER(null, GONE),
    BACK_FROM_REPAIR(Step.BACK_FROM_REPAIR, STATE),
    TO_REPAIR(Step.SEND_TO_REPAIR, STATE),
    BEYOND_REPAIR(Step.GIVE_UP, STATE),
    /** The label was misread, or stuck to the wrong unit. */
    MISREAD(null, UNKNOWN, ELSEWHERE, UNLISTED),
    NOT_OURS(null, UNKNOWN),
    /** The ledger forgot it; whoever keeps the ledger enters it. */
    TO_ENTER(null, UNKNOWN),
    OTHER(null, MISSING, ELSEWHERE, UNLISTED, GONE, STATE, UNKNOWN);

    private final Step step;
    private final Set<Difference.Kind> kinds;

    Reason(Step step, Difference.Kind first, Difference.Kind... others) {
        this.step = step;
        this.kinds = EnumSet.of(first, others);
    }

    /** The reasons that a difference of the kind can have. */
    public static List<Reason> of(Difference.Kind kind) {
        return Stream.of(values()).filter(reason -> reason.explains(kind)).toList();
    }

    public boolean explains(Difference.Kind kind) {
        return kinds.contains(kind);
    }

    /** What the ledger does with the unit for this reason. */
    public Optional<Step> step() {
        return Optional.ofNullable(step);
    }
}
