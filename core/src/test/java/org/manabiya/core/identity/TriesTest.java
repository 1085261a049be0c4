package org.manabiya.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.manabiya.core.error.Refusal;

class TriesTest {
    private static final Tries.From SCHOOL = new Tries.From("192.0.2.1", false);
    private static final Tries.From ELSEWHERE = new Tries.From("192.0.2.2", false);
    private static final Tries.From OWN_BROWSER = new Tries.From("browser", true);

    private final Later clock = new Later();
    private final Tries tries = new Tries(clock);

    @Test
    void theFifthWrongTryMakesTheNextOneWaitAndEachFurtherOneLonger() {
        assertThat(waits(SCHOOL, 5)).isZero();
        var first = waits(SCHOOL, 1);
        clock.pass(first);
        assertThat(waits(SCHOOL, 1)).isZero();
        assertThat(waits(SCHOOL, 1)).isEqualTo(first.multipliedBy(2));
    }

    @Test
    void noWaitIsLongerThanAQuarterOfAnHour() {
        for (int i = 0; i < 40; i++) {
            var wait = waits(SCHOOL, 1);
            assertThat(wait).isLessThanOrEqualTo(Duration.ofMinutes(15));
            clock.pass(wait);
        }
    }

    @Test
    void askingWhileWaitingDoesNotLengthenTheWait() {
        waits(SCHOOL, 5);
        var wait = waits(SCHOOL, 1);
        clock.pass(wait.dividedBy(2));
        assertThat(waits(SCHOOL, 3)).isLessThan(wait);
    }

    @Test
    void whoGuessesElsewhereDoesNotKeepTheOwnerOut() {
        waits(ELSEWHERE, 20);
        assertThat(waits(SCHOOL, 1)).isZero();
    }

    @Test
    void whoGuessesFromManyPlacesWaitsAndTheOwnersBrowserDoesNot() {
        for (int i = 0; i < Tries.FREE_IN_ALL; i++) {
            assertThat(waits(new Tries.From("198.51.100." + i, false), 1)).isZero();
        }
        assertThat(waits(SCHOOL, 2)).isPositive();
        assertThat(waits(OWN_BROWSER, 1)).isZero();
    }

    @Test
    void theRightPasswordANewOneAndAnHourEndTheWait() {
        waits(SCHOOL, 4);
        tries.succeed("taro", SCHOOL);
        assertThat(waits(SCHOOL, 5)).isZero();
        tries.forget("taro");
        assertThat(waits(SCHOOL, 5)).isZero();
        clock.pass(Duration.ofMinutes(61));
        assertThat(waits(SCHOOL, 5)).isZero();
    }

    @Test
    void aTryThatNobodyLookedAtDoesNotCount() {
        for (int i = 0; i < 20; i++) {
            tries.begin("taro", SCHOOL);
            tries.takeBack("taro", SCHOOL);
        }
        assertThatCode(() -> tries.begin("taro", SCHOOL)).doesNotThrowAnyException();
    }

    /** The wait that the last of so many tries meets. */
    private Duration waits(Tries.From from, int times) {
        var wait = Duration.ZERO;
        for (int i = 0; i < times; i++) {
            var refused = catchThrowableOfType(Refusal.class, () -> tries.begin("taro", from));
            wait = refused == null ? Duration.ZERO : refused.retryAfter().orElseThrow();
        }
        return wait;
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
