package org.manabiya.mdm.renewal;

import java.util.List;
import java.util.stream.Stream;
import org.manabiya.core.calendar.SchoolYear;

/** Something about a plan that its author should look at; it never blocks. The key names a sentence whose first variable is the year. */
public record PlanWarning(Kind kind, SchoolYear year, List<Object> variables) {
    /** What is odd. */
    public enum Kind {
        /** C③ + C⑥ exceeds ②: more units than the subsidy's ceiling. */
        ABOVE_CEILING,
        /** ⑤ has nothing to divide by. */
        RENEWAL_RATE_UNDEFINED,
        /** ⑧ has nothing to divide by. */
        SPARE_RATE_UNDEFINED,
        /** ① of the year is neither on the roster nor typed. */
        PUPILS_UNKNOWN,
        /** ① was typed and the roster on 1 May says something else. */
        ROSTER_DIFFERS,
        /** ③, ④, ⑥ or ⑦ was typed and the ledger says something else. */
        LEDGER_DIFFERS
    }

    static PlanWarning of(Kind kind, SchoolYear year, Object... variables) {
        return new PlanWarning(kind, year, List.of(variables));
    }

    public String key() {
        return "mdm.plan.warning." + kind;
    }

    /**
     * What the sentence is filled with: the year, then the numbers.
     *
     * @param yearInWords the year as the reader calls it
     */
    public Object[] words(String yearInWords) {
        return Stream.concat(Stream.of(yearInWords), variables.stream()).toArray();
    }
}
