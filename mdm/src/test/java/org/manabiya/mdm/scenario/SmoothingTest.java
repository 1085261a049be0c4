package org.manabiya.mdm.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.manabiya.mdm.scenario.Smoothing.Part;

class SmoothingTest {
    @Test
    void oneWaveIsSpreadOverItsWindow() {
        Smoothing.Result result =
                Smoothing.level(List.of(new Part(1000, 2026, 2030), new Part(100, 2026, 2026)), year -> 10);
        assertThat(result.cap()).isEqualTo(10 * 220);
        var byYear = result.shares().stream()
                .collect(Collectors.groupingBy(Smoothing.Share::year, Collectors.summingInt(Smoothing.Share::units)));
        assertThat(byYear).hasSize(5).containsValue(220);
        assertThat(result.shares()).filteredOn(share -> share.part() == 1).allMatch(share -> share.year() == 2026);
    }

    @Test
    void theEndOfSupportIsHard() {
        Smoothing.Result result =
                Smoothing.level(List.of(new Part(900, 2027, 2027), new Part(10, 2026, 2035)), year -> 1);
        assertThat(result.cap()).isEqualTo(900);
        assertThat(Smoothing.isFeasible(List.of(new Part(900, 2027, 2027)), year -> 1, 899))
                .isFalse();
        assertThat(Smoothing.level(List.of(), year -> 1).shares()).isEmpty();
    }

    /** Against trying every way to split the units: small cases, different prices in each year. */
    @Property(tries = 300)
    void noOtherSpreadHasACheaperDearestYear(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            int earliest = random.nextInt(3);
            parts.add(new Part(random.nextInt(5), earliest, earliest + random.nextInt(3 - earliest)));
        }
        int[] prices = {1 + random.nextInt(5), 1 + random.nextInt(5), 1 + random.nextInt(5)};
        Smoothing.Result result = Smoothing.level(parts, year -> prices[year]);
        assertThat(result.cap()).isEqualTo(cheapest(parts, 0, 0, new int[3], prices));
        int[] placed = new int[parts.size()];
        for (Smoothing.Share share : result.shares()) {
            assertThat(share.year())
                    .isBetween(
                            parts.get(share.part()).earliest(),
                            parts.get(share.part()).latest());
            placed[share.part()] += share.units();
        }
        for (int i = 0; i < placed.length; i++) {
            assertThat(placed[i]).isEqualTo(parts.get(i).units());
        }
    }

    private static long cheapest(List<Part> parts, int part, int unit, int[] units, int[] prices) {
        if (part == parts.size()) {
            long dearest = 0;
            for (int year = 0; year < units.length; year++) {
                dearest = Math.max(dearest, (long) units[year] * prices[year]);
            }
            return dearest;
        }
        Part now = parts.get(part);
        if (unit == now.units()) {
            return cheapest(parts, part + 1, 0, units, prices);
        }
        long best = Long.MAX_VALUE;
        for (int year = now.earliest(); year <= now.latest(); year++) {
            units[year]++;
            best = Math.min(best, cheapest(parts, part, unit + 1, units, prices));
            units[year]--;
        }
        return best;
    }
}
