package org.manabiya.portal.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manabiya.portal.page.Texts;

class GradeTextsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P1 | 小学1年",
                "P1,P2 | 小学1年、小学2年",
                "P1,P2,P3,P4,P5,P6 | 小学1〜6年",
                "P4, P5, P6, J1 | 小学4〜6年、中学1年",
                "P1,P3,P5 | 小学1年、小学3年、小学5年",
                "J1,J2,J3,X9 | 中学1〜3年、X9",
                "'' | ''"
            })
    void threeGradesOrMoreInARowAreToldByTheFirstAndTheLast(String codes, String words) {
        assertThat(new GradeTexts(Texts.in("ja")).words(codes)).isEqualTo(words);
    }
}
