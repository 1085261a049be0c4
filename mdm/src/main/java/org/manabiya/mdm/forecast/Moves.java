package org.manabiya.mdm.forecast;

/**
 * How many of the pupils of a grade leave (転出) and join (転入) in a year.
 *
 * @param leaving the share that leaves
 * @param joining those that join, in proportion to those that are there
 */
public record Moves(double leaving, double joining) {
    public Moves {
        if (!(leaving >= 0 && leaving < 1 && joining >= 0 && joining < 1)) {
            throw new IllegalArgumentException("no share: " + leaving + ", " + joining);
        }
    }
}
