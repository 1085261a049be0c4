package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody writes in another's name: not by a form on another site, not by a token that may only read. */
class ForgeryIT {
    private final Product product = Product.onPostgres();
    private final List<Endpoint> writes =
            Endpoint.all().stream().filter(Endpoint::writes).toList();

    @Test
    void aPageTakesNoFormWithoutItsToken() {
        var taken = new TreeSet<String>();
        for (SampleAccount account : product.accounts()) {
            var visitor = product.signedIn(account);
            for (Endpoint page : writes) {
                if (page.isPage()) {
                    var answer = visitor.send(page.method(), somewhere(page), page.contentType(), page.body());
                    if (answer.statusCode() != 403 && answer.statusCode() != 404) {
                        taken.add(account.role() + " " + answer.statusCode() + " " + page);
                    }
                }
            }
            assertThat(visitor.get("/").statusCode()).as("still signed in").isEqualTo(200);
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void theSignInTakesNoFormWithoutItsToken() {
        var teacher = product.account("teacher");
        var form = "login=" + teacher.login().replace("@", "%40") + "&password=" + teacher.password();
        var answer = product.visitor().send("POST", "/sign-in", "application/x-www-form-urlencoded", form);

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenOfAnotherSessionIsWorthNothing() {
        var stranger = product.visitor();
        var csrf = stranger.token(stranger.get("/sign-in").body());
        var teacher = product.signedIn(product.account("teacher"));

        assertThat(teacher.send("POST", "/sign-out", "application/x-www-form-urlencoded", "", "X-CSRF-TOKEN", csrf)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theApiTakesNoWriteOfAnotherSiteInASession() {
        var elsewhere = List.of(
                List.of("Sec-Fetch-Site", "cross-site"),
                List.of("Sec-Fetch-Site", "same-site"),
                List.of("Origin", "https://evil.example"),
                List.of("Origin", "null"),
                List.of("Origin", "http://localhost:1"));
        var taken = new TreeSet<String>();
        for (String role : List.of("teacher", "board_ict")) {
            var visitor = product.signedIn(product.account(role));
            for (Endpoint address : writes) {
                for (List<String> header : elsewhere) {
                    var answer = visitor.send(
                            address.method(),
                            somewhere(address),
                            address.contentType(),
                            address.body(),
                            header.get(0),
                            header.get(1));
                    if (answer.statusCode() != 403) {
                        taken.add(header + " " + answer.statusCode() + " " + address);
                    }
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void aTokenThatReadsDoesNotWrite() {
        var taken = new TreeSet<String>();
        for (SampleAccount account : product.accounts()) {
            var token = product.token(account, "only reads");
            product.database().execute("update core_token set scope = 'READ' where name = 'only reads'");
            for (Endpoint address : writes) {
                if (address.isApi() && address.rule() != Endpoint.Rule.OPEN_TO_ALL) {
                    var answer = product.visitor()
                            .send(
                                    address.method(),
                                    somewhere(address),
                                    address.contentType(),
                                    address.body(),
                                    "Authorization",
                                    "Bearer " + token);
                    if (answer.statusCode() != 403) {
                        taken.add(account.role() + " " + answer.statusCode() + " " + address);
                    }
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void aTokenOpensNoPageAndMakesNoToken() {
        for (SampleAccount account : product.accounts()) {
            var bearer = "Bearer " + product.token(account, "a program");
            for (String page : List.of("/", "/settings", "/people")) {
                assertThat(product.visitor().get(page, "Authorization", bearer).statusCode())
                        .as(account.role() + " " + page)
                        .isEqualTo(303);
            }
            var made = product.visitor()
                    .send(
                            "POST",
                            "/settings/tokens",
                            "application/x-www-form-urlencoded",
                            "name=next&days=365&use=WRITE",
                            "Authorization",
                            bearer);
            assertThat(made.statusCode()).isIn(303, 403);
            assertThat(made.body()).doesNotContain("mnb_");
        }
    }

    @Test
    void anotherSitesWriteIsNotHiddenByAHeaderThatSignsNobodyIn() {
        var teacher = product.signedIn(product.account("teacher"));
        var taken = writes.stream()
                .filter(Endpoint::isApi)
                .filter(address -> teacher.send(
                                        address.method(),
                                        somewhere(address),
                                        address.contentType(),
                                        address.body(),
                                        "Authorization",
                                        "Basic x",
                                        "Sec-Fetch-Site",
                                        "cross-site")
                                .statusCode()
                        != 403)
                .toList();

        assertThat(taken).isEmpty();
    }

    @Test
    void aMadeUpTokenIsNobody() {
        assertThat(product.visitor()
                        .get("/api/v1/handouts", "Authorization", "Bearer mnb_" + "x".repeat(43))
                        .statusCode())
                .isEqualTo(401);
    }

    private static String somewhere(Endpoint endpoint) {
        var ids = new HashMap<String, UUID>();
        endpoint.parameters().forEach(name -> ids.put(name, UUID.randomUUID()));
        return endpoint.at(ids);
    }
}
