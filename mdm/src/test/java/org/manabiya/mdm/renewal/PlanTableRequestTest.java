package org.manabiya.mdm.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;

class PlanTableRequestTest {
    private static final String CITY =
            """
            {"firstYear":2024,"pupils":[1968,1945,1923,1887,1852],"devices":[0,0,1923,0,0],"devicesFromFund":[0,0,1923,0,0],
             "spares":[0,0,212,0,0],"sparesFromFund":[0,0,212,0,0],
             "renewalRate":{"definition":"RENEWED_FIXED_BASE","baseYear":2025,"cap":true},
             "spareRate":{"definition":"SPARE_ALLOWANCE_FILLED","cap":true}}""";

    private static PlanTable read(String json) {
        return PlanTableRequest.read(json.getBytes(StandardCharsets.UTF_8), SparePercent.usual());
    }

    private static List<String> faults(String json) {
        try {
            read(json);
            return List.of();
        } catch (InvalidInput told) {
            return told.fields().stream().map(InvalidInput.Field::name).toList();
        }
    }

    @Test
    void theAnswerNamesItsRowsAndDefinitions() throws Exception {
        var answer = PlanTableAnswer.of(read(CITY), (key, variables) -> key);
        try (var jsonb = JsonbBuilder.create()) {
            assertThat(jsonb.toJson(answer))
                    .contains("\"years\":[2024,2025,2026,2027,2028]")
                    .contains("\"ceiling\":[2263,2236,2211,2170,2129]")
                    .contains("\"renewalRatePercent\":[0.0,0.0,98.9,98.9,98.9]")
                    .contains("\"spareRatePercent\":[0.0,0.0,73.6,74.9,76.5]")
                    .contains("\"definition\":\"RENEWED_FIXED_BASE\"")
                    .contains("\"code\":\"ABOVE_CEILING\"");
        }
    }

    @Test
    void whatIsLeftOutTakesTheUsualDefinition() throws Exception {
        PlanTable table = read("{\"firstYear\":2024,\"pupils\":[0],\"devices\":[0],\"devicesFromFund\":[0],"
                + "\"spares\":[0],\"sparesFromFund\":[0],\"remark\":\"later\"}");
        assertThat(table.definitions())
                .isEqualTo(PlanDefinitions.usual(table.definitions().spares()));
        try (var jsonb = JsonbBuilder.create()) {
            assertThat(jsonb.toJson(PlanTableAnswer.of(table, (key, variables) -> key)))
                    .contains("\"renewalRatePercent\":[null]");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"firstYear\":2024 | \"firstYear\":1800 | firstYear",
                "\"firstYear\":2024 | \"firstYear\":2024.5 | firstYear",
                "\"firstYear\":2024 | \"firstYear\":\"2024\" | firstYear",
                "\"firstYear\":2024 | \"firstYear\":null | firstYear",
                "\"firstYear\":2024 | \"first\":2024 | firstYear",
                "\"spares\":[0,0,212,0,0] | \"spares\":[0,0,212,0] | spares",
                "\"spares\":[0,0,212,0,0] | \"spares\":7 | spares",
                "\"spares\":[0,0,212,0,0] | \"spare\":[] | spares",
                "\"spares\":[0,0,212,0,0] | \"spares\":[0,0,211,0,0] | sparesFromFund[2]",
                "\"devices\":[0,0,1923,0,0] | \"devices\":[0,0,1923.5,0,0] | devices[2]",
                "\"devices\":[0,0,1923,0,0] | \"devices\":[0,0,1e99,0,0] | devices[2]",
                "\"devices\":[0,0,1923,0,0] | \"devices\":[0,0,1e999999999,0,0] | devices[2]",
                "\"devices\":[0,0,1923,0,0] | \"devices\":[0,0,9223372036854775807,0,0] | devices[2]",
                "\"devices\":[0,0,1923,0,0] | \"devices\":[0,null,1923,0,0] | devices[1]",
                "\"baseYear\":2025 | \"baseYear\":2029 | renewalRate.baseYear",
                "\"baseYear\":2025 | \"base\":2025 | renewalRate.baseYear",
                "RENEWED_FIXED_BASE | RENEWED | renewalRate.definition",
                "SPARE_ALLOWANCE_FILLED | 1 | spareRate.definition",
                "\"cap\":true}} | \"cap\":\"yes\"}} | spareRate.cap",
                "\"cap\":true}} | \"cap\":true},\"decimals\":3} | decimals",
                "\"cap\":true}} | \"cap\":true},\"rounding\":\"UP\"} | rounding",
                "\"cap\":true}} | \"cap\":true},\"sparePercent\":-1} | sparePercent"
            })
    void whatCannotBeRightIsNamed(String right, String wrong, String field) {
        assertThat(CITY).contains(right);
        assertThat(faults(CITY.replace(right, wrong))).containsExactly(field);
    }

    @Test
    void wholeNumbersMayBeWrittenInEveryWayOfJson() {
        assertThat(faults(CITY.replace("1923,0,0],\"devicesFromFund", "1923.0,0e5,-0],\"devicesFromFund")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "{", "{\"a\":}", "nonsense", "{} {}", "\u0000"})
    void whatIsNoJsonObjectIsMalformed(String body) {
        assertRefused(body, Refusal.Kind.MALFORMED);
    }

    @Test
    void inputWithoutMeasureIsRefused() {
        assertRefused("{\"pupils\":" + "[".repeat(50_000), Refusal.Kind.MALFORMED);
        assertRefused("{\"firstYear\":" + "9".repeat(60_000) + "}", Refusal.Kind.MALFORMED);
        assertRefused("{" + " ".repeat(70_000) + "}", Refusal.Kind.TOO_LARGE);
        assertThat(faults(CITY.replace("[1968,1945,1923,1887,1852]", "[" + "1,".repeat(20_000) + "1]")))
                .containsExactly("pupils");
    }

    private static void assertRefused(String body, Refusal.Kind kind) {
        assertThatThrownBy(() -> read(body)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }
}
