package org.manabiya.mdm.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeibullTest {
    private static List<Lifetime> handbook() {
        List<Lifetime> all = new ArrayList<>();
        for (double hours : new double[] {54, 187, 216, 240, 244, 335, 361, 373, 375, 386}) {
            all.add(Lifetime.fromNew(hours, true));
        }
        for (int i = 0; i < 10; i++) {
            all.add(Lifetime.fromNew(500, false));
        }
        return all;
    }

    /** NIST/SEMATECH e-Handbook of Statistical Methods, section 8.4.1.3: shape 1.7208, characteristic life 606.5280, log-likelihood 75.135. */
    @Test
    void theCensoredTestOfTheHandbookGivesThePublishedFit() {
        Weibull fit = Weibull.fit(handbook()).orElseThrow();
        assertThat(fit.shape()).isCloseTo(1.7208, within(0.00005));
        assertThat(fit.scale()).isCloseTo(606.5280, within(0.0005));
        assertThat(fit.logLikelihood()).isCloseTo(-75.135, within(0.0005));
        assertThat(fit.events()).isEqualTo(10);
        assertThat(fit.shapeInterval().low()).isLessThan(1);
        assertThat(fit.pattern()).isEqualTo(Weibull.Pattern.CHANCE);
    }

    @Test
    void fewerThanTenFailuresGiveNoShape() {
        List<Lifetime> nine = new ArrayList<>(handbook());
        nine.set(0, Lifetime.fromNew(54, false));
        assertThat(Weibull.fit(nine)).isEmpty();
        assertThat(Weibull.fit(List.of())).isEmpty();
        assertThat(Weibull.fit(IntStream.range(0, 50)
                        .mapToObj(i -> Lifetime.fromNew(365, true))
                        .toList()))
                .isEmpty();
    }

    /** A fleet made with a known shape, of which half was imported in mid-life: the truth lies inside the interval. */
    @Test
    void wearIsFoundAlsoInUnitsThatWereImportedInMidLife() {
        Random random = new Random(7);
        List<Lifetime> fleet = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            double life = 2000 * Math.pow(-Math.log(1 - random.nextDouble()), 1 / 2.5);
            double entry = i % 2 == 0 ? 0 : 800;
            if (life > entry) {
                fleet.add(new Lifetime(entry, Math.min(life, 1500), life <= 1500));
            }
        }
        Weibull fit = Weibull.fit(fleet).orElseThrow();
        assertThat(fit.shapeInterval().contains(2.5)).isTrue();
        assertThat(fit.shape()).isCloseTo(2.5, within(0.15));
        assertThat(fit.scale()).isCloseTo(2000, within(60.0));
        assertThat(fit.pattern()).isEqualTo(Weibull.Pattern.WEAR);
        assertThat(fit.failing(1000, 365)).isCloseTo(1 - fit.survival(1365) / fit.survival(1000), within(1e-9));
    }

    @Test
    void aHundredThousandUnitsAreFittedAtOnce() {
        Random random = new Random(1);
        List<Lifetime> fleet = IntStream.range(0, 100_000)
                .mapToObj(i -> Lifetime.fromNew(1 + random.nextInt(1500), i % 9 == 0))
                .toList();
        long start = System.nanoTime();
        assertThat(Weibull.fit(fleet)).isPresent();
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }
}
