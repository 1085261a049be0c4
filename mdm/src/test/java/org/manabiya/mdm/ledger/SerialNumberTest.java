package org.manabiya.mdm.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manabiya.mdm.ledger.SerialNumber.Verdict;

class SerialNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "不明",
                "To be filled by O.E.M.",
                "Default string",
                "00000000",
                "No Asset Information",
                "ｎ／ａ",
                "----",
                "System Serial Number"
            })
    void aPlaceholderIsNoSerialNumber(String text) {
        assertThat(SerialNumber.of(text).verdict()).isEqualTo(Verdict.PLACEHOLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.23457E+14", "3E+11", "１．２E＋１１"})
    void whatASpreadsheetMadeOfANumberIsNoSerialNumber(String text) {
        assertThat(SerialNumber.of(text).verdict()).isEqualTo(Verdict.SPREADSHEET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB1", "教室の棚", "<script>", "=1+1"})
    void otherTextIsNoSerialNumber(String text) {
        assertThat(SerialNumber.of(text).verdict()).isEqualTo(Verdict.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc123-4567", " ABC123－4567 ", "ＡＢＣ１２３−４５６７", "ABC 123‐4567", "ABC\u200B123–4567"})
    void oneSerialNumberHasOneForm(String text) {
        assertThat(SerialNumber.of(text).value()).isEqualTo("ABC123-4567");
    }

    @Property
    void tidyingTwiceIsTidyingOnce(
            @ForAll
                    @StringLength(max = 20)
                    @CharRange(from = ' ', to = '~')
                    @CharRange(from = '\uFF01', to = '\uFF5E')
                    @CharRange(from = '一', to = '龥')
                    String text) {
        String once = SerialNumber.tidy(text);
        assertThat(SerialNumber.tidy(once)).isEqualTo(once);
    }
}
