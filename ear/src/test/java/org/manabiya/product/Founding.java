package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

/** From an empty installation to the first pupil who signs in: what the operator and the first officer of a board do, page by page. */
final class Founding {
    private static final Pattern SLIP = Pattern.compile("<dd class=\"mono\">([^<]+)</dd>");
    private static final Pattern PERSON = Pattern.compile("/people/[0-9a-f-]{36}");

    private final URI address;
    private final String password;

    Founding(URI address, String password) {
        this.address = address;
        this.password = password;
    }

    /**
     * The operator makes a municipality; its officer imports the roster and issues a password, with which a pupil comes in.
     *
     * @return the officer, signed in
     */
    Visitor withRoster(byte[] roster) {
        var operator = new Visitor(address);
        operator.signIn("operator", password);
        assertThat(operator.get("/").body()).contains("href=\"/municipalities\"");
        var officer = enter(operator.submit(
                        "/municipalities",
                        "/municipalities",
                        Map.of(
                                "name", "烏川市教育委員会",
                                "code", "099990",
                                "familyName", "高橋",
                                "givenName", "恵",
                                "login", "officer"))
                .body());
        assertThat(officer.get("/").body()).contains("href=\"/roster\"");
        assertThat(officer.get("/devices/imports").body())
                .as("a ledger before the roster would have no schools")
                .contains("名簿がまだありません");
        bring(roster);
        var pupils = PERSON.matcher(officer.get("/people?role=student").body());
        assertThat(pupils.find()).isTrue();
        var page = pupils.group();
        var slip = officer.submit(page, page.replace("/people", "/accounts") + "/password", Map.of());
        var pupil = enter(slip.body());
        assertThat(pupil.get("/").statusCode()).isEqualTo(200);
        return officer;
    }

    /** A token of the officer for the API. */
    String token() {
        return new Site(address, null).token(new SampleAccount("board_ict", "officer", password), "figures");
    }

    /** Signs in with what stands on the slip of paper and chooses a password, as the first sign-in asks. */
    private Visitor enter(String slip) {
        var words = SLIP.matcher(slip).results().map(found -> found.group(1)).toList();
        assertThat(words).as(slip).hasSize(2);
        assertThat(slip).as("where to sign in").contains("<dd>" + address + "</dd>");
        var visitor = new Visitor(address);
        visitor.signIn(words.get(0), words.get(1));
        assertThat(visitor.get("/").headers().firstValue("Location").orElse("")).endsWith("/password");
        var chosen = visitor.submit("/password", "/password", Map.of("present", words.get(1), "chosen", password));
        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(303);
        return visitor;
    }

    private void bring(byte[] roster) {
        var token = new Site(address, null).token(new SampleAccount("board_ict", "officer", password), "roster");
        var answer = new Visitor(address)
                .upload(
                        "/api/v1/roster/imports?dryRun=false",
                        "package",
                        "RO_20260401_099990.zip",
                        "application/zip",
                        roster,
                        "Authorization",
                        "Bearer " + token);
        assertThat(answer.body()).contains("\"status\":\"applied\"");
    }
}
