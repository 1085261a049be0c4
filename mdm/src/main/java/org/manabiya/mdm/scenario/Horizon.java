package org.manabiya.mdm.scenario;

import java.util.Map;

/**
 * What the years to come ask for.
 *
 * @param pupils by school year
 * @param entering first grade and junior high school, by school year
 */
public record Horizon(Map<Integer, Integer> pupils, Map<Integer, Integer> entering) {
    int pupils(int year) {
        return pupils.getOrDefault(year, 0);
    }

    int entering(int year) {
        return entering.getOrDefault(year, 0);
    }
}
