package org.manabiya.mdm.forecast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a forecast takes for given.
 *
 * @param enrolling the share of the registered children who enter a school of the municipality: the others go to national or private ones
 * @param entrants children of the resident register who live in a school's district, by school and year of entry
 * @param feeders which part of an elementary school's leavers goes to which junior high school
 */
public record Assumptions(Moves moves, double enrolling, Map<Entry, Integer> entrants, List<Feeder> feeders) {
    /** The first grade of a school in a school year. */
    public record Entry(UUID school, int year) {}

    /** @param share of the leavers of the elementary school who go to the junior high school */
    public record Feeder(UUID elementary, UUID junior, double share) {
        public Feeder {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("no share: " + share);
            }
        }
    }

    public Assumptions {
        entrants = Map.copyOf(entrants);
        feeders = List.copyOf(feeders);
        if (!(enrolling >= 0 && enrolling <= 1)) {
            throw new IllegalArgumentException("no share: " + enrolling);
        }
        Map<UUID, Double> sums = new HashMap<>();
        for (Feeder feeder : feeders) {
            if (sums.merge(feeder.elementary(), feeder.share(), Double::sum) > 1 + 1e-9) {
                throw new IllegalArgumentException("more leavers than there are");
            }
        }
    }

    /** Nothing entered yet: nobody moves, all enter. */
    public static Assumptions none() {
        return new Assumptions(new Moves(0, 0), 1, Map.of(), List.of());
    }

    Optional<Integer> entrants(UUID school, int year) {
        return Optional.ofNullable(entrants.get(new Entry(school, year)));
    }
}
