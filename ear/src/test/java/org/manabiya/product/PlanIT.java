package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A plan's way on the running product: computed for anybody, written by the board, published, read by the public, withdrawn. */
class PlanIT {
    private static final String TABLE = "/api/v1/renewal/plan-table";
    private static final String CITY =
            """
            {"firstYear":2024,"pupils":[1968,1945,1923,1887,1852],"devices":[0,0,1923,0,0],"devicesFromFund":[0,0,1923,0,0],
             "spares":[0,0,212,0,0],"sparesFromFund":[0,0,212,0,0],
             "renewalRate":{"definition":"RENEWED_FIXED_BASE","baseYear":2025,"cap":true},
             "spareRate":{"definition":"SPARE_ALLOWANCE_FILLED","cap":true}}""";

    private final Product product = Product.onH2();

    @Test
    void aTableIsComputedForAnybodyAndForAReadersToken() {
        var stranger = product.visitor();
        var answer = stranger.send("POST", TABLE, "application/json", CITY);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"years\":[2024,2025,2026,2027,2028]")
                .contains("\"ceiling\":[2263,2236,2211,2170,2129]")
                .contains("\"renewalRatePercent\":[0.0,0.0,98.9,98.9,98.9]")
                .contains("\"spareRatePercent\":[0.0,0.0,73.6,74.9,76.5]")
                .contains("2,135");

        var token = product.token(product.account("board_staff"), "computes");
        assertThat(stranger.send("POST", TABLE, "application/json", CITY, "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void impossibleNumbersAreToldByTheirField() {
        var answer = product.visitor()
                .send(
                        "POST",
                        TABLE,
                        "application/json",
                        CITY.replace("[0,0,1923,0,0],\"devicesFromFund\"", "[0,0,1922,0,0],\"devicesFromFund\""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"title\":\"Unprocessable Content\"")
                .contains("\"errors\":[{\"field\":\"devicesFromFund[2]\",\"message\":");
        assertThat(product.visitor()
                        .send("POST", TABLE, "application/json", "{\"firstYear\":")
                        .statusCode())
                .isEqualTo(400);
        assertThat(product.visitor()
                        .send("POST", TABLE, "application/json", "[".repeat(60_000))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void thePageComputesAsTheApiDoes() {
        var stranger = product.visitor();
        String query =
                "?years=1&firstYear=2024&pupils=100&devices=%EF%BC%91%EF%BC%90%EF%BC%90&devicesFromFund=0&spares=15&sparesFromFund=15";
        assertThat(stranger.get("/renewal-check" + query).body()).contains("115", "100.0%");
        for (String format : new String[] {"xlsx", "pdf", "csv"}) {
            assertThat(stranger.get("/renewal-check/export" + query + "&format=" + format)
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(stranger.get("/renewal-check?years=1&pupils=x").statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheBoardPublishesAnybodyReadsUntilItIsWithdrawn() {
        var board = product.signedIn(product.account("board_staff"));
        var stranger = product.visitor();
        Map<String, String> fields = new TreeMap<>(Map.of("version", "0", "firstYear", "2024", "years", "5"));
        fields.putAll(Map.of("pupils.2024", "1,968", "pupils.2025", "1945", "policy", "一斉に更新する。"));
        assertThat(board.submit("/renewal/edit", "/renewal/edit?plan=renewal", fields)
                        .statusCode())
                .isEqualTo(303);
        assertThat(board.get("/renewal").body()).contains("一斉に更新する。", "1,968");
        for (String format : new String[] {"xlsx", "pdf", "csv"}) {
            assertThat(board.get("/renewal/export?plan=renewal&format=" + format)
                            .statusCode())
                    .isEqualTo(200);
        }
        var unconfirmed = board.submit(
                "/renewal/publication", "/renewal/publication", Map.of("plan", "renewal", "note", "初めて公表する"));
        assertThat(unconfirmed.statusCode()).isEqualTo(200);
        assertThat(unconfirmed.body())
                .as("what is not written, each with its field, and the note that was typed")
                .contains("/renewal/edit?plan=renewal#disposal.1.units", "初めて公表する", "name=\"incomplete\"");
        var byToken = product.visitor()
                .send(
                        "POST",
                        "/api/v1/plans/publication",
                        "application/json",
                        "{\"note\":\"初めて公表する\"}",
                        "Authorization",
                        "Bearer " + product.token(product.account("board_staff"), "publishes"));
        assertThat(byToken.statusCode()).as(byToken.body()).isEqualTo(422);
        assertThat(byToken.body()).contains("\"field\":\"disposalNote\"");
        assertThat(board.submit(
                                "/renewal/publication",
                                "/renewal/publication",
                                Map.of("plan", "renewal", "note", "初めて公表する", "incomplete", "1"))
                        .statusCode())
                .isEqualTo(303);

        String address = board.get("/renewal").body().replaceAll("(?s).*?\"(/plans/[^\"]+)\".*", "$1");
        assertThat(stranger.get(address).body()).contains("一斉に更新する。", "1,968");
        assertThat(stranger.get("/api/v1/published-plans" + address.substring("/plans".length()))
                        .body())
                .contains("\"plan\":\"renewal\"", "\"definition\":\"RENEWED_CURRENT\"", "1968");
        assertThat(stranger.get(address + "/renewal.csv").body()).contains("pupils", "1968");
        assertThat(stranger.get(address + "/renewal.pdf").body()).startsWith("%PDF");
        assertThat(stranger.get(address + "/network.pdf").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/plans/000000").statusCode()).isEqualTo(404);

        assertThat(board.submit("/renewal", "/renewal/withdrawal", Map.of("plan", "renewal", "reason", "数の誤り"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
        assertThat(board.get("/renewal").body()).contains("数の誤り");
    }

    @Test
    void theOtherPlansAreWrittenAsAnswers() {
        var board = product.signedIn(product.account("board_ict"));
        for (String plan : new String[] {"network", "school-dx", "device-use"}) {
            assertThat(board.get("/renewal?plan=" + plan).statusCode()).isEqualTo(200);
            assertThat(board.submit(
                                    "/renewal/edit?plan=" + plan,
                                    "/renewal/edit?plan=" + plan,
                                    Map.of("version", "0", "assessment", "令和8年度", "unknown", "x"))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(board.get("/renewal/export?plan=" + plan + "&format=pdf").statusCode())
                    .isEqualTo(200);
        }
        assertThat(board.get("/renewal?plan=network").body()).contains("令和8年度");
        assertThat(board.get("/renewal/publication?plan=network").statusCode())
                .as("only board staff publish")
                .isEqualTo(403);
        assertThat(board.get("/renewal?plan=nonsense").statusCode()).isEqualTo(404);
    }
}
