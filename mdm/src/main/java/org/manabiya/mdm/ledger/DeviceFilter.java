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
 * @param endsFrom units whose support, warranty or lease (whatever {@code end} says) ends on the day or later
 * @param endsBefore the same that ends before the day
 * @param inService without the units that nobody works with any more ({@link DeviceState#isOutOfService})
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
        LocalDate endsFrom,
        LocalDate endsBefore,
        boolean inService) {

    /** Which of the three ends a list asks about. */
    public enum End {
        SUPPORT("d.support_end"),
        WARRANTY("d.warranty_end"),
        LEASE("d.lease_end");

        private final String column;

        End(String column) {
            this.column = column;
        }

        public String column() {
            return column;
        }
    }

    public DeviceFilter(String text, UUID school, DeviceState state, DeviceKind kind, UUID model) {
        this(text, school, state, kind, model, null, null, null, null, null, null, null, false);
    }

    public static DeviceFilter all() {
        return new DeviceFilter(null, null, null, null, null);
    }

    /** Whether it asks for a text. */
    public boolean hasText() {
        return text != null && !text.isBlank();
    }

    public boolean isEmpty() {
        return equals(all());
    }
}
