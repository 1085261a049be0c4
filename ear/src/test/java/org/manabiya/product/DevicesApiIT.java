package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the pages of devices do, done by a program with a token: each address answers in its class, reads JSON and refuses what is none. */
class DevicesApiIT {
    private static final String JSON = "application/json";

    private final Product product = Product.onPostgres();
    private final String board = "Bearer " + product.token(product.account("board_ict"), "devices");

    private HttpResponse<String> get(String path) {
        return product.visitor().get("/api/v1" + path, "Authorization", board, "Accept-Language", "ja");
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return product.visitor().send(method, "/api/v1" + path, JSON, body, "Authorization", board);
    }

    private HttpResponse<String> done(String method, String path, String body) {
        var answer = send(method, path, body);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isIn(200, 204);
        return answer;
    }

    private JsonObject object(HttpResponse<String> answer) {
        return read(answer).getAsJsonObject();
    }

    private JsonArray array(HttpResponse<String> answer) {
        return read(answer).getAsJsonArray();
    }

    private static JsonElement read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonParser.parseString(answer.body());
    }

    private String id(String sql) {
        return product.database().ask(sql).toString();
    }

    @Test
    void aPlanIsWrittenByItsFieldsAndNothingUnseenIsWrittenOver() {
        var before = object(get("/plans?plan=device-use"));
        int version = before.get("version").getAsInt();
        var written = "{\"version\":%d,\"fields\":{\"learningAim\":\"学びの姿\"}}";
        var saved = object(done("PUT", "/plans?plan=device-use", written.formatted(version)));
        assertThat(saved.getAsJsonObject("says").get("learningAim").getAsString())
                .isEqualTo("学びの姿");
        assertThat(send("PUT", "/plans?plan=device-use", written.formatted(version))
                        .statusCode())
                .isEqualTo(409);
        var unknown = send(
                "PUT", "/plans?plan=device-use", "{\"version\":%d,\"fields\":{\"secret\":\"x\"}}".formatted(version));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("secret");
        var back = new JsonObject();
        back.add("version", saved.get("version"));
        back.add("fields", before.getAsJsonObject("written"));
        done("PUT", "/plans?plan=device-use", back.toString());
        assertThat(object(get("/plans")).getAsJsonObject("table").getAsJsonArray("years"))
                .isNotEmpty();
        assertThat(get("/plans?plan=none").statusCode()).isEqualTo(404);
        assertThat(send("POST", "/plans/publication?plan=device-use", "{}").statusCode())
                .isEqualTo(403);
        assertThat(array(get("/plans/revisions"))).isNotNull();
    }

    @Test
    void aPlanTakesOverWhatTheLedgerSaysInTheChosenFields() {
        var before = object(get("/plans"));
        var draft = new JsonObject();
        draft.add("version", before.get("version"));
        draft.add("fields", before.getAsJsonObject("written").deepCopy());
        draft.getAsJsonObject("fields").addProperty("policy", "ほかの考え方");
        var saved = object(done("PUT", "/plans", draft.toString()));
        assertThat(array(get("/plans/ledger")).asList())
                .map(each -> each.getAsJsonObject().get("before").getAsString())
                .contains("ほかの考え方");

        var taking = "{\"version\":%d,\"take\":[\"policy\"]}"
                .formatted(saved.get("version").getAsInt());
        var taken = object(done("POST", "/plans/ledger", taking));
        assertThat(taken.getAsJsonObject("written").get("policy").getAsString()).isNotEqualTo("ほかの考え方");
        assertThat(send("POST", "/plans/ledger", taking).statusCode())
                .as("somebody has saved since")
                .isEqualTo(409);

        draft.add("version", taken.get("version"));
        draft.add("fields", before.getAsJsonObject("written"));
        done("PUT", "/plans", draft.toString());
    }

    @Test
    void whatTheForecastAndTheAdviceTakeForGivenIsReadAndWritten() {
        for (var path : new String[] {"/renewal/forecast/assumptions/shares", "/repairs/terms"}) {
            var present = object(get(path));
            assertThat(object(done("PUT", path, present.toString()))).isEqualTo(present);
            assertThat(send("PUT", path, "{}").statusCode()).isEqualTo(400);
        }
        assertThat(send(
                                "PUT",
                                "/repairs/terms",
                                "{\"thresholdPercent\":0,\"switchingCost\":0,\"replacementPrice\":1,\"lifeMonths\":1}")
                        .statusCode())
                .isEqualTo(422);
        var feeders = array(get("/renewal/forecast/assumptions/feeders"));
        assertThat(array(done("PUT", "/renewal/forecast/assumptions/feeders", feeders.toString())))
                .isEqualTo(feeders);
        assertThat(send("PUT", "/renewal/forecast/assumptions/feeders", "[{\"percent\":101}]")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void rowsOfLoansAreAnsweredOneByOne() {
        var key = UUID.randomUUID();
        var person = id("select person_id from core_membership where role = 'student' order by id limit 1");
        var rows = "[{\"key\":\"%s\",\"loan\":{\"kind\":\"SHORT\",\"code\":\"NO-SUCH-UNIT\",\"person\":\"%s\"}}]";
        var outcome = array(done("POST", "/loans/bulk", rows.formatted(key, person)))
                .get(0)
                .getAsJsonObject();
        assertThat(outcome.get("key").getAsString()).isEqualTo(key.toString());
        assertThat(outcome.get("code").getAsString()).isEqualTo("NOT_FOUND");
        assertThat(outcome.get("refused").getAsString()).contains("NO-SUCH-UNIT");
        assertThat(send("POST", "/loans/bulk", "[{\"loan\":{}}]").statusCode()).isEqualTo(422);
        assertThat(send("POST", "/loans/bulk/returns", "[null]").statusCode()).isEqualTo(422);
        assertThat(array(done("POST", "/loans/bulk/returns", "[]"))).isEmpty();
    }

    @Test
    void aSheetOfLabelsIsMadeUsedAndForgotten() {
        var sheet = object(
                done(
                        "POST",
                        "/labels/own-sheets",
                        """
                {"name":"備品シール","width":210,"height":297,"columns":2,"rows":5,"faceWidth":90,"faceHeight":50,"left":10,"top":10,
                 "across":95,"down":55}"""));
        assertThat(sheet.get("faces").getAsInt()).isEqualTo(10);
        var own = sheet.get("id").getAsString();
        var unit = id(
                "select d.id from mdm_device d join core_municipality m on m.id = d.municipality_id where m.code <> '990001' order by d.tag limit 1");
        var pdf = get("/labels?device=%s&sheet=%s&part=SCHOOL&code=ADDRESS".formatted(unit, own));
        assertThat(pdf.statusCode()).as(pdf.body()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF");
        done("DELETE", "/labels/own-sheets/" + own, "");
        assertThat(get("/labels?device=%s&sheet=%s".formatted(unit, own)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aCartIsSetIntoARoomAndASpanTellsWhatIsFree() {
        var school = id(
                "select s.id from core_school s join core_municipality m on m.id = s.municipality_id where m.code <> '990001' and s.kind = 'school' order by s.name limit 1");
        var room = place(school, "ROOM");
        var cart = place(school, "CART");
        assertThat(object(done("PUT", "/devices/places/" + cart + "/within", "{\"within\":\"%s\"}".formatted(room)))
                        .get("parent")
                        .getAsString())
                .isEqualTo(room);
        assertThat(send("PUT", "/devices/places/" + cart + "/within", "{}").statusCode())
                .isEqualTo(422);
        var free = "/reservations/schools/" + school
                + "/free?from=2027-03-01T09:00:00%2B09:00&until=2027-03-01T10:00:00%2B09:00";
        assertThat(get(free).body()).contains(cart);
        assertThat(get("/reservations/schools/" + school + "/free?from=x").statusCode())
                .isEqualTo(422);
        assertThat(object(get("/reservations/schools/" + school + "/rule"))
                        .get("longestDays")
                        .getAsInt())
                .isPositive();
        done("DELETE", "/devices/places/" + cart, "");
        done("DELETE", "/devices/places/" + room, "");
    }

    private String place(String school, String kind) {
        return object(done(
                        "POST",
                        "/devices/places",
                        "{\"within\":\"%s\",\"kind\":\"%s\",\"name\":\"%s\"}".formatted(school, kind, kind)))
                .get("id")
                .getAsString();
    }

    @Test
    void schoolsClassesAndAWholeLedgerAreReadWithoutKnowingAnyId() {
        var school = array(get("/schools")).get(0).getAsJsonObject();
        assertThat(school.get("name").getAsString()).isNotEmpty();
        var classes = array(get("/schools/" + school.get("id").getAsString() + "/classes"));
        assertThat(classes.size()).isGreaterThanOrEqualTo(school.get("classes").getAsInt());
        assertThat(get("/schools/" + UUID.randomUUID() + "/classes").statusCode())
                .isEqualTo(404);
        var first = object(get("/devices/all?size=3"));
        var second = object(get("/devices/all?size=3&after=" + first.get("next").getAsString()));
        assertThat(first.getAsJsonArray("lines")).hasSize(3);
        assertThat(second.getAsJsonArray("lines").get(0)).isNotIn(first.getAsJsonArray("lines"));
        assertThat(object(get("/devices")).get("more").getAsBoolean()).isFalse();
        assertThat(get("/devices/all?after=x").statusCode()).isIn(400, 404, 422);
    }

    @Test
    void aReportIsOrderedChangedMadeAndTaken() {
        var order = "{\"report\":\"REPAIRS\",\"format\":\"XLSX\",\"rhythm\":{\"monthDay\":%d},\"keepDays\":7}";
        done("POST", "/reports/schedules", order.formatted(3));
        var schedule = id("select id from mdm_report_schedule where month_day = 3 and keep_days = 7");
        done("PUT", "/reports/schedules/" + schedule, order.formatted(4));
        assertThat(made(schedule).statusCode()).isEqualTo(200);
        done("DELETE", "/reports/schedules/" + schedule, "");
    }

    @Test
    void everyKindOfReportIsMadeInBothForms() {
        for (var kind : new String[] {
            "LEDGER",
            "REPAIRS",
            "REPAIR_FIGURES",
            "ENDS",
            "LOANS_OVERDUE",
            "SPARES",
            "STOCKTAKING",
            "YEAR_CHANGE",
            "DISPOSALS",
            "FAILURES",
            "PLAN_TABLE"
        }) {
            for (var format : new String[] {"XLSX", "PDF"}) {
                var order = "{\"report\":\"%s\",\"format\":\"%s\",\"rhythm\":{\"monthDay\":9},\"keepDays\":6}";
                done("POST", "/reports/schedules", order.formatted(kind, format));
                var schedule = id("select id from mdm_report_schedule where month_day = 9 and keep_days = 6");
                assertThat(made(schedule).body())
                        .as(kind + " " + format)
                        .startsWith(format.equals("PDF") ? "%PDF" : "PK");
                done("DELETE", "/reports/schedules/" + schedule, "");
            }
        }
    }

    private HttpResponse<String> made(String schedule) {
        var report = object(done("POST", "/reports/schedules/" + schedule + "/reports", ""))
                .get("report")
                .getAsString();
        return get("/reports/" + report + "/file");
    }

    @Test
    void theFilesOfRepairsConsentsDisposalsAndStocktakingsAreFoundOrToldMissing() {
        var nobody = UUID.randomUUID();
        for (var path : new String[] {
            "/repairs/%s/file",
            "/consents/people/%s/file",
            "/disposals/%s/file",
            "/disposals/units/%s/file",
            "/stocktakings/%s/file",
            "/stocktakings/sheets/%s/file"
        }) {
            assertThat(get(path.formatted(nobody)).statusCode()).as(path).isEqualTo(404);
        }
        var repair = id(
                "select r.id from mdm_repair r join core_municipality m on m.id = r.municipality_id where m.code <> '990001' order by r.id limit 1");
        assertThat(array(get("/repairs/" + repair + "/spares"))).isNotNull();
        var noPicture = product.visitor()
                .send(
                        "PUT",
                        "/api/v1/repairs/" + repair + "/file",
                        "multipart/form-data; boundary=end",
                        "--end\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\n\r\nno picture\r\n--end--\r\n",
                        "Authorization",
                        board);
        assertThat(noPicture.statusCode()).as(noPicture.body()).isIn(409, 422);
        assertThat(array(get("/consents/texts"))).isNotNull();
    }
}
