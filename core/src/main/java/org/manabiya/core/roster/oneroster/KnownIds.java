package org.manabiya.core.roster.oneroster;

/** Tells which rows are stored already; a delta package may refer to them. */
@FunctionalInterface
public interface KnownIds {

    boolean contains(RosterFile file, String sourcedId);

    /** Nothing is stored yet, or the package must be complete in itself. */
    KnownIds NONE = (file, sourcedId) -> false;
}
