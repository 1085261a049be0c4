package org.manabiya.mdm.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Seen;

/** For how long units are lent, and how many. */
class LoanRulesTest {
    private static LocalDate due(LendingDesk here) {
        return here.list(LoanLists.Which.RUNNING, "2026-11-24").get(0).due();
    }

    private static void limits(LendingDesk here, LoanLimits limits) {
        here.with(desk -> {
            desk.rules().set(here.city.municipality, limits);
            return null;
        });
    }

    @DatabaseTest
    void aLoanWithoutADueDayEndsByTheLimits(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        here.handOut(here.teacher(), here.unit, here.sakura, LoanKind.YEAR, null);
        assertThat(due(here)).as("the school year").isEqualTo("2027-03-31");
        limits(here, new LoanLimits(3, 7, 10, 1));
        here.handOut(here.teacher(), here.other, here.ken, LoanKind.SHORT, null);
        assertThat(due(here)).isEqualTo("2026-11-27");
        here.handOut(here.teacher(), here.unit, here.sakura, LoanKind.TAKE_HOME, null);
        assertThat(here.list(LoanLists.Which.AT_HOME, "2026-11-24").get(0).due())
                .isEqualTo("2026-12-04");
    }

    @DatabaseTest
    void nothingIsLentLongerThanTheLimitsAllow(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        LendingDesk.refused(
                "mdm.lending.tooLong.YEAR",
                () -> here.handOut(here.teacher(), here.unit, here.sakura, LoanKind.YEAR, "2027-04-01"));
        LendingDesk.refused(
                "mdm.lending.tooLong.SHORT",
                () -> here.handOut(here.teacher(), here.other, here.sakura, LoanKind.SHORT, "2026-12-26"));
        here.handOut(here.teacher(), here.other, here.sakura, LoanKind.SHORT, "2026-12-25");
        var loan = here.list(LoanLists.Which.RUNNING, "2026-11-24").get(0).id();
        LendingDesk.refused(
                "mdm.lending.tooLong.SHORT",
                () -> here.with(desk -> {
                    desk.lend().extend(loan, new Seen(null), LocalDate.parse("2026-12-26"));
                    return null;
                }));
        assertThat(due(here)).isEqualTo("2026-12-25");
    }

    @DatabaseTest
    void ofTwoWhoExtendTheSameLoanTheSecondIsToldOfTheFirst(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        here.handOut(here.teacher(), here.other, here.sakura, LoanKind.SHORT, "2026-12-01");
        UUID loan = here.list(LoanLists.Which.RUNNING, "2026-11-24").get(0).id();
        Seen asBoth =
                new Seen(here.with(desk -> desk.loans().find(loan).orElseThrow().version()));
        extend(here, loan, asBoth, "2026-12-20");
        LendingDesk.refused("mdm.changedMeanwhile", () -> extend(here, loan, asBoth, "2026-12-05"));
        LendingDesk.refused(
                "mdm.changedMeanwhile",
                () -> here.with(desk -> {
                    desk.lend().noteSupport(loan, asBoth, "就学援助");
                    return null;
                }));
        assertThat(due(here)).isEqualTo("2026-12-20");
    }

    private static void extend(LendingDesk here, UUID loan, Seen seen, String day) {
        here.with(desk -> {
            desk.lend().extend(loan, seen, LocalDate.parse(day));
            return null;
        });
    }

    @DatabaseTest
    void aPersonHasNoMoreUnitsOnShortLoanThanTheLimitsAllow(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        limits(here, new LoanLimits(3, 7, 10, 1));
        here.handOut(here.teacher(), here.other, here.sakura, LoanKind.SHORT, null);
        LendingDesk.refused(
                "mdm.lending.tooMany",
                () -> here.handOut(here.teacher(), here.unit, here.sakura, LoanKind.SHORT, null));
        here.handOut(here.teacher(), here.unit, here.ken, LoanKind.SHORT, null);
    }

    @Test
    void limitsThatCannotBeMeantAreRefused() {
        for (int[] numbers : new int[][] {{0, 7, 7, 1}, {8, 7, 7, 1}, {1, 400, 7, 1}, {1, 7, 0, 1}, {1, 7, 7, 0}}) {
            assertThatThrownBy(() -> new LoanLimits(numbers[0], numbers[1], numbers[2], numbers[3]))
                    .isInstanceOf(Refusal.class);
        }
    }
}
