package org.manabiya.mdm.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manabiya.mdm.renewal.Plans.by;
import static org.manabiya.mdm.renewal.Plans.city;
import static org.manabiya.mdm.renewal.Plans.figures;
import static org.manabiya.mdm.renewal.Plans.pupils;
import static org.manabiya.mdm.renewal.Plans.usual;
import static org.manabiya.mdm.renewal.Plans.written;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.mdm.renewal.PlanWarning.Kind;

class PlanTableTest {
    private static final SchoolYear R6 = new SchoolYear(2024);

    /** The numbers for which {@code floor(n * 1.15)} in floating point is one too low, and the first without any spare. */
    @ParameterizedTest
    @CsvSource({"100, 115", "180, 207", "200, 230", "220, 253", "340, 391", "0, 0", "6, 6", "7, 8", "1923, 2211"})
    void theCeilingIsComputedInIntegers(long pupils, long ceiling) {
        assertThat(new PlanTable(pupils(pupils), usual()).cell(PlanRow.CEILING, 0))
                .isEqualTo(ceiling);
    }

    @Test
    void rowsFollowFromTheEnteredNumbers() {
        PlanTable table = new PlanTable(city(), by(RenewalRate.RENEWED_CURRENT, null, true));
        assertThat(written(table, PlanRow.CEILING)).containsExactly("2263", "2236", "2211", "2170", "2129");
        assertThat(written(table, PlanRow.RENEWAL_RATE)).containsExactly("0.0", "0.0", "100.0", "100.0", "100.0");
        assertThat(written(table, PlanRow.SPARE_RATE)).containsExactly("0.0", "0.0", "73.6", "74.9", "76.5");
        assertThat(table.isCut(PlanRow.RENEWAL_RATE, 2)).isFalse();
        assertThat(table.isCut(PlanRow.RENEWAL_RATE, 3)).isTrue();
    }

    @Test
    void withoutACapTheRateRisesAsPupilsBecomeFewer() {
        PlanTable table = new PlanTable(city(), usual());
        assertThat(written(table, PlanRow.RENEWAL_RATE)).containsExactly("0.0", "0.0", "100.0", "101.9", "103.8");
    }

    @Test
    void aFixedBaseStaysWhereTheWholeStockHasBeenReplaced() {
        assertThat(written(
                        new PlanTable(city(), by(RenewalRate.RENEWED_FIXED_BASE, 2025, false)), PlanRow.RENEWAL_RATE))
                .containsExactly("0.0", "0.0", "98.9", "98.9", "98.9");
        assertThat(written(new PlanTable(city(), by(RenewalRate.RENEWED_FIXED_BASE, 2028, true)), PlanRow.RENEWAL_RATE))
                .containsExactly("0.0", "0.0", "100.0", "100.0", "100.0");
    }

    @Test
    void theShareOfAllPurchasesEndsAtAHundred() {
        assertThat(written(
                        new PlanTable(city(), by(RenewalRate.RENEWED_PLAN_TOTAL, null, false)), PlanRow.RENEWAL_RATE))
                .containsExactly("0.0", "0.0", "100.0", "100.0", "100.0");
    }

    @Test
    void sparesReadDifferentlyByEachDefinition() {
        assertThat(written(
                        new PlanTable(city(), by(SpareRate.SPARE_PER_PUPIL, false, Percentage.USUAL)),
                        PlanRow.SPARE_RATE))
                .containsExactly("0.0", "0.0", "11.0", "11.2", "11.4");
        assertThat(written(
                        new PlanTable(city(), by(SpareRate.SPARE_PER_DEVICE, false, Percentage.USUAL)),
                        PlanRow.SPARE_RATE))
                .containsExactly("—", "—", "11.0", "11.0", "11.0");
    }

    @Test
    void percentagesAreRoundedAsAsked() {
        var floor = new Percentage(0, Percentage.Rounding.FLOOR);
        var halfUp = new Percentage(0, Percentage.Rounding.HALF_UP);
        assertThat(written(
                        new PlanTable(city(), by(SpareRate.SPARE_ALLOWANCE_FILLED, false, floor)), PlanRow.SPARE_RATE))
                .endsWith("73", "74", "76");
        assertThat(written(
                        new PlanTable(city(), by(SpareRate.SPARE_ALLOWANCE_FILLED, false, halfUp)), PlanRow.SPARE_RATE))
                .endsWith("74", "75", "77");
    }

    @Test
    void nothingToDivideByIsAWarningAndNoNumber() {
        PlanTable table = new PlanTable(pupils(0), usual());
        assertThat(written(table, PlanRow.RENEWAL_RATE)).containsExactly("—");
        assertThat(written(table, PlanRow.SPARE_RATE)).containsExactly("—");
        assertThat(table.warnings())
                .extracting(PlanWarning::kind)
                .containsExactly(Kind.RENEWAL_RATE_UNDEFINED, Kind.SPARE_RATE_UNDEFINED);
        assertThat(written(new PlanTable(pupils(6), usual()), PlanRow.SPARE_RATE))
                .containsExactly("—");
    }

    /** Unknown is not zero: neither the number nor anything that follows from it is written. */
    @Test
    void whatNobodyKnowsIsADash() {
        PlanTable table = new PlanTable(
                figures(
                        Arrays.asList(100L, null, 100L),
                        Arrays.asList(10L, 10L, null),
                        Arrays.asList(0L, 0L, null),
                        Arrays.asList(1L, 1L, null),
                        Arrays.asList(0L, 0L, null)),
                usual());
        assertThat(written(table, PlanRow.PUPILS)).containsExactly("100", "—", "100");
        assertThat(written(table, PlanRow.CEILING)).containsExactly("115", "—", "115");
        assertThat(written(table, PlanRow.RENEWAL_RATE)).containsExactly("10.0", "—", "—");
        assertThat(written(table, PlanRow.SPARE_RATE)).containsExactly("6.7", "—", "—");
        assertThat(table.warnings()).isEmpty();
        assertThat(faults(List.of(1L), Collections.singletonList(null), List.of(1L), List.of(0L), List.of(0L)))
                .as("a part of nobody knows what")
                .containsExactly("devicesFromFund[0]");
    }

    @Test
    void yearsThatFollowEachOtherAreToldOnce() {
        PlanWarning r9 = PlanWarning.of(Kind.PUPILS_UNKNOWN, new SchoolYear(2027));
        PlanWarning r10 = PlanWarning.of(Kind.PUPILS_UNKNOWN, new SchoolYear(2028));
        PlanWarning r12 = PlanWarning.of(Kind.PUPILS_UNKNOWN, new SchoolYear(2030));
        PlanWarning other = PlanWarning.of(Kind.PURCHASES_UNKNOWN, new SchoolYear(2028));
        assertThat(PlanWarning.together(List.of(r9, other, r10, r12)))
                .containsExactly(new PlanWarning(Kind.PUPILS_UNKNOWN, r9.year(), r10.year(), List.of()), other, r12);
        PlanWarning one = PlanWarning.of(Kind.ABOVE_CEILING, new SchoolYear(2027), 5L, 4L);
        PlanWarning more = PlanWarning.of(Kind.ABOVE_CEILING, new SchoolYear(2028), 6L, 4L);
        assertThat(PlanWarning.together(List.of(one, more))).containsExactly(one, more);
    }

    @Test
    void moreUnitsThanTheCeilingIsAWarning() {
        assertThat(new PlanTable(city(), usual()).warnings())
                .containsExactly(PlanWarning.of(Kind.ABOVE_CEILING, new SchoolYear(2028), 2135L, 2129L));
    }

    @Test
    void theBaseYearIsAYearOfThePlan() {
        for (Integer year : new Integer[] {null, 2023, 2029}) {
            var definitions = by(RenewalRate.RENEWED_FIXED_BASE, year, false);
            assertThatThrownBy(() -> new PlanTable(city(), definitions))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            e -> assertThat(e.fields().get(0).name()).isEqualTo("renewalRate.baseYear"));
        }
    }

    @Test
    void impossibleNumbersAreNamed() {
        assertThat(faults(List.of(5L, 5L), List.of(2L, 3L), List.of(2L, 4L), List.of(-1L, 0L), List.of(0L, 1L)))
                .containsExactly("devicesFromFund[1]", "spares[0]", "sparesFromFund[0]", "sparesFromFund[1]");
        assertThat(faults(List.of(1L), List.of(1L, 2L), List.of(0L, 0L), List.of(0L, 0L), List.of(0L, 0L)))
                .containsExactly("pupils");
        assertThat(faults(List.of(), List.of(), List.of(), List.of(), List.of()))
                .hasSize(5);
        assertThat(faults(
                        List.of(Long.MAX_VALUE),
                        List.of(Long.MAX_VALUE),
                        List.of(0L),
                        List.of(0L),
                        List.of(Long.MIN_VALUE)))
                .containsExactly("pupils[0]", "devices[0]", "sparesFromFund[0]");
    }

    private static List<String> faults(
            List<Long> pupils, List<Long> devices, List<Long> fund, List<Long> spares, List<Long> sparesFund) {
        try {
            figures(pupils, devices, fund, spares, sparesFund);
            return List.of();
        } catch (InvalidInput told) {
            return told.fields().stream().map(InvalidInput.Field::name).toList();
        }
    }

    @Test
    void theShareOfSparesHasADate() {
        SparePercent changing = SparePercent.parse("2024:15, 2029:10");
        assertThat(changing.in(new SchoolYear(2020))).isEqualTo(15);
        assertThat(changing.in(new SchoolYear(2028))).isEqualTo(15);
        assertThat(changing.in(new SchoolYear(2029))).isEqualTo(10);
        assertThat(SparePercent.parse("15").ceiling(100, R6)).isEqualTo(115);
        for (String wrong : List.of("", "x", "2024:", "-1", "101", "1:2:3", "2024:15,,")) {
            assertThatThrownBy(() -> SparePercent.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
