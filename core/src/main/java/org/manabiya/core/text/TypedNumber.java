package org.manabiya.core.text;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;

/** A number as people type it: full-width digits, thousands separators, spaces and 円 are understood. */
public final class TypedNumber {
    private static final int LONGEST = 40;

    private TypedNumber() {}

    /** The whole number of at most nine digits; empty where the text is none. */
    public static Optional<Integer> whole(String text) {
        return Optional.of(plain(text))
                .filter(plain -> plain.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
    }

    /** The number with up to three digits behind the point; empty where the text is none. */
    public static Optional<BigDecimal> decimal(String text) {
        return Optional.of(plain(text))
                .filter(plain -> plain.matches("[0-9]{1,9}(\\.[0-9]{1,3})?"))
                .map(BigDecimal::new);
    }

    private static String plain(String text) {
        return text == null || text.length() > LONGEST
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s,、，円]", "");
    }
}
