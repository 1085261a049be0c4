package org.manabiya.core.calendar;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people type for dates, made plain before it is read. */
final class TypedDate {

    private static final int LONGEST = 40;
    private static final Pattern SPACE_BUT_BETWEEN_DIGITS = Pattern.compile("\\s+(?!\\d)|(?<!\\d)\\s+");

    private TypedDate() {}

    /** NFKC (full-width digits and marks, ㋿) and without spaces around the parts; empty where it can be no date. */
    static Optional<String> plain(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return Optional.of(SPACE_BUT_BETWEEN_DIGITS.matcher(normal).replaceAll(""));
    }
}
