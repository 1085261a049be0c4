package org.manabiya.portal.mdm.lending;

import jakarta.ws.rs.core.Form;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.core.calendar.Wareki;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Seen;
import org.manabiya.mdm.lending.Loan;
import org.manabiya.mdm.lending.LoanKind;

/** The fields of the lending forms as they were sent. */
public record SentLoan(Form form) {
    String text(String name) {
        String value = form.asMap().getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    UUID id(String name) {
        return uuid(text(name));
    }

    /** A small whole number; full-width digits are understood. */
    int number(String name) {
        String digits = Normalizer.normalize(String.valueOf(text(name)), Normalizer.Form.NFKC);
        if (!digits.matches("[0-9]{1,5}")) {
            throw new Refusal(Refusal.Kind.INVALID, "lending.noNumber");
        }
        return Integer.parseInt(digits);
    }

    static UUID uuid(String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException noId) {
            throw Refusal.notFound();
        }
    }

    /** A day in any style, or {@code null} where none was written. */
    LocalDate day(String name) {
        String text = text(name);
        return text == null
                ? null
                : Wareki.parse(text).orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "lending.noDay", text));
    }

    /** The version of the row that the form was filled in on. */
    Seen seen() {
        return new Seen(number("version"));
    }

    LoanKind kind() {
        return kind(text("kind"));
    }

    static LoanKind kind(String name) {
        return Stream.of(LoanKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(LoanKind.YEAR);
    }

    Loan.Terms terms(LocalDate today) {
        return new Loan.Terms(kind(), today, day("due"), text("reason"), text("accessories"), text("condition"), null);
    }
}
