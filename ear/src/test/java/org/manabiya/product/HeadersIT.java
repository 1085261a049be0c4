package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer says to the browser, whatever it answers. */
class HeadersIT {
    private final Product product = Product.onPostgres();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/offline",
                "/nothing",
                "/api/v1/handouts",
                "/api/v1/nothing",
                "/manifest.webmanifest",
                "/favicon.ico",
                "/sw.js",
                "/assets/nothing.js",
                "/WEB-INF/web.xml"
            })
    void everyAnswerIsGuarded(String path) {
        var headers = product.visitor().get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "script-src 'self'", "object-src 'none'", "base-uri 'none'")
                .contains("form-action 'self'", "frame-ancestors 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.allValues("Cache-Control")).hasSize(1);
        assertThat(headers.map()).doesNotContainKeys("server", "Server", "x-powered-by", "X-Powered-By");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/ready", "/openapi", "/metrics"})
    void theServersOwnAddressesDoNotNameIt(String path) {
        assertThat(product.visitor().get(path).headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void nothingInAPageStandsInTheWayOfTheStrictPolicy() {
        for (SampleAccount account : product.accounts()) {
            assertThat(product.signedIn(account).get("/").body())
                    .as(account.role())
                    .doesNotContainPattern("<script(?![^>]*\\ssrc=)")
                    .doesNotContainPattern("<[^>]+\\s(style|on[a-z]+)\\s*=");
        }
    }

    @Test
    void aPageWithPersonalDataIsKeptNowhere() {
        var home = product.signedIn(product.account("teacher")).get("/");

        assertThat(home.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void everyCookieIsOutOfReachOfScriptsAndOtherSites() {
        var cookies = product.visitor().get("/sign-in").headers().allValues("Set-Cookie");

        assertThat(cookies).isNotEmpty().allSatisfy(cookie -> assertThat(List.of(cookie.split("; ?")))
                .contains("HttpOnly", "SameSite=Lax"));
    }
}
