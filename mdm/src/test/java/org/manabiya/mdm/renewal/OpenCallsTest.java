package org.manabiya.mdm.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.manabiya.core.error.Refusal;

class OpenCallsTest {
    /** A clock that stands until it is moved. */
    private static final class Standing extends Clock {
        private Instant now = Instant.parse("2026-11-24T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Standing clock = new Standing();
    private final OpenCalls calls = new OpenCalls(60, clock);

    private void call(String address, int times) {
        for (int i = 0; i < times; i++) {
            calls.count(address);
        }
    }

    @Test
    void anAddressThatAsksTooOftenWaits() {
        call("192.0.2.1", 60);
        assertThatThrownBy(() -> calls.count("192.0.2.1")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
            assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(1));
        });
        assertThatCode(() -> call("192.0.2.2", 60)).doesNotThrowAnyException();
        clock.now = clock.now.plusSeconds(1);
        assertThatCode(() -> calls.count("192.0.2.1")).doesNotThrowAnyException();
        assertThatThrownBy(() -> calls.count("192.0.2.1")).isInstanceOf(Refusal.class);
        clock.now = clock.now.plusSeconds(60);
        assertThatCode(() -> call("192.0.2.1", 60)).doesNotThrowAnyException();
    }

    @Test
    void aMillionAddressesAreNotRemembered() {
        for (int i = 0; i < 50_000; i++) {
            calls.count("2001:db8::" + Integer.toHexString(i));
        }
        assertThat(calls.remembered()).isLessThanOrEqualTo(10_000);
        clock.now = clock.now.plusSeconds(120);
        calls.count("192.0.2.1");
        assertThat(calls.remembered()).isEqualTo(1);
    }
}
