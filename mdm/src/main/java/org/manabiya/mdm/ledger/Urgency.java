package org.manabiya.mdm.ledger;

/** How soon a failure has to be dealt with. */
public enum Urgency {
    /** It hurts people: a swollen battery, broken glass, water inside. */
    DANGER,
    /** The pupil cannot work. */
    URGENT,
    NORMAL,
    /** It can wait until the vacation. */
    LATER
}
