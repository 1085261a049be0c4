package org.manabiya.core.roster;

import org.manabiya.core.roster.oneroster.RosterFile;

/** A part of the way: so many percent, said in the same words, gone file by file. */
record Stretch(Progress progress, int from, int to, String key) {

    /** The stretch begins one of its equal steps. */
    void at(RosterFile file) {
        int step = Mappings.ALL.indexOf(Mappings.of(file));
        progress.reached(from + (to - from) * step / Mappings.ALL.size(), key, file.fileName());
    }

    /** So many thousandths of the stretch lie behind. */
    void at(RosterFile file, int perMille, long rows) {
        progress.reached(from + (to - from) * perMille / 1000, key, file.fileName(), rows);
    }
}
