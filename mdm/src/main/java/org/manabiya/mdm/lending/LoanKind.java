package org.manabiya.mdm.lending;

/** What a loan is for. */
public enum LoanKind {
    /** 年度貸与: a pupil's own unit, until the school year ends. */
    YEAR,
    /** 短期貸出: a spare unit or a router, for days. */
    SHORT,
    /** 持ち帰り: the unit that the pupil has already goes home for a while; needs the guardian's consent. */
    TAKE_HOME;

    /** Whether the unit changes hands; one that goes home stays with whoever has it. */
    public boolean changesHands() {
        return this != TAKE_HOME;
    }
}
