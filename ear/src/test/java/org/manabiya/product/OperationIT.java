package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

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
    void metricsAreThere() {
        assertThat(product.visitor().get("/metrics").body()).contains("connection_pool", "memory_usedHeap");
    }

    @Test
    void theDescriptionListsTheWholeApiAndNoPage() {
        var description = product.visitor().get("/openapi").body();
        var listed = description
                .replaceAll("(?s).*\npaths:\n(.*?)\n[a-z].*", "$1")
                .lines()
                .filter(line -> line.matches(" {2}/.*:"))
                .map(line -> line.strip().replaceAll(":$", ""))
                .collect(Collectors.toSet());
        var api = Endpoint.all().stream()
                .filter(Endpoint::isApi)
                .map(Endpoint::path)
                .collect(Collectors.toSet());

        assertThat(listed).as(description).isEqualTo(api);
    }

    private int ready() {
        return product.visitor().get("/health/ready").statusCode();
    }
}
