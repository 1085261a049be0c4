package org.manabiya.mdm.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class MeanCumulativeFunctionTest {
    private static RepairHistory watched(double exit, double... repairs) {
        return new RepairHistory(0, exit, DoubleStream.of(repairs).boxed().toList());
    }

    private static MeanCumulativeFunction fiveSystems() {
        return new MeanCumulativeFunction(List.of(
                watched(17, 5, 10, 15),
                watched(19, 6, 13, 17),
                watched(26, 12, 20, 25),
                watched(24, 13, 15),
                watched(28, 16, 22, 25)));
    }

    /** ReliaWiki (ReliaSoft), Recurrent Event Data Analysis, example of five systems. */
    @Test
    void fiveSystemsGiveThePublishedMeans() {
        MeanCumulativeFunction function = fiveSystems();
        assertThat(function.events()).isEqualTo(14);
        assertThat(function.units()).isEqualTo(5);
        double[][] published = {
            {5, .2},
            {6, .4},
            {10, .6},
            {12, .8},
            {13, 1.2},
            {15, 1.6},
            {16, 1.8},
            {17, 2},
            {20, 2.33333},
            {22, 2.66667},
            {25, 3.66667}
        };
        assertThat(function.points()).hasSize(published.length);
        for (double[] row : published) {
            assertThat(function.at(row[0]).mean()).isCloseTo(row[1], within(0.00001));
        }
        MeanCumulativeFunction.Point first = function.at(5);
        assertThat(first.standardError() * first.standardError()).isCloseTo(0.032, within(1e-9));
        assertThat(first.interval().low()).isCloseTo(0.0346, within(0.0001));
    }

    /** The robust variance of Lawless and Nadeau (1995) by hand at the second repair: two systems 0.12², three 0.08². */
    @Test
    void theVarianceKnowsThatRepairsBelongToUnits() {
        double error = fiveSystems().at(6).standardError();
        assertThat(error * error).isCloseTo(2 * 0.12 * 0.12 + 3 * 0.08 * 0.08, within(1e-12));
    }

    @Test
    void aUnitThatCameLateCountsFromThenOn() {
        MeanCumulativeFunction function =
                new MeanCumulativeFunction(List.of(watched(10, 2, 8), new RepairHistory(5, 10, List.of(6.0, 9.0))));
        assertThat(function.at(2).mean()).isEqualTo(1);
        assertThat(function.at(6).mean()).isEqualTo(1.5);
        assertThat(function.at(9).mean()).isEqualTo(2.5);
        assertThat(function.exposure()).isEqualTo(15);
    }

    /** One unit from new with a repair at 2; ten more from 5 on, of the eleven two repaired at 6: 2/11, and not 1 + 2/11. */
    @Test
    void whereOneUnitIsAtRiskItsRepairsCountForNothing() {
        List<RepairHistory> units = new ArrayList<>(Collections.nCopies(8, new RepairHistory(5, 10, List.of())));
        units.addAll(Collections.nCopies(2, new RepairHistory(5, 10, List.of(6.0))));
        units.add(watched(10, 2));
        assertThat(new MeanCumulativeFunction(units).at(7).mean()).isCloseTo(1 + 2 / 11.0, within(1e-12));
        MeanCumulativeFunction function = MeanCumulativeFunction.whereEnough(units);
        assertThat(function.from()).isEqualTo(5);
        assertThat(function.at(7).mean()).isCloseTo(2 / 11.0, within(1e-12));
        assertThat(function.at(7).repairs()).isEqualTo(2);
        double error = function.at(7).standardError();
        assertThat(error * error).isCloseTo(2 * Math.pow(9 / 121.0, 2) + 9 * Math.pow(2 / 121.0, 2), within(1e-12));
        assertThat(function.holdsAt(3)).isFalse();
        assertThat(function.holdsAt(11)).isFalse();
    }

    @Test
    void withoutRepairsTheMeanIsNothing() {
        MeanCumulativeFunction function = new MeanCumulativeFunction(List.of(watched(10)));
        assertThat(function.points()).isEmpty();
        assertThat(function.at(5).mean()).isZero();
    }
}
