package org.manabiya.mdm.renewal;

/**
 * How the derived rows of a plan are computed.
 *
 * @param baseYear the year whose ① {@link RenewalRate#RENEWED_FIXED_BASE} divides by; null with another definition
 * @param renewalCapped whether ⑤ is written as 100 % when it exceeds that
 * @param spareCapped whether ⑧ is written as 100 % when it exceeds that
 * @param spares the permitted share of spares, in percent of ①
 */
public record PlanDefinitions(
        RenewalRate renewal,
        Integer baseYear,
        boolean renewalCapped,
        SpareRate spare,
        boolean spareCapped,
        SparePercent spares,
        Percentage percentage) {

    /** ⑤ against the pupils of the year, ⑧ against the allowance, neither capped. */
    public static PlanDefinitions usual(SparePercent spares) {
        return new PlanDefinitions(
                RenewalRate.RENEWED_CURRENT,
                null,
                false,
                SpareRate.SPARE_ALLOWANCE_FILLED,
                false,
                spares,
                Percentage.USUAL);
    }

    /** The same with another definition of ⑤, to compare. */
    public PlanDefinitions with(RenewalRate other, int base) {
        return new PlanDefinitions(
                other, other.needsBaseYear() ? base : null, renewalCapped, spare, spareCapped, spares, percentage);
    }

    /** The same with another definition of ⑧, to compare. */
    public PlanDefinitions with(SpareRate other) {
        return new PlanDefinitions(renewal, baseYear, renewalCapped, other, spareCapped, spares, percentage);
    }
}
