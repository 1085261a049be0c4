package org.manabiya.core.roster.oneroster;

import java.util.EnumMap;
import java.util.Map;

/**
 * The sourcedIds of the package. A bulk package must be closed in itself; what a delta package refers to may also be stored already
 * (OneRoster CSV 1.2, bulk and delta).
 */
final class References {

    private final Map<RosterFile, IdSet> ids = new EnumMap<>(RosterFile.class);
    private final Map<RosterFile, Mode> modes = new EnumMap<>(RosterFile.class);
    private final Map<RosterFile, Boolean> incomplete = new EnumMap<>(RosterFile.class);
    private final KnownIds known;

    References(KnownIds known) {
        this.known = known;
    }

    void begin(RosterFile file, Mode mode) {
        modes.put(file, mode);
        ids.put(file, new IdSet());
    }

    boolean add(RosterFile file, String id) {
        return ids.get(file).add(id);
    }

    /** The file broke off: what it would have held is unknown, so that nothing is said about references to it. */
    void giveUp(RosterFile file) {
        incomplete.put(file, true);
    }

    /** A required file that a bulk package lacks is reported once, not at each reference to it. */
    boolean isDangling(RosterFile target, String id) {
        if (incomplete.containsKey(target)
                || ids.containsKey(target) && ids.get(target).contains(id)) {
            return false;
        }
        if (!ids.containsKey(target) && target.isRequired() && !isDelta()) {
            return false;
        }
        boolean mayBeStored = modes.get(target) != Mode.BULK && modes.containsValue(Mode.DELTA);
        return !mayBeStored || !known.contains(target, id);
    }

    boolean isDelta() {
        return modes.containsValue(Mode.DELTA);
    }
}
