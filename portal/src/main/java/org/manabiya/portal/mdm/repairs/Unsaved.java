package org.manabiya.portal.mdm.repairs;

import java.util.UUID;
import org.manabiya.mdm.ledger.RepairStatus;

/**
 * What somebody has written into the form of a step that was refused. The page shows it again: in the same form, or in a notice of its
 * own where another hand has brought the repair past that step meanwhile.
 *
 * @param step the last part of the form's address
 */
public record Unsaved(String step, String words, String vendor, String on, UUID spare) {
    static final Unsaved NOTHING = new Unsaved("", null, null, null, null);

    public boolean isOf(String form) {
        return step.equals(form);
    }

    public String words(String form) {
        return isOf(form) ? words : null;
    }

    /** What stands in the vendor's field. */
    public String vendor(String known) {
        return isOf("send") ? vendor : known;
    }

    /** What stands in the field of a day. */
    public String on(String form, String otherwise) {
        return isOf(form) && on != null ? on : otherwise;
    }

    /** Whether the words stand in no form of a repair that has come so far. */
    public boolean isHomeless(RepairStatus status) {
        return words != null && !words.isBlank() && !hasForm(status);
    }

    private boolean hasForm(RepairStatus status) {
        return switch (step) {
            case "accept", "reject" -> status == RepairStatus.REQUESTED;
            default -> status == RepairStatus.ACCEPTED || status == RepairStatus.SENT;
        };
    }
}
