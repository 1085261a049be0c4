package org.manabiya.portal.mdm.repairs;

import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.text.TypedNumber;
import org.manabiya.mdm.data.Seen;
import org.manabiya.mdm.ledger.CauseKind;
import org.manabiya.mdm.ledger.Diagnosis;
import org.manabiya.mdm.ledger.FailureKind;
import org.manabiya.mdm.ledger.Payer;
import org.manabiya.mdm.ledger.Urgency;
import org.manabiya.mdm.repairs.HandleRepair;
import org.manabiya.mdm.repairs.RepairTerms;

/** What the forms about a repair send, read as what it means. */
public class RepairForm {
    @FormParam("urgency")
    private String urgency;

    @FormParam("words")
    private String words;

    @FormParam("spare")
    private String spare;

    @FormParam("vendor")
    private String vendor;

    @FormParam("on")
    private String on;

    @FormParam("failure")
    private String failure;

    @FormParam("cause")
    private String cause;

    @FormParam("note")
    private String note;

    @FormParam("quote")
    private String quote;

    @FormParam("payer")
    private String payer;

    @FormParam("cost")
    private String cost;

    @FormParam("version")
    private String version;

    @FormParam("threshold")
    private String threshold;

    @FormParam("switching")
    private String switching;

    @FormParam("replacement")
    private String replacement;

    @FormParam("life")
    private String life;

    HandleRepair.Acceptance acceptance() {
        return new HandleRepair.Acceptance(constant(Urgency.values(), urgency), words, spare());
    }

    UUID spare() {
        try {
            return isBlank(spare) ? null : UUID.fromString(spare);
        } catch (IllegalArgumentException noId) {
            throw Refusal.notFound();
        }
    }

    String words() {
        return words;
    }

    /** What was written for a step that was refused. */
    Unsaved unsaved(String step) {
        return new Unsaved(step, words, vendor, on, spare());
    }

    String vendor() {
        return vendor;
    }

    LocalDate on() {
        return day(on);
    }

    /** The version of the repair that the form was filled in on. */
    Seen seen() {
        return new Seen(known(version));
    }

    Diagnosis diagnosis() {
        return new Diagnosis(
                constant(FailureKind.values(), failure),
                constant(CauseKind.values(), cause),
                isBlank(note) ? null : note,
                isBlank(vendor) ? null : vendor,
                number(quote),
                constant(Payer.values(), payer),
                number(cost));
    }

    RepairTerms terms() {
        return new RepairTerms(known(threshold), known(switching), known(replacement), known(life));
    }

    static LocalDate day(String text) {
        try {
            return isBlank(text) ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noDay", text);
        }
    }

    static <E extends Enum<E>> E constant(E[] values, String name) {
        return Stream.of(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static int known(String text) {
        Integer number = number(text);
        if (number == null) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.repair.notNumber", "");
        }
        return number;
    }

    private static Integer number(String text) {
        if (isBlank(text)) {
            return null;
        }
        return TypedNumber.whole(text)
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "mdm.repair.notNumber", text));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
