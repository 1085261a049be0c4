package org.manabiya.mdm.scenario;

/** What decided in which year a unit is replaced. */
public enum Bound {
    /** The vendor's last update for the unit. */
    SUPPORT,
    /** The end of its lease. */
    LEASE,
    /** The years that the board lets a unit serve. */
    LIFE,
    /** The scenario: sooner than it must be. */
    CHOICE
}
