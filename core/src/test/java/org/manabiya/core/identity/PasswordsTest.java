package org.manabiya.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.manabiya.core.error.Refusal;

class PasswordsTest {
    @Test
    void aCrowdIsTakenInTurnAndWhoeverIsTooManyIsSentAway() throws InterruptedException {
        Callable<Boolean> check = () -> Passwords.matches("wrong", Passwords.NO_ONES);
        var crowd = Executors.newFixedThreadPool(200);
        try {
            int served = 0;
            for (var answer : crowd.invokeAll(Collections.nCopies(200, check))) {
                try {
                    assertThat(answer.get()).isFalse();
                    served++;
                } catch (ExecutionException sentAway) {
                    assertThat(sentAway.getCause()).isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.BUSY);
                        assertThat(refusal.retryAfter()).isPresent();
                    });
                }
            }
            assertThat(served).isPositive().isLessThan(200);
        } finally {
            crowd.shutdownNow();
        }
    }
}
