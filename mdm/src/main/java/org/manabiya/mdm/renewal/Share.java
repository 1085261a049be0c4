package org.manabiya.mdm.renewal;

/** A part of a whole, before it becomes a percentage: what a rate is explained with. */
public record Share(long part, long whole) {
    /** Whether there is nothing to divide by. */
    public boolean isUndefined() {
        return whole == 0;
    }
}
