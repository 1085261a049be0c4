package org.manabiya.mdm.imports;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a sum of money: 44550, 44,550, ¥44,550, ４４，５５０円. Fractions, signs and E-notation are refused. */
final class Yen {
    private static final Pattern FORM =
            Pattern.compile("[¥\\\\]?([0-9]{1,9}|[0-9]{1,3}(,[0-9]{3}){1,2})(\\.0+)?円?(-)?");

    private Yen() {}

    static Optional<Integer> of(String text) {
        String plain = Words.plain(text);
        return FORM.matcher(plain).matches()
                ? Optional.of(Integer.valueOf(plain.replaceAll("[¥\\\\,円-]|\\.0+", "")))
                : Optional.empty();
    }

    static boolean hasSeparators(String text) {
        return Words.plain(text).indexOf(',') >= 0;
    }
}
