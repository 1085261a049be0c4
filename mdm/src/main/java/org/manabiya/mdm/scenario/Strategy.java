package org.manabiya.mdm.scenario;

/** A way of spreading the replacement over the years. Whichever it is, no unit stays beyond the end of its support or lease. */
public enum Strategy {
    /** All units in one year. */
    AT_ONCE,
    /** As many units a year as pupils enter first grade and junior high school, the oldest first; what the yearly cap does not pay for waits. */
    BY_GRADE,
    /** School after school, over some years; what the yearly cap does not pay for waits, and the later schools behind it. */
    BY_SCHOOL,
    /** Each unit at the end of the years that the board lets it serve; earlier where the yearly cap asks for it. */
    BY_AGE,
    /** Each unit as late as support and lease allow; earlier where the yearly cap asks for it. */
    BY_SUPPORT_END,
    /** So that the most expensive year costs as little as possible, what the plan buys included. */
    LEVEL;

    /** Whether units leave earlier or wait, as far as they may, so that no year costs more than the cap; all in one year cannot. */
    public boolean followsCap() {
        return this != AT_ONCE;
    }
}
