package org.manabiya.mdm.ledger;

/** One fact that takes another value; before or after is {@code null} where nothing was or will be known. */
public record Change(Fact fact, Object before, Object after) {

    /** The change that takes this one back. */
    public Change reversed() {
        return new Change(fact, after, before);
    }
}
