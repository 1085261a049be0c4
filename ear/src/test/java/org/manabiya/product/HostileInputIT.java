package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is in plain words and tells nothing of the inside. */
class HostileInputIT {
    private static final String INSIDE =
            "(?s).*(Exception|\\bat (org|java|jakarta|com|fish)\\.|Payara|GlassFish|Grizzly|Jersey|PSQL|StackTrace).*";

    private final Product product = Product.onPostgres();
    private final Wire wire = new Wire(product.address());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/%",
                "/%zz",
                "/%00",
                "/sign-in%00",
                "/%ff%fe",
                "/..%2f..%2fetc/passwd",
                "/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/assets/../WEB-INF/web.xml",
                "/assets/..%2fWEB-INF%2fweb.xml",
                "/assets/%2e%2e/WEB-INF/web.xml",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/assets/",
                "/assets/nothing.js",
                "/icons/nothing.png",
                "/application.wadl",
                "/api/v1/nothing",
                "/api/v1/%zz",
                "/sign-in/nothing",
                "/sign-in?next=%ff%fe%00",
                "/sign-in?%zz=%zz",
                "/\u00e3\u0081\u0082",
                "/a|b{c}\"d\"<e>",
                "/;/;;"
            })
    void anOddAddressIsAnsweredInPlainWords(String path) {
        assertPlain(path, wire.get(path));
    }

    @Test
    void methodsThatAnAddressDoesNotKnowAreRefused() {
        for (String method : new String[] {"PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "NONSENSE"}) {
            for (String path : new String[] {"/sign-in", "/", "/api/v1/handouts", "/sw.js"}) {
                var answer = wire.send(method + " " + path + " HTTP/1.1\nHost: "
                        + product.address().getAuthority() + "\nConnection: close\nContent-Length: 0\n\n");
                assertPlain(method + " " + path, answer);
                assertThat(Wire.status(answer)).as(method + " " + path).isIn(400, 405, 501);
            }
        }
    }

    @Test
    void headersWithoutMeasureAreRefused() {
        var answer = wire.get("/sign-in", "X-Long: " + "x".repeat(100_000));

        assertThat(answer).doesNotMatch(INSIDE);
        if (!answer.isEmpty()) {
            assertThat(Wire.status(answer)).isBetween(400, 499);
        }
    }

    @Test
    void manyHeadersAndCookiesAreNoTrouble() {
        assertPlain("cookies", wire.get("/sign-in", "Cookie: manabiya=" + "\u00ff".repeat(50) + "; ;; =; a=\u0001"));
        assertPlain("token", wire.get("/api/v1/handouts", "Authorization: Bearer \u00ff\u0001"));
        assertPlain("basic", wire.get("/api/v1/handouts", "Authorization: Basic x"));
        assertPlain("language", wire.get("/sign-in", "Accept-Language: \u00ff;q=x"));
        assertPlain("accept", wire.get("/sign-in", "Accept: nonsense"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login=%00&password=%00",
                "login=a%00b&password=x",
                "login=%ff%fe&password=%c3%28",
                "login=\u00ff\u00fe&password=x",
                "login=%&password=%zz",
                "login=%ed%a0%80&password=x",
                "login=%f0%9f%98%80%e2%80%ae&password=x",
                "&&&===&",
                "login",
                ""
            })
    void oddFormsAreAnsweredInPlainWords(String body) {
        var visitor = product.visitor();
        var csrf = visitor.token(visitor.get("/sign-in").body());
        assertPlain(body, wire.form("/sign-in", body, "Cookie: " + visitor.cookies(), "X-CSRF-TOKEN: " + csrf));
    }

    @Test
    void aLoginWithoutMeasureIsJustWrong() {
        var answer = product.visitor().trySignIn("x".repeat(200_000), "y".repeat(200_000));

        assertThat(answer.statusCode()).isNotEqualTo(303).isLessThan(500);
        assertThat(answer.body()).doesNotMatch(INSIDE);
    }

    @Test
    void aBodyWithoutMeasureIsRefusedBeforeItIsRead() {
        var json = "{\"login\":\"" + "x".repeat(1_200_000) + "\"}";
        var answer = product.visitor().send("POST", "/api/v1/tokens", "application/json", json);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");

        var chunk = "x".repeat(1_200_000);
        var chunked = wire.send("POST /api/v1/tokens HTTP/1.1\nHost: "
                + product.address().getAuthority()
                + "\nConnection: close\nContent-Type: application/json\nTransfer-Encoding: chunked\n\n"
                + Integer.toHexString(chunk.length() + 1) + "\n\"" + chunk + "\n0\n\n");
        assertThat(Wire.status(chunked)).isEqualTo(413);

        var visitor = product.visitor();
        assertThat(visitor.trySignIn("x".repeat(1_200_000), "y").statusCode()).isEqualTo(413);
    }

    @Test
    void aBodyThatSaysNothingIsRefusedWhereverOneIsRead() {
        var broken = new TreeSet<String>();
        for (String role : new String[] {"board_ict", "head"}) {
            var bearer = "Bearer " + product.token(product.account(role), "hostile");
            for (Endpoint endpoint : Endpoint.all()) {
                if (endpoint.path().startsWith("/api/")
                        && endpoint.parameters().isEmpty()
                        && "application/json".equals(endpoint.consumes())) {
                    for (String body : new String[] {"null", "[null]"}) {
                        var answer = product.visitor()
                                .send(
                                        endpoint.method(),
                                        endpoint.path(),
                                        "application/json",
                                        body,
                                        "Authorization",
                                        bearer);
                        if (answer.statusCode() >= 500) {
                            broken.add(role + " " + endpoint + " " + body);
                        }
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"login\":1}",
                "{\"login\":\"\\u0000\",\"password\":\"\\ud800\"}",
                "\u0000"
            })
    void oddJsonIsRefusedAsAProblem(String body) {
        var answer = product.visitor().send("POST", "/api/v1/tokens", "application/json", body);

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotMatch(INSIDE);
    }

    @Test
    void aMethodThatAnAddressDoesNotKnowIsCalledSo() {
        var visitor = product.visitor();
        var csrf = visitor.token(visitor.get("/sign-in").body());

        assertThat(visitor.send("PUT", "/sign-in", "text/plain", "", "X-CSRF-TOKEN", csrf)
                        .statusCode())
                .isEqualTo(405);
        assertThat(product.visitor()
                        .send("DELETE", "/api/v1/handouts", "text/plain", "")
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void aBodyOfAnUnknownTypeIsRefused() {
        var answer = product.visitor().send("POST", "/api/v1/tokens", "text/nonsense", "x");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void aWrongAddressLooksLikeThisProduct() {
        for (String path : new String[] {"/nothing", "/assets/nothing.js", "/WEB-INF/web.xml"}) {
            var answer = product.visitor().get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("<html lang=\"ja\"", "href=\"/\"");
        }
    }

    @Test
    void aWrongAddressOfTheApiIsAProblem() {
        var answer = product.visitor().get("/api/v1/nothing");

        assertThat(answer.statusCode()).isIn(401, 404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\"", "\"title\"", "\"detail\"");
    }

    @Test
    void aNameFullOfMarkupIsShownAsText() {
        var markup = "\"><script>alert(1)</script>${1+1}";
        var answer = product.visitor()
                .submit("/sign-in", "/sign-in", Map.of("login", markup, "password", "x", "next", markup));

        assertThat(answer.body()).contains("&lt;script>alert(1)&lt;/script>").doesNotContain("<script>alert");
    }

    private static void assertPlain(String what, String answer) {
        assertThat(answer).as(what).isNotEmpty().doesNotMatch(INSIDE);
        assertThat(Wire.status(answer)).as(what).matches(status -> status < 500 || status == 501, "no failure inside");
    }
}
