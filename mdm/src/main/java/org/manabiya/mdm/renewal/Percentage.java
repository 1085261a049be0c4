package org.manabiya.mdm.renewal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How percentages are written; no rule of the ministry is known.
 *
 * @param decimals 0 or 1
 */
public record Percentage(int decimals, Rounding rounding) {
    /** One decimal, rounded half up. */
    public static final Percentage USUAL = new Percentage(1, Rounding.HALF_UP);

    public static final int MOST_DECIMALS = 1;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What becomes of the digits left out. */
    public enum Rounding {
        FLOOR(RoundingMode.FLOOR),
        HALF_UP(RoundingMode.HALF_UP);

        private final RoundingMode mode;

        Rounding(RoundingMode mode) {
            this.mode = mode;
        }
    }

    /**
     * The share in percent, rounded once from the exact quotient, or null where there is nothing to divide by.
     *
     * @param capped whether more than 100 % is written as 100 %
     */
    public BigDecimal of(Share share, boolean capped) {
        if (share.isUndefined()) {
            return null;
        }
        BigDecimal percent = BigDecimal.valueOf(share.part())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(share.whole()), decimals, rounding.mode);
        return capped ? percent.min(HUNDRED.setScale(decimals)) : percent;
    }
}
