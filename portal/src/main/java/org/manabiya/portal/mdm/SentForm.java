package org.manabiya.portal.mdm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Form;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.manabiya.core.calendar.Wareki;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.text.TypedNumber;
import org.manabiya.mdm.data.Seen;
import org.manabiya.portal.page.Flash;

/** Reads the small forms of the ledger's own tables, and says on the next page how saving went. */
@Dependent
public class SentForm {
    private final Flash flash;

    @Inject
    public SentForm(Flash flash) {
        this.flash = flash;
    }

    /** Saves and goes back to the address; a refusal is told there. */
    String back(String address, Runnable save) {
        try {
            save.run();
            flash.success("devices.saved");
        } catch (Refusal refusal) {
            flash.error(refusal.key(), refusal.variables().toArray(new Serializable[0]));
        }
        return "redirect:" + address;
    }

    /** Saves and goes on to the address; a refusal is told on the page shown again, which keeps what was typed. */
    String orAgain(String address, Runnable save, Supplier<String> again) {
        try {
            save.run();
            flash.success("devices.saved");
            return "redirect:" + address;
        } catch (Refusal refusal) {
            flash.refused(refusal);
            return again.get();
        }
    }

    /** The version of the row that a form was filled in on. */
    static Seen seen(Form form) {
        Integer version = number(form, "version");
        if (version == null) {
            throw new Refusal(Refusal.Kind.MALFORMED, "mdm.ledger.nothing");
        }
        return new Seen(version);
    }

    static String text(Form form, String name) {
        String value = form.asMap().getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A day in any style; {@code null} where nothing was written. */
    static LocalDate day(Form form, String name) {
        String text = text(form, name);
        return text == null
                ? null
                : Wareki.parse(text).orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noDay", text));
    }

    static Integer number(Form form, String name) {
        String text = text(form, name);
        if (text == null) {
            return null;
        }
        return TypedNumber.whole(text).orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noYen"));
    }

    static UUID id(Form form, String name) {
        String text = text(form, name);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.noFact", name);
        }
    }

    static <E extends Enum<E>> E constant(Form form, String name, E[] values) {
        String text = text(form, name);
        return Stream.of(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}
