package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The second packaging works: {@code manabiya.ear} on Payara Server with PostgreSQL. */
class PayaraServerIT {
    @Test
    void theEarServesEveryRoleOnPostgres() throws IOException {
        new Database(Postgres.administration()).execute("create database payara_server");
        try (var server = PayaraServer.started(Map.of(
                "MANABIYA_DATABASE_URL",
                Postgres.address("payara_server"),
                "MANABIYA_DATABASE_USER",
                Postgres.USER,
                "MANABIYA_DATABASE_PASSWORD",
                "smoke"))) {
            assertServes(server);
        }
    }

    private static void assertServes(Site site) throws IOException {
        for (SampleAccount account : site.accounts()) {
            var home = site.signedIn(account).get("/");
            assertThat(home.statusCode()).as(account.role()).isEqualTo(200);
            assertThat(home.headers().firstValue("Content-Security-Policy")).isPresent();
        }
        assertThat(site.describedPaths()).isEqualTo(Endpoint.pathsOfTheApi());
        assertThat(site.signedIn(site.account("board_ict")).get("/api-docs").body())
                .contains("/api/v1/roster/imports");
        assertThat(site.visitor().get("/metrics").statusCode()).isEqualTo(401);
        var token = site.token(site.account("board_ict"), "smoke");
        var checked = site.visitor()
                .upload(
                        "/api/v1/roster/imports?dryRun=true",
                        "package",
                        "roster.zip",
                        "application/zip",
                        sampleRoster(),
                        "Authorization",
                        "Bearer " + token);
        assertThat(checked.statusCode()).as(checked.body()).isEqualTo(200);
        assertThat(checked.body()).contains("\"status\":\"valid\"");
    }

    private static byte[] sampleRoster() throws IOException {
        try (var roster = PayaraServerIT.class.getResourceAsStream("/sample/RO_20260401_099990.zip")) {
            return roster.readAllBytes();
        }
    }
}
