package org.manabiya.core.calendar;

import java.time.LocalDate;
import java.time.Month;

/**
 * The day of an equinox in Japan, 1948 to 2150, by the approximation of the Hydrographic Department of the Japan Coast
 * Guard (海上保安庁水路部『新こよみ便利帳』): a day of the month in 1980 that drifts with the tropical year and falls back with
 * each leap day.
 */
enum Equinox {
    VERNAL(Month.MARCH, 20.8357, 20.8431, 21.8510),
    AUTUMNAL(Month.SEPTEMBER, 23.2588, 23.2488, 24.2488);

    private static final double DRIFT_PER_YEAR = 0.242194;
    private static final int EPOCH = 1980;

    private final Month month;
    private final double before1980;
    private final double before2100;
    private final double before2151;

    Equinox(Month month, double before1980, double before2100, double before2151) {
        this.month = month;
        this.before1980 = before1980;
        this.before2100 = before2100;
        this.before2151 = before2151;
    }

    LocalDate in(int year) {
        double start = year < EPOCH ? before1980 : year < 2100 ? before2100 : before2151;
        int leapDays = (year < EPOCH ? year - EPOCH - 3 : year - EPOCH) / 4;
        return LocalDate.of(year, month, (int) (start + DRIFT_PER_YEAR * (year - EPOCH) - leapDays));
    }
}
