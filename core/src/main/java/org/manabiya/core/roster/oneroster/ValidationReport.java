package org.manabiya.core.roster.oneroster;

import java.util.List;
import java.util.Map;

/**
 * What {@link Validation} found.
 *
 * @param modes for each file with rows, whether it is the whole set or a delta
 * @param rows how many rows each file of the package has
 */
public record ValidationReport(
        Manifest manifest, Map<RosterFile, Mode> modes, Map<RosterFile, Long> rows, List<Finding> findings) {

    public boolean isValid() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    public Mode mode(RosterFile file) {
        return modes.getOrDefault(file, Mode.ABSENT);
    }
}
