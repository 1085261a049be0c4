package org.manabiya.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"13000", "13,000", "１３，０００", "１３０００円", " 13 000 "})
    void understandsWhatIsTypedForTheSameNumber(String typed) {
        assertThat(TypedNumber.whole(typed)).contains(13000);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"abc", "-1", "1.5", "1234567890", "\u0663"})
    void takesNothingElseForAWholeNumber(String typed) {
        assertThat(TypedNumber.whole(typed)).isEmpty();
    }

    @Test
    void readsDigitsBehindThePoint() {
        assertThat(TypedNumber.decimal("３３．９")).contains(new BigDecimal("33.9"));
        assertThat(TypedNumber.decimal("33.")).isEmpty();
    }
}
