package org.manabiya.core.roster;

import java.util.List;
import org.manabiya.core.roster.oneroster.Expectation;
import org.manabiya.core.roster.oneroster.Finding;
import org.manabiya.core.roster.oneroster.RosterFile;
import org.manabiya.core.roster.oneroster.Severity;

/** What is wrong with a package only when it is held against what is stored. */
final class RosterFindings {

    private RosterFindings() {}

    static Finding tooManyGone(RosterFile file, ChangeCount count, int percent) {
        List<String> args =
                List.of(String.valueOf(count.standing()), String.valueOf(count.gone()), String.valueOf(percent));
        Expectation expected = new Expectation("roster.finding.tooManyGone", args);
        return new Finding(Severity.ERROR, file.fileName(), 0, "", "", expected);
    }
}
