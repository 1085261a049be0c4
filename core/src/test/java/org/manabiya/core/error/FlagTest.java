package org.manabiya.core.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlagTest {

    @Test
    void onlyTrueAndFalseAreAnswers() {
        assertThat(Flag.read("dryRun", "true", false)).isTrue();
        assertThat(Flag.read("dryRun", "false", true)).isFalse();
        assertThat(Flag.read("dryRun", null, true)).isTrue();
        assertThat(Flag.read("dryRun", null, false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0", "yes", "on", "TRUE", "True", " true", "no"})
    void everyOtherWordIsRefused(String word) {
        assertThatThrownBy(() -> Flag.read("dryRun", word, true))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.MALFORMED));
    }
}
