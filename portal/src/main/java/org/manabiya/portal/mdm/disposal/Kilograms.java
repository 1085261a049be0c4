package org.manabiya.portal.mdm.disposal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A weight as reports write it: in kilograms with one digit behind the point. */
public final class Kilograms {
    private static final int TO_KILOGRAMS = 3;

    private Kilograms() {}

    public static String of(long grams) {
        return BigDecimal.valueOf(grams, TO_KILOGRAMS)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString() + " kg";
    }
}
