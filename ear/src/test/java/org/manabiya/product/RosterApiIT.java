package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code POST /api/v1/roster/imports} as a client's mistakes meet it. */
class RosterApiIT {
    private static final String IMPORTS = "/api/v1/roster/imports";

    private final Product product = Product.onPostgres();
    private final String bearer = "Bearer " + product.token(product.account("board_ict"), "roster");

    @Test
    void theSameRosterIsValidAndNamesEveryStoredFile() {
        var answer = upload(IMPORTS, sample());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"status\":\"valid\"", "\"users\":{\"new\":0,\"changed\":0,\"gone\":0}", "\"demographics\":{");
    }

    @ParameterizedTest
    @CsvSource({"dryRun=1", "dryRun=yes", "dryRun=", "dryRun=False", "dryRun=false&confirm=1"})
    void aWordThatIsNeitherTrueNorFalseChangesNothing(String query) {
        var imports = product.database().ask("select count(*) from core_roster_import");
        var answer = upload(IMPORTS + "?" + query, sample());
        assertProblem(answer);
        assertThat(product.database().ask("select count(*) from core_roster_import"))
                .isEqualTo(imports);
    }

    @Test
    void whatIsNoFormIsToldAsNoPackage() {
        assertProblem(product.visitor().send("POST", IMPORTS, "application/zip", "PK", "Authorization", bearer));
        assertProblem(upload(IMPORTS, "no zip".getBytes()));
    }

    private HttpResponse<String> upload(String address, byte[] content) {
        return product.visitor()
                .upload(address, "package", "roster.zip", "application/zip", content, "Authorization", bearer);
    }

    private static void assertProblem(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    private static byte[] sample() {
        try (var packed = RosterApiIT.class.getResourceAsStream("/sample/RO_20260401_099990.zip")) {
            return packed.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
