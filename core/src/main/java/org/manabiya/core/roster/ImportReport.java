package org.manabiya.core.roster;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.manabiya.core.roster.oneroster.Finding;
import org.manabiya.core.roster.oneroster.RosterFile;

/**
 * What came of a package.
 *
 * @param importId the import that was staged or applied; null when the package was invalid
 * @param changes for each file of the package that is stored, how many rows are new, changed and gone
 */
public record ImportReport(State state, UUID importId, List<Finding> findings, Map<RosterFile, ChangeCount> changes) {

    /** Whether the package could be applied, and was. */
    public enum State {
        VALID,
        INVALID,
        APPLIED
    }

    static ImportReport invalid(List<Finding> findings, Map<RosterFile, ChangeCount> changes) {
        return new ImportReport(State.INVALID, null, findings, changes);
    }

    /** The counts in one line, for the record. */
    public String words() {
        return changes.entrySet().stream()
                .map(file -> "%s +%d ~%d -%d"
                        .formatted(
                                file.getKey().key(),
                                file.getValue().added(),
                                file.getValue().changed(),
                                file.getValue().gone()))
                .collect(Collectors.joining("; "));
    }
}
