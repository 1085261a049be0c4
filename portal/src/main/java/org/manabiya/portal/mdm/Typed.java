package org.manabiya.portal.mdm;

import jakarta.ws.rs.core.Form;
import java.util.UUID;

/**
 * What stands in the fields of a row's form: what was typed where saving was refused, else what is saved.
 *
 * @param row the row whose form was refused; {@code null} for the form of a new one
 * @param form what was sent, or {@code null} where nothing was refused
 */
public record Typed(UUID row, Form form) {
    static Typed nothing() {
        return new Typed(null, null);
    }

    /** The same for one row's form: nothing typed where another one was refused. */
    public Typed in(UUID one) {
        return form != null && (one == null ? row == null : one.equals(row)) ? this : nothing();
    }

    /** Whether this form was refused, so that the page opens it. */
    public boolean isRefused() {
        return form != null;
    }

    /** The field's text; nothing for nothing. */
    public String or(String name, Object saved) {
        if (form != null) {
            return form.asMap().getFirst(name);
        }
        return saved == null ? null : saved.toString();
    }

    /** Whether the choice is taken. */
    public boolean is(String name, Object choice, Object saved) {
        return choice.toString().equals(or(name, saved));
    }
}
