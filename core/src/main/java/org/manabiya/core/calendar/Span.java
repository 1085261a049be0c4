package org.manabiya.core.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A period as it was typed on a page or sent by a machine, not yet looked at.
 *
 * @param first {@code 2026-07-21}
 * @param last the last day; the first one where it is left out
 */
public record Span(String name, String first, String last) {
    static Span of(Period period) {
        return new Span(period.name(), period.first().toString(), period.last().toString());
    }

    /** Whether nothing was typed at all. */
    public boolean isBlank() {
        return blank(name) && blank(first) && blank(last);
    }

    /** @throws org.manabiya.core.error.Refusal INVALID for what is no day, or an end before its beginning */
    public Period period() {
        var from = day(first);
        var to = blank(last) ? from : day(last);
        if (to.isBefore(from)) {
            throw CalendarPlan.invalid("calendar.order", shown());
        }
        return new Period(blank(name) ? "" : name.strip(), from, to);
    }

    private LocalDate day(String typed) {
        try {
            return LocalDate.parse(blank(typed) ? "" : typed.strip());
        } catch (DateTimeException noDay) {
            throw CalendarPlan.invalid("calendar.noDay", shown());
        }
    }

    private String shown() {
        return blank(name) ? "" : name.strip();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
