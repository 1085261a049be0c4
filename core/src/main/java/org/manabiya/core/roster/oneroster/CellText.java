package org.manabiya.core.roster.oneroster;

import java.util.Optional;

/** What no cell of any column may contain: control characters, invisible ones, half-width katakana (Japan profile). */
final class CellText {

    private CellText() {}

    static Optional<Expectation> complaint(String value, Column column) {
        if (value.length() > column.longest()) {
            return Optional.of(Expectation.of("tooLong", column.longest()));
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c >= 0x7F) {
                Optional<Expectation> complaint = complaint(c);
                if (complaint.isPresent()) {
                    return complaint;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Expectation> complaint(char c) {
        if (c == '\n' || c == '\r') {
            return Optional.of(Expectation.of("lineBreak"));
        }
        if (c >= '\uFF61' && c <= '\uFF9F') {
            return Optional.of(Expectation.of("halfWidthKana"));
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> Optional.of(
                    Expectation.of("invisible", "U+%04X".formatted((int) c)));
            default -> Optional.empty();
        };
    }
}
