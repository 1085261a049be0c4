package org.manabiya.portal.mdm.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.mdm.scenario.ScenarioOptions;
import org.manabiya.mdm.scenario.Strategy;

class ScenarioFormTest {
    private static final ScenarioOptions USUAL = ScenarioOptions.usual(Strategy.BY_SCHOOL, 2026);

    private static ScenarioForm with(String field, String value) {
        Map<String, String> fields = new HashMap<>(ScenarioForm.of("案", USUAL).fields());
        fields.put(field, value);
        return new ScenarioForm(fields);
    }

    @Test
    void whatTheFormShowsMakesTheSameOptions() {
        assertThat(ScenarioForm.of("案", USUAL).options()).isEqualTo(USUAL);
        assertThat(with("money.priceRise", "-1.5").options().money().priceRise())
                .isEqualTo(-15);
        assertThat(with("money.price", "54,000").options().money().price()).isEqualTo(54_000);
    }

    @ParameterizedTest
    @CsvSource({
        "money.price, ''",
        "money.price, x",
        "money.price, 1e999999999",
        "timing.years, 99999999999999999999",
        "timing.years, 1.5",
        "timing.life, 4294967301",
        "runs.number, 0"
    })
    void whatIsNoSensibleNumberIsNamed(String field, String value) {
        assertThatThrownBy(() -> with(field, value).options())
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.fields())
                        .anyMatch(found -> found.name().equals(field)));
    }
}
