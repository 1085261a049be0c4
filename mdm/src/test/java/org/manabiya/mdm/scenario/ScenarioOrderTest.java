package org.manabiya.mdm.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;

class ScenarioOrderTest {
    private static final ScenarioOptions USUAL = ScenarioOptions.usual(Strategy.LEVEL, 2026);

    private static ScenarioOrder read(String json) {
        return ScenarioOrder.read(json.getBytes(StandardCharsets.UTF_8), USUAL);
    }

    @Test
    void whatIsLeftOutStaysAsItIs() {
        ScenarioOrder order = read(
                """
                {"name":"案","options":{"strategy":"AT_ONCE","timing":{"startYear":2028},"money":{"price":54000.0,"subsidised":false}}}""");
        assertThat(order.name()).isEqualTo("案");
        assertThat(order.options().strategy()).isEqualTo(Strategy.AT_ONCE);
        assertThat(order.options().timing()).isEqualTo(new ScenarioOptions.Timing(2026, 10, 2028, 5, 5, 12));
        assertThat(order.options().money().price()).isEqualTo(54_000);
        assertThat(order.options().money().subsidised()).isFalse();
        assertThat(order.options().runs()).isEqualTo(USUAL.runs());
        assertThat(read("{}")).isEqualTo(new ScenarioOrder(null, USUAL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'options':{'timing':{'years':99}}}|options.timing.years",
                "{'options':{'timing':{'years':1.5}}}|options.timing.years",
                "{'options':{'money':{'price':'many'}}}|options.money.price",
                "{'options':{'money':{'subsidised':1}}}|options.money.subsidised",
                "{'options':{'runs':{'number':99999999999}}}|options.runs.number",
                "{'options':{'strategy':'NEVER'}}|options.strategy",
                "{'options':[]}|options"
            })
    void whatCannotBeRightIsNamedAsTheSenderCallsIt(String json, String field) {
        assertThatThrownBy(() -> read(json.replace('\'', '"')))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.fields())
                        .singleElement()
                        .satisfies(found -> assertThat(found.name()).isEqualTo(field)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{} {}", "null"})
    void whatIsNoObjectIsRefused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(Refusal.Kind.MALFORMED));
    }

    @Test
    void theNumbersOfOptionsMakeThemAgain() {
        assertThat(OptionNumbers.options(USUAL.strategy(), true, OptionNumbers.of(USUAL)))
                .isEqualTo(USUAL);
        assertThat(OptionNumbers.names()).hasSize(18).doesNotHaveDuplicates();
    }
}
