package org.manabiya.portal.mdm.lending;

import java.time.LocalDate;
import java.util.Map;

/** What stands in the form of a reservation: what was typed where that was refused, else the first lesson of the week's next day. */
public record TypedWish(SentLoan sent, LocalDate monday, LocalDate today) {
    static final String SPARES = "SPARES";

    /** The text of a field, or {@code null}. */
    public String of(String field) {
        return sent == null ? usual().get(field) : sent.text(field);
    }

    private Map<String, String> usual() {
        LocalDate day = monday.isAfter(today) ? monday : today;
        return Map.of("what", SPARES, "units", "1", "day", day.toString(), "from", "08:30", "until", "09:30");
    }
}
