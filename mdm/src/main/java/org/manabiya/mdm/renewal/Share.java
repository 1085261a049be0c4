package org.manabiya.mdm.renewal;

/**
 * A part of a whole, before it becomes a percentage: what a rate is explained with.
 *
 * @param part {@code null} where it is not known
 * @param whole {@code null} where it is not known
 */
public record Share(Long part, Long whole) {
    /** Whether one of the two is not known. */
    public boolean isUnknown() {
        return part == null || whole == null;
    }

    /** Whether there is nothing to divide, or to divide by. */
    public boolean isUndefined() {
        return isUnknown() || whole == 0;
    }

    /** Whether it is more than the whole. */
    public boolean exceeds() {
        return !isUndefined() && part > whole;
    }
}
