package org.manabiya.mdm.scenario;

import java.util.Map;
import org.manabiya.mdm.renewal.PlannedPurchases.Bought;
import org.manabiya.mdm.renewal.SparePercent;

/**
 * What the fund shares in, and what has come already.
 *
 * @param spares the share of spares that it permits
 * @param delivered the units of the ledger by the school year in which they came, and those of them that the fund has shared in
 */
public record FundTerms(Subsidy subsidy, SparePercent spares, Map<Integer, Bought> delivered) {
    /** With the usual spares, before anything has come. */
    public static FundTerms of(Subsidy subsidy) {
        return new FundTerms(subsidy, SparePercent.usual(), Map.of());
    }

    FundTerms unsubsidised() {
        return new FundTerms(Subsidy.none(), spares, delivered);
    }

    Bought deliveredIn(int year) {
        return delivered.getOrDefault(year, Bought.NOTHING);
    }

    /** What has come from a year on. */
    Bought deliveredSince(int year) {
        return delivered.entrySet().stream()
                .filter(entry -> entry.getKey() >= year)
                .map(Map.Entry::getValue)
                .reduce(Bought.NOTHING, Bought::plus);
    }
}
