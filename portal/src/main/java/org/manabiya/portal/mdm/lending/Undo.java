package org.manabiya.portal.mdm.lending;

import java.util.UUID;

/** What the last scan did, as the page's address names it, so that it can be taken back. */
public record Undo(UUID device, UUID act) {
    /** {@code null} where the address names nothing. */
    static Undo of(String device, String act) {
        try {
            return device == null || act == null ? null : new Undo(UUID.fromString(device), UUID.fromString(act));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
