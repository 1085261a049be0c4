package org.manabiya.core.roster;

import org.manabiya.core.roster.oneroster.Mode;

/**
 * How many rows of one file an import changes.
 *
 * @param standing how many rows were active before
 */
public record ChangeCount(Mode mode, int standing, int added, int changed, int gone) {

    /** Of a file that the package does not have. */
    static final ChangeCount NONE = new ChangeCount(Mode.ABSENT, 0, 0, 0, 0);

    /** Whether a bulk file would take away more than the share of what stands that passes without asking. */
    boolean removesMoreThan(int percent) {
        return mode == Mode.BULK && gone * 100L > (long) standing * percent;
    }

    public boolean isEmpty() {
        return added == 0 && changed == 0 && gone == 0;
    }
}
