package org.manabiya.mdm.ledger;

import java.util.UUID;

/**
 * Which units of the ledger a list shows; a {@code null} asks for all.
 *
 * @param text part of a tag, a serial number, or the user's name, kana or login
 */
public record DeviceFilter(String text, UUID school, DeviceState state, DeviceKind kind, UUID model) {

    public static DeviceFilter all() {
        return new DeviceFilter(null, null, null, null, null);
    }

    public boolean isEmpty() {
        return equals(all());
    }
}
