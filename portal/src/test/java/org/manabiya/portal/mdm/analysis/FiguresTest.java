package org.manabiya.portal.mdm.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.manabiya.mdm.reliability.Rate;
import org.manabiya.portal.page.Texts;

class FiguresTest {
    private static final Figures FIGURES = new Figures(Texts.in("ja"));

    @Test
    void aRateOfNothingWatchedIsADashNotNought() {
        assertThat(FIGURES.percent(new Rate(0, 0))).isEqualTo("–");
        assertThat(FIGURES.plain(new Rate(0, 0))).isEmpty();
        assertThat(FIGURES.percent(new Rate(0, 12))).isEqualTo("0.0 %");
        assertThat(FIGURES.percent(new Rate(3, 12))).isEqualTo("25.0 %");
        assertThat(FIGURES.percent(7.0 / 0)).isEqualTo("–");
    }
}
