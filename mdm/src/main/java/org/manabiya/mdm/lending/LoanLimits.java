package org.manabiya.mdm.lending;

import java.time.LocalDate;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.Refusal;

/**
 * For how long units are lent, and how many. The municipalities' rules for lent units (貸与規程) bind a pupil's own unit to the school
 * year; for the rest they name days.
 *
 * @param usualDays the days after which a short loan ends where nobody says when
 * @param longestDays the most days of a short loan, also when it is extended
 * @param homeDays the most days at home in one go; also the usual end
 * @param mostShort the most units that a person has on short loan at a time
 */
public record LoanLimits(int usualDays, int longestDays, int homeDays, int mostShort) {
    private static final int MOST_DAYS = 366;
    private static final int MOST_UNITS = 100;

    /** @throws Refusal INVALID for numbers that cannot be meant */
    public LoanLimits {
        require(longestDays >= 1 && longestDays <= MOST_DAYS, "mdm.lending.rule.days", MOST_DAYS);
        require(homeDays >= 1 && homeDays <= MOST_DAYS, "mdm.lending.rule.days", MOST_DAYS);
        require(usualDays >= 1 && usualDays <= longestDays, "mdm.lending.rule.usual", longestDays);
        require(mostShort >= 1 && mostShort <= MOST_UNITS, "mdm.lending.rule.units", MOST_UNITS);
    }

    /** Two weeks, a month at most; at home for no longer than a summer vacation; two units: a router goes with a spare. */
    static LoanLimits usual() {
        return new LoanLimits(14, 31, 45, 2);
    }

    private static void require(boolean sensible, String otherwise, int most) {
        if (!sensible) {
            throw new Refusal(Refusal.Kind.INVALID, otherwise, most);
        }
    }

    /** The last day on which a loan that begins on the day can be due. */
    LocalDate last(LoanKind kind, LocalDate from) {
        return switch (kind) {
            case YEAR -> SchoolYear.of(from).last();
            case SHORT -> from.plusDays(longestDays);
            case TAKE_HOME -> from.plusDays(homeDays);
        };
    }

    /** The day on which a loan is due where nobody has said so. */
    public LocalDate due(LoanKind kind, LocalDate from) {
        return kind == LoanKind.SHORT ? from.plusDays(usualDays) : last(kind, from);
    }

    /** @throws Refusal INVALID for a day after the last one */
    void requireNotAfterLast(LoanKind kind, LocalDate from, LocalDate due) {
        LocalDate last = last(kind, from);
        if (due.isAfter(last)) {
            String reason = "mdm.lending.tooLong." + kind;
            throw new Refusal(Refusal.Kind.INVALID, reason, last);
        }
    }
}
