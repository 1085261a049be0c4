package org.manabiya.mdm.dashboard;

import java.util.List;
import java.util.UUID;

/**
 * What a dashboard is about.
 *
 * @param school {@code null} for the whole municipality
 */
public record Extent(UUID municipality, UUID school) {
    /** The end of a {@code where} on a table of units named {@code d}, with its parameters. */
    String units(List<Object> parameters) {
        parameters.add(municipality);
        if (school == null) {
            return " d.municipality_id = ?";
        }
        parameters.add(school);
        return " d.municipality_id = ? and d.school_id = ?";
    }
}
