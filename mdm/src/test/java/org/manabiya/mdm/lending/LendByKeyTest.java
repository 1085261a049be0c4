package org.manabiya.mdm.lending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.manabiya.core.access.Caller;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;

/** A program that did not hear the answer asks again. */
class LendByKeyTest {
    private static Handover handOut(LendingDesk here, Caller caller, UUID key, UUID device, UUID person) {
        return by(
                here,
                caller,
                here.now,
                calls -> calls.handOut(
                        key,
                        device,
                        person,
                        new Loan.Terms(LoanKind.SHORT, LocalDate.now(here.now), null, "授業", null, null, null)));
    }

    private static Handover giveBack(LendingDesk here, Caller caller, UUID key) {
        return by(here, caller, here.now, calls -> calls.giveBack(key, here.unit, false, null));
    }

    private static <T> T by(LendingDesk here, Caller caller, Clock clock, Function<LendByKey, T> work) {
        return here.as(caller, clock, desk -> work.apply(new LendByKey(desk.em(), desk.lend(), caller, clock)));
    }

    @DatabaseTest
    void theSameKeyIsAnsweredAlikeAlsoWhenTheUnitHasGoneOn(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        Caller board = here.board();
        UUID key = UUID.randomUUID();
        Handover first = handOut(here, board, key, here.unit, here.sakura);
        assertThat(first.what()).isEqualTo(Handover.What.LENT);
        handOut(here, board, UUID.randomUUID(), here.unit, here.ken);

        assertThat(handOut(here, board, key, here.unit, here.sakura)).isEqualTo(first);
        assertThat(here.read(here.unit).holderId()).isEqualTo(here.ken);
        UUID back = UUID.randomUUID();
        Handover returned = giveBack(here, board, back);
        handOut(here, board, UUID.randomUUID(), here.unit, here.ken);
        assertThat(giveBack(here, board, back)).isEqualTo(returned);
        assertThat(here.read(here.unit).holderId()).isEqualTo(here.ken);
    }

    @DatabaseTest
    void aKeyIsItsSendersOwnAndARefusalIsNotRemembered(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        UUID key = UUID.randomUUID();
        LendingDesk.refused("error.notFound", () -> handOut(here, here.teacher(), key, UUID.randomUUID(), here.sakura));
        Caller teacher = here.teacher();
        assertThat(handOut(here, teacher, key, here.unit, here.sakura).to()).isEqualTo(here.sakura);
        assertThat(handOut(here, here.teacher(), key, here.unit, here.ken).to()).isEqualTo(here.ken);
    }

    @DatabaseTest
    void aKeyIsForgottenInTime(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        handOut(here, here.board(), UUID.randomUUID(), here.unit, here.sakura);
        Clock later = Clock.offset(here.now, Duration.ofDays(LendByKey.DAYS).plusSeconds(1));
        for (Clock clock : new Clock[] {here.now, later}) {
            assertThat(fresh.ask("select count(*) from mdm_lending_call")).hasToString("1");
            by(here, here.board(), clock, calls -> {
                calls.forget();
                return null;
            });
        }
        assertThat(fresh.ask("select count(*) from mdm_lending_call")).hasToString("0");
    }
}
