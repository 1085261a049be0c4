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
        SPARE_RATE_UNDEFINED
    }

    static PlanWarning of(Kind kind, SchoolYear year, Object... variables) {
        return new PlanWarning(kind, year, List.of(variables));
    }

    public String key() {
        return "mdm.plan.warning." + kind;
    }

    /** What the sentence is filled with: the year, then the numbers. */
    public Object[] words() {
        return Stream.concat(Stream.of(String.valueOf(year.year())), variables.stream())
                .toArray();
    }
}
