package org.manabiya.mdm.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.mdm.models.Platform;

/**
 * Which units of the ledger a list shows; a {@code null} asks for all.
 *
 * @param text part of a tag, a serial number, or the user's name, kana or login
 * @param place a room or cart
 * @param acquired units that came in a school year
 * @param endsBefore units whose support, warranty or lease (whatever {@code end} says) ends before the day
 */
public record DeviceFilter(
        String text,
        UUID school,
        DeviceState state,
        DeviceKind kind,
        UUID model,
        UUID place,
        Platform platform,
        UUID purchase,
        Acquired acquired,
        End end,
        LocalDate endsBefore) {

    /** Which of the three ends a list asks about. */
    public enum End {
        SUPPORT("d.support_end"),
        WARRANTY("d.warranty_end"),
        LEASE("d.lease_end");

        private final String column;

        End(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    public DeviceFilter(String text, UUID school, DeviceState state, DeviceKind kind, UUID model) {
        this(text, school, state, kind, model, null, null, null, null, null, null);
    }

    public static DeviceFilter all() {
        return new DeviceFilter(null, null, null, null, null);
    }

    public boolean isEmpty() {
        return equals(all());
    }
}
