package org.manabiya.mdm.yearchange;

/** Who does a thing of the checklist: each school for itself, or the board once for all. */
public enum Duty {
    BOARD,
    SCHOOL
}
