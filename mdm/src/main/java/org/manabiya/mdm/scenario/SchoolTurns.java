package org.manabiya.mdm.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * In which year each school has its turn: the schools with the oldest units first, as many units a year as possible alike. Units bought by
 * the plan have no school: they serve until the schools have had their turn again.
 */
final class SchoolTurns {
    /** @param place in the row of schools */
    private record Turn(int place, int year) {}

    private final ScenarioOptions.Timing timing;
    private final Map<UUID, Turn> turns = new HashMap<>();

    SchoolTurns(List<Lot> lots, ScenarioOptions.Timing timing) {
        this.timing = timing;
        Map<UUID, long[]> schools = new HashMap<>();
        for (Lot lot : lots) {
            long[] sum = schools.computeIfAbsent(lot.cohort().school(), id -> new long[2]);
            sum[0] += lot.units();
            sum[1] += (long) lot.units() * (lot.cohort().acquired() - timing.firstYear());
        }
        List<UUID> row = new ArrayList<>(schools.keySet());
        row.sort(Comparator.<UUID>comparingDouble(id -> schools.get(id)[1] / (double) Math.max(1, schools.get(id)[0]))
                .thenComparing(id -> Objects.toString(id, "")));
        long all = schools.values().stream().mapToLong(sum -> sum[0]).sum();
        long before = 0;
        for (UUID school : row) {
            long middle = before + schools.get(school)[0] / 2;
            turns.put(
                    school, new Turn(turns.size(), timing.startYear() + (int) (middle * timing.spread() / (all + 1))));
            before += schools.get(school)[0];
        }
    }

    boolean hasCome(Lot lot, int year) {
        if (lot.isOfThePlan()) {
            return lot.hasServed(Math.max(timing.life(), timing.spread()), year);
        }
        return turns.get(lot.cohort().school()).year() <= year && lot.mayGo(year);
    }

    /** One school after the other, the plan's own units last; the oldest of a school first. */
    int place(Lot lot) {
        return lot.isOfThePlan()
                ? Integer.MAX_VALUE
                : turns.get(lot.cohort().school()).place();
    }
}
