package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every page of every navigation asks the database little, and not once more when its lists grow. Each page is opened once before, so that
 * what is read once an hour does not count.
 */
class StatementsIT {
    private static final String DATABASE = "statements";

    /**
     * The most statements of any page, with the session and the frame around the page. The renewal plan asks most: it draws on roster,
     * ledger, forecast and four plans.
     */
    private static final int MOST = 30;

    private static final Pattern NAVIGATION =
            Pattern.compile("<aside class=\"sidebar\".*?</aside>|<nav class=\"bottom-nav\".*?</nav>", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("href=\"(/[^\"]*)\"");

    private static Product product;
    private static StatementCount count;

    @BeforeAll
    static void start() {
        product = Product.startedOnPostgres(DATABASE);
        count = new StatementCount(DATABASE);
        // The sample's devices come in by a job, whose statements are no page's.
        await().atMost(Duration.ofMinutes(3)).until(() -> product.database()
                .ask("select count(*) from core_job where state in ('QUEUED', 'RUNNING')")
                .equals("0"));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void aPageAsksLittleAndNoMoreForLongerLists() throws IOException {
        var before = pages();
        assertThat(before.values()).as("%s", before).allMatch(statements -> statements <= MOST);
        try (var script = StatementsIT.class.getResourceAsStream("/more-rows.sql")) {
            product.database().execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(pages())
                .allSatisfy(
                        (page, statements) -> assertThat(statements).as(page).isLessThanOrEqualTo(before.get(page)));
    }

    /** The statements of every page of every role, by role and address. */
    private static Map<String, Long> pages() {
        var pages = new LinkedHashMap<String, Long>();
        for (SampleAccount account : product.accounts()) {
            var visitor = product.signedIn(account);
            var navigation = NAVIGATION.matcher(visitor.get("/").body());
            assertThat(navigation.find())
                    .as("a navigation for %s", account.role())
                    .isTrue();
            PLACE.matcher(navigation.group())
                    .results()
                    .map(place -> place.group(1))
                    .distinct()
                    .forEach(address -> pages.put(account.role() + " " + address, statements(visitor, address)));
        }
        return pages;
    }

    private static long statements(Visitor visitor, String address) {
        var page = visitor.get(address);
        var shown = page.statusCode() == 303
                ? page.headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replace(product.address().toString(), "")
                : address;
        assertThat(visitor.get(shown).statusCode()).as(shown).isEqualTo(200);
        return Math.min(asked(visitor, shown), asked(visitor, shown));
    }

    /** The lower of two counts is the page's own: the product's clocks ask the database now and then as well. */
    private static long asked(Visitor visitor, String address) {
        count.begin();
        visitor.get(address);
        return count.soFar();
    }
}
