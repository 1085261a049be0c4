package org.manabiya.mdm.imports;

import java.util.Map;
import java.util.UUID;
import org.manabiya.mdm.fields.CustomValues;
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

    /** The row with the municipality's own fields that it does not speak of as the unit has them. */
    Entry onto(Facts unit) {
        if (!facts.has(Fact.CUSTOM) || !unit.has(Fact.CUSTOM)) {
            return this;
        }
        CustomValues values = CustomValues.read(unit.text(Fact.CUSTOM));
        for (Map.Entry<UUID, String> told :
                CustomValues.read(facts.text(Fact.CUSTOM)).byField().entrySet()) {
            values = values.with(told.getKey(), told.getValue());
        }
        return with(Fact.CUSTOM, values.write());
    }

    Entry with(Fact fact, Object value) {
        return new Entry(line, facts.with(fact, value));
    }

    Entry without(Fact fact) {
        return new Entry(line, facts.without(fact));
    }
}
