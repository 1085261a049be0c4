package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those who run and connect the product rely on: readiness, metrics, the description of the API. */
class OperationIT {
    private final Product product = Product.onPostgres();

    @Test
    void readinessTellsTheTruthAboutTheDatabase() {
        assertThat(ready()).isEqualTo(200);
        var administration = new Database(Postgres.administration());
        administration.execute("alter database manabiya allow_connections false");
        try {
            administration.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'manabiya'");
            // The database is asked once a second at most: the word is no older than that.
            await().atMost(Duration.ofSeconds(3)).until(() -> ready() == 503);
        } finally {
            administration.execute("alter database manabiya allow_connections true");
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> ready() == 200);
        assertThat(product.visitor().get("/sign-in").statusCode()).isEqualTo(200);
        product.signedIn(product.account("teacher"));
    }

    @Test
    void readinessTellsNoDetails() {
        assertThat(product.visitor().get("/health/ready").body()).doesNotContain("database", "started");
    }

    @Test
    void metricsAreForWhoHoldsTheOperatorsToken() {
        var scraped = product.visitor().get("/metrics", "Authorization", "Bearer " + Product.OPERATION_TOKEN);

        assertThat(scraped.statusCode()).isEqualTo(200);
        assertThat(scraped.body()).contains("connection_pool", "memory_usedHeap");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/metrics/", "/metrics/base", "//metrics", "/metrics;x=1", "/%6Detrics"})
    void nobodyElseReadsThem(String path) {
        assertThat(product.visitor().get(path).body()).doesNotContain("usedHeap");
        assertThat(product.signedIn(product.account("operator")).get(path).body())
                .doesNotContain("usedHeap");
        var guess = product.visitor().get(path, "Authorization", "Bearer " + Product.OPERATION_TOKEN + "0");
        assertThat(guess.body()).doesNotContain("usedHeap");
    }

    @Test
    void withoutTheSettingNobodyReadsTheMetrics() {
        var answer = Product.onH2().visitor().get("/metrics", "Authorization", "Bearer ");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
    }

    @Test
    void theDescriptionListsTheWholeApiAndNoPage() {
        assertThat(product.describedPaths()).isEqualTo(Endpoint.pathsOfTheApi());
    }

    private int ready() {
        return product.visitor().get("/health/ready").statusCode();
    }
}
