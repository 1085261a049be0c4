package org.manabiya.portal.affairs;

import jakarta.ws.rs.core.MultivaluedMap;
import java.text.Normalizer;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.manabiya.affairs.attendance.Entry;
import org.manabiya.core.error.Refusal;

/** The fields of a roll as its form sends them: {@code mark.<pupil>}, {@code reason.<pupil>}, {@code arrived.<pupil>}, {@code left.<pupil>}. */
final class RollForm {
    private static final String MARK = "mark.";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    private final MultivaluedMap<String, String> fields;

    RollForm(MultivaluedMap<String, String> fields) {
        this.fields = fields;
    }

    String day() {
        return fields.getFirst("day");
    }

    String why() {
        return fields.getFirst("why");
    }

    /** The version of the sheet that the teacher saw. */
    long seen() {
        try {
            return Long.parseLong(String.valueOf(fields.getFirst("version")));
        } catch (NumberFormatException notOurs) {
            throw new Refusal(Refusal.Kind.MALFORMED, "error.malformed");
        }
    }

    List<Entry> entries() {
        return fields.keySet().stream()
                .filter(name -> name.startsWith(MARK))
                .map(name -> entry(name.substring(MARK.length())))
                .toList();
    }

    private Entry entry(String pupil) {
        return new Entry(
                pupil(pupil),
                fields.getFirst(MARK + pupil),
                fields.getFirst("reason." + pupil),
                time(fields.getFirst("arrived." + pupil)),
                time(fields.getFirst("left." + pupil)));
    }

    private static UUID pupil(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw new Refusal(Refusal.Kind.MALFORMED, "error.malformed");
        }
    }

    /** A time of day as people type it, or null for none. */
    static LocalTime time(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(
                    Normalizer.normalize(typed, Normalizer.Form.NFKC).strip(), CLOCK);
        } catch (DateTimeParseException noTime) {
            throw new Refusal(Refusal.Kind.INVALID, "attendance.time.malformed");
        }
    }
}
