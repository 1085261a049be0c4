package org.manabiya.mdm.lending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.ledger.Act;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceEvent;
import org.manabiya.mdm.ledger.DeviceKind;
import org.manabiya.mdm.ledger.DeviceState;

/** The loan book follows the ledger, whoever takes a unit from its borrower, and two who lend at once do not both succeed. */
class LoansOfHoldersTest {
    private static DeviceEvent step(LendingDesk here, UUID unit, Function<Act, Function<Device, DeviceEvent>> step) {
        return here.with(
                desk -> desk.ledger().write(unit, null, step.apply(desk.ledger().act("台帳で"))));
    }

    private static Object running(LendingDesk here) {
        return ((Number) here.database.ask("select count(*) from mdm_loan where running is not null")).intValue();
    }

    @DatabaseTest
    void whatTheLedgerTakesBackIsNoLongerLentAndMakesRoomForAnother(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        UUID third = here.unit("KG-3", DeviceKind.SPARE);
        here.handOut(here.teacher(), here.unit, here.sakura, LoanKind.SHORT, "2026-11-27");
        here.handOut(here.teacher(), here.other, here.sakura, LoanKind.SHORT, "2026-11-27");
        LendingDesk.refused(
                "mdm.lending.tooMany",
                () -> here.handOut(here.teacher(), third, here.sakura, LoanKind.SHORT, "2026-11-27"));
        step(here, here.unit, act -> unit -> unit.handIn(act));
        step(here, here.other, act -> unit -> unit.giveUp(act));
        assertThat(running(here)).isEqualTo(0);
        here.handOut(here.teacher(), third, here.sakura, LoanKind.SHORT, "2026-11-27");
        assertThat(running(here)).isEqualTo(1);
    }

    @DatabaseTest
    void whoTakesTheLedgersWordBackTakesTheLoansEndBackToo(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        here.handOut(here.teacher(), here.unit, here.sakura, LoanKind.YEAR, "2027-03-31");
        DeviceEvent retired = step(here, here.unit, act -> unit -> unit.retire(act));
        assertThat(here.database.ask("select returned_on from mdm_loan")).isNotNull();
        here.with(desk -> desk.ledger()
                .correct(here.unit, null, retired.id(), desk.ledger().act("別の端末だった")));
        assertThat(here.list(LoanLists.Which.RUNNING, "2026-11-24"))
                .singleElement()
                .satisfies(line -> assertThat(line.person()).isEqualTo(here.sakura));
    }

    @DatabaseTest
    void aUnitThatAnImportHasTakenBackCanBeReturnedAndCountsNoMore(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        here.handOut(here.teacher(), here.unit, here.sakura, LoanKind.SHORT, "2026-11-27");
        here.handOut(here.teacher(), here.other, here.sakura, LoanKind.SHORT, "2026-11-27");
        here.database.execute("update mdm_device set state = 'SPARE', user_id = null");
        UUID third = here.unit("KG-3", DeviceKind.SPARE);
        here.handOut(here.teacher(), third, here.sakura, LoanKind.SHORT, "2026-11-27");
        Handover back = here.as(here.teacher(), here.now, desk -> desk.lend().giveBack(here.unit, null));
        assertThat(back.what()).isEqualTo(Handover.What.RETURNED);
        assertThat(back.from()).isEqualTo(here.sakura);
        assertThat(here.as(here.teacher(), here.now, desk -> desk.lend().giveBack(here.unit, null))
                        .what())
                .isEqualTo(Handover.What.ALREADY);
    }

    @DatabaseTest
    void somebodysOwnUnitIsLentOnWithoutComingBackFirst(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        here.handOut(here.teacher(), here.unit, here.sakura, LoanKind.YEAR, "2027-03-31");
        Handover moved = here.handOut(here.teacher(), here.unit, here.ken, LoanKind.SHORT, "2026-11-27");
        assertThat(moved.what()).isEqualTo(Handover.What.MOVED);
        assertThat(here.read(here.unit).state()).isEqualTo(DeviceState.LENT);
        assertThat(running(here)).isEqualTo(1);
    }

    @DatabaseTest
    void anOldReturnFromHomeIsNotTakenBackOnceTheUnitWentHomeAgain(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        ConsentsTest.agree(here);
        here.handOut(here.teacher(), here.unit, here.sakura, LoanKind.YEAR, "2027-03-31");
        goHome(here, 1);
        UUID back = bringBack(here, 2);
        UUID again = goHome(here, 3);
        LendingDesk.refused("mdm.ledger.builtUpon", () -> undo(here, back));
        UUID backAgain = bringBack(here, 4);
        LendingDesk.refused("mdm.ledger.builtUpon", () -> undo(here, back));
        LendingDesk.refused("mdm.ledger.builtUpon", () -> undo(here, again));
        undo(here, backAgain);
        undo(here, again);
        undo(here, back);
        assertThat(here.list(LoanLists.Which.AT_HOME, "2026-11-24")).hasSize(1);
    }

    private static UUID goHome(LendingDesk here, int minutes) {
        Clock then = Clock.offset(here.now, Duration.ofMinutes(minutes));
        return here.as(here.teacher(), then, desk -> desk.lend()
                        .handOut(
                                here.unit,
                                here.sakura,
                                new Loan.Terms(
                                        LoanKind.TAKE_HOME, LocalDate.now(then), null, null, "充電器、ペン", null, null)))
                .act();
    }

    private static UUID bringBack(LendingDesk here, int minutes) {
        Clock then = Clock.offset(here.now, Duration.ofMinutes(minutes));
        return here.as(here.teacher(), then, desk -> desk.lend().bringBack(here.unit, null))
                .act();
    }

    private static void undo(LendingDesk here, UUID act) {
        here.as(here.teacher(), here.now, desk -> {
            desk.lend().undo(here.unit, act, "読み間違い");
            return null;
        });
    }

    @DatabaseTest
    void whatDidNotComeBackIsNotedAgainstWhatWasGivenOut(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        ConsentsTest.agree(here);
        here.handOut(here.teacher(), here.unit, here.sakura, LoanKind.YEAR, "2027-03-31");
        goHome(here, 1);
        UUID back = bringBack(here, 2);
        Loan home = here.with(desk -> desk.loans().endedBy(here.unit, back).get(0));
        assertThat(home.accessoryItems()).containsExactly("充電器", "ペン");
        LendingDesk.refused("mdm.lending.notGivenOut", () -> note(here, back, List.of("マウス")));
        note(here, back, List.of("ペン"));
        assertThat(missing(here, back)).containsExactly("ペン");
        note(here, back, List.of());
        assertThat(missing(here, back)).as("found after all").isEmpty();
        LendingDesk.refused("error.notFound", () -> note(here, UUID.randomUUID(), List.of("ペン")));
    }

    private static List<String> missing(LendingDesk here, UUID act) {
        return here.with(desk -> desk.loans().endedBy(here.unit, act).get(0).missing());
    }

    private static void note(LendingDesk here, UUID act, List<String> items) {
        here.as(here.teacher(), here.now, desk -> {
            desk.lend().noteMissing(here.unit, act, items);
            return null;
        });
    }

    @DatabaseTest
    void ofTwoUnitsForOnePupilAtTheSameMomentOneIsRefused(TestDatabase fresh) throws InterruptedException {
        LendingDesk here = new LendingDesk(fresh);
        AtomicInteger refused = new AtomicInteger();
        CountDownLatch ready = new CountDownLatch(2);
        List<Thread> staff = List.of(here.unit, here.other).stream()
                .map(unit -> new Thread(() -> {
                    try {
                        here.as(here.teacher(), here.now, desk -> {
                            // Both have begun before either looks for another unit of the pupil.
                            desk.devices().find(unit);
                            ready.countDown();
                            awaitQuietly(ready);
                            return desk.lend()
                                    .handOut(
                                            unit,
                                            here.sakura,
                                            new Loan.Terms(
                                                    LoanKind.YEAR,
                                                    LocalDate.now(here.now),
                                                    null,
                                                    null,
                                                    null,
                                                    null,
                                                    null));
                        });
                    } catch (Refusal one) {
                        refused.incrementAndGet();
                    }
                }))
                .toList();
        staff.forEach(Thread::start);
        for (Thread thread : staff) {
            thread.join();
        }
        assertThat(refused).hasValue(1);
        assertThat(running(here)).isEqualTo(1);
    }

    private static void awaitQuietly(CountDownLatch ready) {
        try {
            ready.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
