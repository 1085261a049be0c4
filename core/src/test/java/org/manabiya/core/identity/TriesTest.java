package org.manabiya.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.jobs.TestTransactions;

class TriesTest {
    private static final Tries.From SCHOOL = new Tries.From("192.0.2.1", false);
    private static final Tries.From ELSEWHERE = new Tries.From("192.0.2.2", false);
    private static final Tries.From OWN_BROWSER = new Tries.From("browser", true);

    private final Later clock = new Later();
    private Tries tries;

    private void given(TestDatabase database) {
        tries = new Tries(TestTransactions.of(database), clock);
    }

    @DatabaseTest
    void theFifthWrongTryMakesTheNextOneWaitAndEachFurtherOneLonger(TestDatabase database) {
        given(database);
        assertThat(waits(SCHOOL, 5)).isZero();
        var first = waits(SCHOOL, 1);
        clock.pass(first);
        assertThat(waits(SCHOOL, 1)).isZero();
        assertThat(waits(SCHOOL, 1)).isEqualTo(first.multipliedBy(2));
    }

    @DatabaseTest
    void noWaitIsLongerThanAQuarterOfAnHour(TestDatabase database) {
        given(database);
        for (int i = 0; i < 40; i++) {
            var wait = waits(SCHOOL, 1);
            assertThat(wait).isLessThanOrEqualTo(Duration.ofMinutes(15));
            clock.pass(wait);
        }
    }

    @DatabaseTest
    void askingWhileWaitingDoesNotLengthenTheWait(TestDatabase database) {
        given(database);
        waits(SCHOOL, 5);
        var wait = waits(SCHOOL, 1);
        clock.pass(wait.dividedBy(2));
        assertThat(waits(SCHOOL, 3)).isLessThan(wait);
    }

    @DatabaseTest
    void whoGuessesElsewhereDoesNotKeepTheOwnerOut(TestDatabase database) {
        given(database);
        waits(ELSEWHERE, 20);
        assertThat(waits(SCHOOL, 1)).isZero();
    }

    @DatabaseTest
    void whoGuessesFromManyPlacesWaitsAndTheOwnersBrowserDoesNot(TestDatabase database) {
        given(database);
        for (int i = 0; i < Tries.FREE_IN_ALL; i++) {
            assertThat(waits(new Tries.From("198.51.100." + i, false), 1)).isZero();
        }
        assertThat(waits(SCHOOL, 2)).isPositive();
        assertThat(waits(OWN_BROWSER, 1)).isZero();
    }

    @DatabaseTest
    void theRightPasswordANewOneAndAnHourEndTheWait(TestDatabase database) {
        given(database);
        waits(SCHOOL, 4);
        tries.begin("taro", SCHOOL);
        tries.succeed("taro", SCHOOL);
        assertThat(waits(SCHOOL, 5)).isZero();
        tries.forget("taro");
        assertThat(waits(SCHOOL, 5)).isZero();
        clock.pass(Duration.ofMinutes(61));
        assertThat(waits(SCHOOL, 5)).isZero();
    }

    @DatabaseTest
    void aTryThatNobodyLookedAtDoesNotCount(TestDatabase database) {
        given(database);
        for (int i = 0; i < 20; i++) {
            tries.begin("taro", SCHOOL);
            tries.takeBack("taro", SCHOOL);
        }
        assertThatCode(() -> tries.begin("taro", SCHOOL)).doesNotThrowAnyException();
    }

    @DatabaseTest
    void theNodesCountTogether(TestDatabase database) {
        given(database);
        assertThat(waits(SCHOOL, 3)).isZero();
        given(database);
        assertThat(waits(SCHOOL, 2)).isZero();
        assertThat(waits(SCHOOL, 1)).isPositive();
        given(database);
        assertThat(waits(SCHOOL, 1)).isPositive();
    }

    @DatabaseTest
    void manyAtOnceAreNoMoreThanOneByOne(TestDatabase database) {
        given(database);
        for (int i = 0; i <= Tries.FREE; i++) {
            tries.begin("taro", SCHOOL);
        }
        assertThat(waits(SCHOOL, 1)).isPositive();
        tries.fail("taro", SCHOOL);
        assertThat(waits(SCHOOL, 1)).isPositive();
    }

    @DatabaseTest
    void twoFirstWrongOnesAtTheSameTimeBothCount(TestDatabase database) {
        given(database);
        IntStream.range(0, 8).parallel().forEach(i -> tries.fail("taro", SCHOOL));
        assertThat(database.ask("select sum(tries) from core_try")).hasToString("16");
    }

    @DatabaseTest
    void aRightPasswordLeavesNoRowAndOldOnesAreCleared(TestDatabase database) {
        given(database);
        tries.begin("taro", SCHOOL);
        tries.succeed("taro", SCHOOL);
        assertThat(database.ask("select count(*) from core_try")).hasToString("0");
        waits(SCHOOL, 1);
        database.with("core", em -> new ForgetTries(em, clock).run());
        assertThat(database.ask("select count(*) from core_try")).hasToString("2");
        clock.pass(Duration.ofMinutes(61));
        database.with("core", em -> new ForgetTries(em, clock).run());
        assertThat(database.ask("select count(*) from core_try")).hasToString("0");
    }

    /** The wait that the last of so many tries meets. */
    private Duration waits(Tries.From from, int times) {
        var wait = Duration.ZERO;
        for (int i = 0; i < times; i++) {
            var refused = catchThrowableOfType(Refusal.class, () -> wrong(from));
            wait = refused == null ? Duration.ZERO : refused.retryAfter().orElseThrow();
        }
        return wait;
    }

    private void wrong(Tries.From from) {
        tries.begin("taro", from);
        tries.fail("taro", from);
    }

    private static final class Later extends Clock {
        private Instant now = Instant.parse("2026-11-24T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
