package org.manabiya.mdm.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.manabiya.core.calendar.SchoolYear;

class PlanTableProperties {
    @Property
    void theCeilingIsTheExactFloor(
            @ForAll @LongRange(min = 0, max = PlanFigures.LARGEST) long pupils,
            @ForAll @IntRange(min = 0, max = 100) int percent) {
        BigInteger exact = BigInteger.valueOf(pupils)
                .multiply(BigInteger.valueOf(100 + percent))
                .divide(BigInteger.valueOf(100));
        assertThat(SparePercent.always(percent).ceiling(pupils, new SchoolYear(2024)))
                .isEqualTo(exact.longValueExact());
    }

    @Property
    void cumulatedRatesNeverFallWhileTheirBaseStays(@ForAll("plans") PlanFigures figures) {
        PlanDefinitions fixed = Plans.by(RenewalRate.RENEWED_FIXED_BASE, 2024, false);
        for (PlanDefinitions definitions : List.of(fixed, Plans.by(RenewalRate.RENEWED_PLAN_TOTAL, null, false))) {
            BigDecimal before = BigDecimal.ZERO;
            for (Number rate : new PlanTable(figures, definitions).row(PlanRow.RENEWAL_RATE)) {
                if (rate != null) {
                    assertThat((BigDecimal) rate).isGreaterThanOrEqualTo(before);
                    before = (BigDecimal) rate;
                }
            }
        }
    }

    @Property
    void aCappedRateIsNeverAboveAHundred(@ForAll("plans") PlanFigures figures, @ForAll SpareRate rate) {
        PlanTable table = new PlanTable(figures, Plans.by(rate, true, Percentage.USUAL));
        for (Number percent : table.row(PlanRow.SPARE_RATE)) {
            if (percent != null) {
                assertThat((BigDecimal) percent).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            }
        }
    }

    @Property
    void aRateIsMissingExactlyWhereItIsWarnedOf(@ForAll("plans") PlanFigures figures, @ForAll SpareRate rate) {
        PlanTable table = new PlanTable(figures, Plans.by(rate, false, Percentage.USUAL));
        long missing = Collections.frequency(table.row(PlanRow.SPARE_RATE), null);
        assertThat(table.warnings().stream()
                        .filter(warning -> warning.kind() == PlanWarning.Kind.SPARE_RATE_UNDEFINED)
                        .count())
                .isEqualTo(missing);
    }

    @Provide
    Arbitrary<PlanFigures> plans() {
        Arbitrary<Long> number = Arbitraries.longs().between(0, PlanFigures.LARGEST);
        return Arbitraries.integers().between(1, 12).flatMap(years -> Combinators.combine(
                        number.list().ofSize(years),
                        number.list().ofSize(years),
                        number.list().ofSize(years))
                .as((pupils, devices, spares) -> Plans.figures(pupils, devices, devices, spares, spares)));
    }
}
