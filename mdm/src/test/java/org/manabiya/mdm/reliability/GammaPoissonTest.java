package org.manabiya.mdm.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GammaPoissonTest {
    /** Failures and thousand hours of ten pumps of a power station, as in the example "Pumps" of BUGS (chjackson.github.io/openbugsdoc). */
    private static List<Rate> pumps() {
        return List.of(
                new Rate(5, 94.3),
                new Rate(1, 15.7),
                new Rate(5, 62.9),
                new Rate(14, 126),
                new Rate(3, 5.24),
                new Rate(19, 31.4),
                new Rate(1, 1.05),
                new Rate(1, 1.05),
                new Rate(4, 2.1),
                new Rate(22, 10.5));
    }

    /** The marginal maximum likelihood by which NIMBLE tests its own (test-mcem.R, "Test that MCEM finds the MLE"): 0.82 and 1.26. */
    @Test
    void thePumpsLearnFromEachOther() {
        GammaPoisson pumps = GammaPoisson.of(pumps());
        assertThat(pumps.shape()).isCloseTo(0.82, within(0.005));
        assertThat(pumps.weight()).isCloseTo(1.26, within(0.005));
        assertThat(Dispersion.of(pumps()).isOver()).isTrue();
        Rate few = new Rate(1, 1.05);
        Rate many = new Rate(14, 126);
        assertThat(pumps.rate(few).rate()).isBetween(pumps.all().value(), few.value());
        assertThat(pumps.rate(many).rate()).isCloseTo(many.value(), within(0.01));
        assertThat(pumps.rate(few).interval().contains(pumps.rate(few).rate())).isTrue();
    }

    /**
     * Bliss and Fisher, Biometrics 9 (1953), table 1: red mites on 150 apple leaves, k by maximum likelihood 1.02459; the counts as in the
     * examples of the R packages VGAM (negbinomial), asbio (ML.k) and brglm2 (brnb).
     */
    @Test
    void theMitesOnAppleLeavesComeInWaves() {
        int[] leaves = {70, 38, 17, 10, 9, 3, 2, 1};
        List<Rate> counts = new ArrayList<>();
        for (int mites = 0; mites < leaves.length; mites++) {
            counts.addAll(Collections.nCopies(leaves[mites], new Rate(mites, 1)));
        }
        GammaPoisson fit = GammaPoisson.of(counts);
        assertThat(fit.mean()).isCloseTo(172 / 150.0, within(1e-6));
        assertThat(fit.shape()).isCloseTo(1.02459, within(0.00005));
        assertThat(Dispersion.of(counts).isOver()).isTrue();
    }

    @Test
    void groupsThatDifferByChanceOnlyGetTheRateOfAll() {
        List<Rate> alike = List.of(new Rate(10, 100), new Rate(11, 100), new Rate(9, 100), new Rate(0, 2));
        GammaPoisson all = GammaPoisson.of(alike);
        assertThat(all.shape()).isInfinite();
        assertThat(all.rate(new Rate(0, 2)).rate()).isCloseTo(30 / 302.0, within(1e-12));
        assertThat(Dispersion.of(alike).isOver()).isFalse();
        assertThat(GammaPoisson.of(List.of(new Rate(0, 5), new Rate(0, 9)))
                        .rate(new Rate(0, 5))
                        .rate())
                .isZero();
    }

    /** Garwood, Biometrika 28 (1936): 10 events 4.80 to 18.39, no event 0 to 3.69. */
    @Test
    void theIntervalOfACountIsExact() {
        assertThat(new Rate(10, 1).interval().low()).isCloseTo(4.80, within(0.005));
        assertThat(new Rate(10, 1).interval().high()).isCloseTo(18.39, within(0.005));
        assertThat(new Rate(0, 1).interval().low()).isZero();
        assertThat(new Rate(0, 1).interval().high()).isCloseTo(3.69, within(0.005));
    }

    /** Bortkiewicz, Das Gesetz der kleinen Zahlen (1898): deaths by horse kick in 200 corps-years, variance as large as the mean. */
    @Test
    void horseKicksComeByChance() {
        int[] corpsYears = {109, 65, 22, 3, 1};
        List<Rate> counts = new ArrayList<>();
        for (int deaths = 0; deaths < corpsYears.length; deaths++) {
            for (int i = 0; i < corpsYears[deaths]; i++) {
                counts.add(new Rate(deaths, 1));
            }
        }
        Dispersion test = Dispersion.of(counts);
        assertThat(test.degrees()).isEqualTo(199);
        assertThat(test.statistic() / 199).isCloseTo(1.0, within(0.01));
        assertThat(test.isOver()).isFalse();
    }
}
