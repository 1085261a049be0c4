package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * From three device files to a plan that the public reads: what an officer does in the first quarter of an hour, page by page, in a town
 * that has its roster and nothing else. The numbers are checked against those of the ledger and of the scenario, asked for by themselves.
 */
final class FirstPlan {
    private static final List<String> FILES =
            List.of("ledger_sjis.csv", "chromeos_console_export.csv", "repairs_sjis.csv");
    private static final Pattern CHOICE = Pattern.compile("name=\"(choice[^\"]+)\" value=\"([A-Z_]+)\"");
    private static final Pattern OFFERED = Pattern.compile("<textarea id=\"policy\"[^>]*>([^<]+)</textarea>");
    private static final int FIRST_YEAR = 2020;
    private static final int YEARS = 10;
    /** The school year of the day on which the product runs. */
    private static final int PRESENT = 2026;

    private final Visitor officer;
    private final Visitor stranger;
    private final String token;

    FirstPlan(Visitor officer, Visitor stranger, String token) {
        this.officer = officer;
        this.stranger = stranger;
        this.token = token;
    }

    void isPublished() {
        FILES.forEach(this::bring);
        String scenario = scenario();
        write();
        publish();
        JsonObject table = table();
        whatIsPastIsTheLedgers(table);
        whatIsToComeIsTheScenarios(table, scenario);
        whatFollowsIsComputed(table);
        assertThat(stranger.get("/plans/099990").body()).contains("端末整備・更新計画", "令和9年度");
        assertThat(stranger.get("/plans/099990/renewal.csv").body()).contains("ceiling,② 予備機を含む整備上限台数,2026,");
        assertThat(stranger.get("/plans/099990/renewal.pdf").body()).startsWith("%PDF");
    }

    /** Uploads the file, takes the first choice wherever the file leaves one, and enters it. */
    private void bring(String file) {
        var sent = officer.uploadBy("/devices/imports", "/devices/imports", "file", file, sample(file));
        String page = address(sent.headers().firstValue("Location").orElseThrow());
        String seen = officer.get(page + "?show=conflicts").body();
        assertThat(seen).doesNotContain("名簿がまだありません");
        Map<String, String> choices = new LinkedHashMap<>();
        CHOICE.matcher(seen).results().forEach(choice -> choices.putIfAbsent(choice.group(1), choice.group(2)));
        if (!choices.isEmpty()) {
            officer.submit(page + "?show=conflicts", page + "/decisions", choices);
        }
        assertThat(officer.submit(page, page + "/apply", Map.of()).statusCode())
                .as(file)
                .isEqualTo(303);
        assertThat(officer.get(page).body()).as(file).contains(file).doesNotContain(page + "/apply");
    }

    /** Makes a scenario with nothing typed but its name, and chooses it. */
    private String scenario() {
        String form = officer.get("/renewal/scenarios/new").body();
        Map<String, String> fields = new HashMap<>();
        Pattern.compile("<input[^>]* name=\"([a-z]+\\.[a-zA-Z]+)\"[^>]* value=\"([^\"]*)\"")
                .matcher(form)
                .results()
                .forEach(field -> fields.put(field.group(1), field.group(2)));
        fields.putAll(Map.of("name", "一斉に", "strategy", "AT_ONCE", "money.subsidised", "on"));
        var made = officer.submit("/renewal/scenarios/new", "/renewal/scenarios", fields);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
        String page = address(made.headers().firstValue("Location").orElseThrow());
        assertThat(officer.get(page + "/export?format=csv").body())
                .as("what it takes for given leaves the product with it")
                .contains("更新のしかた,一斉に", "乱数の種,1", "1台の価格（円）,55000", "計算した日時,2026年11月24日");
        assertThat(officer.submit(page, page + "/choice", Map.of()).statusCode())
                .as("computed and chosen")
                .isEqualTo(303);
        return page.substring(page.lastIndexOf('/') + 1);
    }

    /** Reads the draft of the texts and saves it. */
    private void write() {
        String form = officer.get("/renewal/edit").body();
        Matcher policy = OFFERED.matcher(form);
        assertThat(policy.find()).as("a draft of the text").isTrue();
        String scenario = form.replaceAll("(?s).*<option value=\"([0-9a-f-]{36})\" selected.*", "$1");
        String version = form.replaceAll("(?s).*name=\"version\" value=\"([0-9]+)\".*", "$1");
        assertThat(officer.submit(
                                "/renewal/edit",
                                "/renewal/edit?plan=renewal",
                                Map.of(
                                        "version",
                                        version,
                                        "firstYear",
                                        String.valueOf(FIRST_YEAR),
                                        "years",
                                        String.valueOf(YEARS),
                                        "scenario",
                                        scenario,
                                        "policy",
                                        policy.group(1),
                                        "disposal.1.method",
                                        "CERTIFIED_OPERATOR"))
                        .statusCode())
                .isEqualTo(303);
    }

    /** The board publishes: the officer gives that role to somebody of the roster, here to the own person. */
    private void publish() {
        Matcher own = Pattern.compile("/people/[0-9a-f-]{36}")
                .matcher(officer.get("/people?role=boardIct").body());
        assertThat(own.find()).as("the officer among the people").isTrue();
        assertThat(officer.submit(
                                own.group(),
                                own.group() + "/roles",
                                Map.of("role", "districtAdministrator", "school", ""))
                        .statusCode())
                .isEqualTo(303);
        assertThat(officer.get("/renewal/publication").body())
                .as("nobody knows the pupils of years before the roster")
                .contains("/renewal/edit?plan=renewal#pupils.2020");
        assertThat(officer.submit(
                                "/renewal/publication",
                                "/renewal/publication",
                                Map.of("plan", "renewal", "note", "", "incomplete", "1"))
                        .statusCode())
                .isEqualTo(303);
    }

    private JsonObject table() {
        return JsonParser.parseString(
                        stranger.get("/api/v1/published-plans/099990").body())
                .getAsJsonObject()
                .getAsJsonArray("plans")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("table");
    }

    private void whatIsPastIsTheLedgers(JsonObject table) {
        for (int year = FIRST_YEAR; year < PRESENT; year++) {
            assertThat(cell(table, "devices", year)).as("③ of %d", year).isEqualTo(inLedger("PUPIL", year));
            assertThat(cell(table, "spares", year)).as("⑥ of %d", year).isEqualTo(inLedger("SPARE", year));
        }
        long units = IntStream.range(FIRST_YEAR, PRESENT)
                .mapToLong(year -> cell(table, "devices", year) + cell(table, "spares", year))
                .sum();
        assertThat(units).as("nearly all of the 2,064 units of the file").isGreaterThan(1_800);
    }

    private long inLedger(String kind, int year) {
        return ask("/api/v1/devices?kind=" + kind + "&acquired=" + year)
                .get("total")
                .getAsLong();
    }

    private void whatIsToComeIsTheScenarios(JsonObject table, String scenario) {
        int compared = 0;
        for (var one : ask("/api/v1/renewal/scenarios/" + scenario).getAsJsonArray("years")) {
            JsonObject plan = one.getAsJsonObject().getAsJsonObject("plan");
            int year = plan.get("year").getAsInt();
            if (year > PRESENT && year < FIRST_YEAR + YEARS) {
                for (String row : List.of("devices", "devicesFromFund", "spares", "sparesFromFund")) {
                    assertThat(cell(table, row, year))
                            .as("%s of %d", row, year)
                            .isEqualTo(plan.get(row).getAsLong());
                }
                compared++;
            }
        }
        assertThat(compared).isEqualTo(FIRST_YEAR + YEARS - 1 - PRESENT);
    }

    private void whatFollowsIsComputed(JsonObject table) {
        long pupils = cell(table, "pupils", PRESENT);
        assertThat(pupils).isPositive();
        assertThat(cell(table, "ceiling", PRESENT)).isEqualTo(pupils * 115 / 100);
        JsonArray unknown = table.getAsJsonObject("rows").getAsJsonArray("ceiling");
        assertThat(unknown.get(0).isJsonNull()).as("② of a year without ①").isTrue();
    }

    private static long cell(JsonObject table, String row, int year) {
        return table.getAsJsonObject("rows")
                .getAsJsonArray(row)
                .get(year - FIRST_YEAR)
                .getAsLong();
    }

    private JsonObject ask(String address) {
        return JsonParser.parseString(stranger.get(address, "Authorization", "Bearer " + token)
                        .body())
                .getAsJsonObject();
    }

    private static String address(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }

    private static byte[] sample(String file) {
        try (var content = FirstPlan.class.getResourceAsStream("/sample/" + file)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
