package org.manabiya.mdm.data;

import org.manabiya.core.error.Refusal;

/**
 * The version of a row that a form or a machine had before its eyes. A form sends all of its fields: on an older version it would write
 * over what somebody else has written since.
 *
 * @param version {@code null} for a machine that does not ask
 */
public record Seen(Integer version) {
    /** @throws Refusal CONFLICT unless it is the present one */
    public void requireLatest(int now) {
        if (version != null && version != now) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.changedMeanwhile");
        }
    }
}
