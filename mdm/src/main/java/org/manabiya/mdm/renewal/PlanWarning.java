package org.manabiya.mdm.renewal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.manabiya.core.calendar.SchoolYear;

/**
 * Something about a plan that its author should look at; it never blocks. The key names a sentence whose first variable is the year.
 *
 * @param last the last of the years of which it holds, most often the same as the first
 */
public record PlanWarning(Kind kind, SchoolYear year, SchoolYear last, List<Object> variables) {
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
        /** ③, ④, ⑥ and ⑦ of the year are neither in a chosen scenario nor typed. */
        PURCHASES_UNKNOWN,
        /** ① was typed and the roster on 1 May says something else. */
        ROSTER_DIFFERS,
        /** ③, ④, ⑥ or ⑦ was typed and the ledger says something else. */
        LEDGER_DIFFERS,
        /** Units of the ledger without a day of purchase, which no year counts. */
        UNITS_WITHOUT_DAY,
        /** Units that came in the year, and of which nobody knows out of which money: ④ and ⑦ leave them out. */
        UNITS_WITHOUT_FUNDING
    }

    static PlanWarning of(Kind kind, SchoolYear year, Object... variables) {
        return new PlanWarning(kind, year, year, List.of(variables));
    }

    /** The same said once of years that follow each other, where it is said of each alike. */
    public static List<PlanWarning> together(List<PlanWarning> warnings) {
        List<PlanWarning> together = new ArrayList<>();
        for (PlanWarning warning : warnings) {
            int before = -1;
            for (int i = 0; i < together.size(); i++) {
                before = together.get(i).goesOnWith(warning) ? i : before;
            }
            if (before < 0) {
                together.add(warning);
            } else {
                PlanWarning first = together.get(before);
                together.set(before, new PlanWarning(first.kind, first.year, warning.last, first.variables));
            }
        }
        return together;
    }

    private boolean goesOnWith(PlanWarning next) {
        return kind == next.kind && variables.equals(next.variables) && last.year() + 1 == next.year.year();
    }

    public String key() {
        return "mdm.plan.warning." + kind;
    }

    /**
     * What the sentence is filled with: the year, then the numbers.
     *
     * @param yearInWords the year, or the years, as the reader calls them
     */
    public Object[] words(String yearInWords) {
        return Stream.concat(Stream.of(yearInWords), variables.stream()).toArray();
    }
}
