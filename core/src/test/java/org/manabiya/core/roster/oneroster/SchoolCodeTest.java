package org.manabiya.core.roster.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"B109210003160", "C109210001268", "B109210002802", "F112310102342"})
    void realCodesFit(String code) {
        assertThat(SchoolCode.isValid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B109210003161",
                "B109210003610",
                "b109210003160",
                "",
                "B10921000316",
                "Ｂ109210003160",
                "Z109210003160"
            })
    void anythingElseDoesNot(String code) {
        assertThat(SchoolCode.isValid(code)).isFalse();
    }
}
