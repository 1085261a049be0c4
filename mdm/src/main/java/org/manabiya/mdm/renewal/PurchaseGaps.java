package org.manabiya.mdm.renewal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.manabiya.core.calendar.SchoolYear;

/**
 * What the ledger does not know of purchases, so that rows ③, ④, ⑥ and ⑦ leave it out.
 *
 * @param withoutDay pupils' units and spares without a day of purchase
 * @param withoutFunding by school year those of which nobody knows out of which money they came
 */
public record PurchaseGaps(long withoutDay, Map<Integer, Long> withoutFunding) {
    public PurchaseGaps {
        withoutFunding = Map.copyOf(withoutFunding);
    }

    static PurchaseGaps none() {
        return new PurchaseGaps(0, Map.of());
    }

    /** For the years of a plan. */
    List<PlanWarning> warnings(List<SchoolYear> years) {
        List<PlanWarning> warnings = new ArrayList<>();
        if (withoutDay > 0) {
            warnings.add(PlanWarning.of(PlanWarning.Kind.UNITS_WITHOUT_DAY, years.get(0), withoutDay));
        }
        years.stream()
                .filter(year -> withoutFunding.containsKey(year.year()))
                .forEach(year -> warnings.add(
                        PlanWarning.of(PlanWarning.Kind.UNITS_WITHOUT_FUNDING, year, withoutFunding.get(year.year()))));
        return warnings;
    }
}
