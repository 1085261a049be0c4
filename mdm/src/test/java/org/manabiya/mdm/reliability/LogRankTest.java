package org.manabiya.mdm.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogRankTest {
    /** Kleinbaum and Klein, Survival Analysis, 3rd ed. 2012, chapter 2: log-rank 16.79, expected 19.25 and 10.75. */
    @Test
    void theLeukemiaTrialGivesThePublishedStatistic() {
        LogRank test = LogRank.of(List.of(Leukemia.treated(), Leukemia.placebo()));
        assertThat(test.statistic()).isCloseTo(16.79, within(0.005));
        assertThat(test.degrees()).isEqualTo(1);
        assertThat(test.groups().get(0).observed()).isEqualTo(9);
        assertThat(test.groups().get(0).expected()).isCloseTo(19.25, within(0.005));
        assertThat(test.groups().get(1).observed()).isEqualTo(21);
        assertThat(test.groups().get(1).expected()).isCloseTo(10.75, within(0.005));
        assertThat(test.pValue()).isLessThan(0.0001);
    }

    @Test
    void threeGroupsOfWhichTwoAreTheSameSayWhatTwoSay() {
        List<Lifetime> half = Leukemia.treated();
        LogRank same = LogRank.of(List.of(half, half, half));
        assertThat(same.statistic()).isCloseTo(0, within(1e-9));
        assertThat(same.pValue()).isCloseTo(1, within(1e-9));
        LogRank differ = LogRank.of(List.of(Leukemia.placebo(), half, half));
        LogRank turned = LogRank.of(List.of(half, half, Leukemia.placebo()));
        assertThat(differ.degrees()).isEqualTo(2);
        assertThat(differ.statistic()).isCloseTo(turned.statistic(), within(1e-9));
    }

    @Test
    void aGroupThatWasNeverWatchedChangesNothing() {
        LogRank test = LogRank.of(List.of(Leukemia.treated(), Leukemia.placebo(), List.of()));
        assertThat(test.statistic()).isCloseTo(16.79, within(0.005));
    }
}
