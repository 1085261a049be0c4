package org.manabiya.mdm.imports;

import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.ledger.Facts;

/** What one row of a file says, in the form in which it is compared. */
record Entry(int line, Facts facts) {

    String tag() {
        return facts.text(Fact.TAG);
    }

    String serial() {
        return facts.text(Fact.SERIAL);
    }

    Entry with(Fact fact, Object value) {
        return new Entry(line, facts.with(fact, value));
    }

    Entry without(Fact fact) {
        return new Entry(line, facts.without(fact));
    }
}
