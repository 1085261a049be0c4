package org.manabiya.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

/** A stocktaking in a real browser: rooms are counted with the network off, and what was scanned arrives once it is back. */
class StocktakingIT {
    @Test
    void aRoomIsCountedWithoutANetworkAndTheSheetIsSigned() {
        Product product = Product.onH2();
        try (var head = Tablet.withServiceWorker(product, "head");
                var board = Tablet.of(product, "board_staff")) {
            Page page = head.page();
            head.open("/stocktaking");
            head.leave(() -> page.click("form.form button.primary"));
            String stocktaking = page.url();
            head.leave(() -> page.click("tbody th a"));
            String sheet = page.url();
            head.leave(() -> page.click("tbody th a"));
            assertThat(page.locator("stock-count[data-ready]")).isVisible();
            head.assertAccessible();
            head.assertNoComplaints();
            Locator rows = page.locator("#units tr");
            String first = tag(rows.nth(0));
            String second = tag(rows.nth(1));
            scan(page, first);
            assertThat(page.locator("[data-said]")).containsText(first + " ありました");
            assertThat(page.locator("[data-sent]")).isVisible();

            head.context().setOffline(true);
            scan(page, second);
            assertThat(page.locator("[data-said]")).containsText(second + " ありました");
            scan(page, "ZZ-999");
            assertThat(page.locator("[data-said]")).containsText("つながったときに調べます");
            assertThat(page.locator("[data-unsent]")).containsText("2");
            page.reload();
            assertThat(page.locator("stock-count[data-ready]")).isVisible();
            assertThat(page.locator("[data-unsent]")).containsText("2");
            // The page of the sheet sends what a counting page could not.
            head.context().route("**/scans", Route::abort);
            head.context().setOffline(false);
            page.navigate(sheet);
            assertThat(page.locator("stock-unsent[data-ready] [data-unsent]")).containsText("2");
            head.context().unroute("**/scans");
            page.navigate(sheet);
            assertThat(page.locator("stock-unsent [data-word=sent]")).containsText("2");
            head.assertAccessible();
            head.leave(() -> page.click("stock-unsent a"));
            assertThat(page.locator("stock-unsent[data-ready]")).isAttached();
            assertThat(page.locator("stock-unsent [data-word=sent]")).isHidden();
            head.leave(() -> page.click("tbody th a"));
            assertThat(rows.nth(1)).containsText("ありました");
            assertThat(page.locator("main")).containsText("ZZ-999");

            explain(head, sheet, "MISSING", "WITH_HOLDER");
            explain(head, sheet, "UNKNOWN", "NOT_OURS");
            page.navigate(sheet);
            head.leave(() -> page.click("form[action$='/sign'] button"));
            assertThat(page.locator("main")).containsText("が確認");
            board.open(stocktaking.substring(stocktaking.indexOf("/stocktaking")));
            board.leave(() -> board.page().click("form[action$='/sign'] button"));
            assertThat(board.page().locator("form[action$='/sign']")).hasCount(0);
            board.assertAccessible();
            board.assertNoComplaints();
            var report = board.context().request().get(stocktaking + "/report?format=pdf");
            assertThat(report.headers().get("content-type")).isEqualTo("application/pdf");
        }
    }

    private static String tag(Locator row) {
        return row.locator("button[form=tick]").getAttribute("value");
    }

    private static void scan(Page page, String code) {
        page.fill("#code", code);
        page.press("#code", "Enter");
    }

    /** Gives all differences of the kind the same reason, a page of them at a time. */
    private static void explain(Tablet tablet, String sheet, String kind, String reason) {
        Page page = tablet.page();
        String address = sheet + "/differences?open=true&kind=" + kind;
        page.navigate(address);
        while (page.locator("[data-select-all]").count() > 0) {
            page.check("[data-select-all]");
            page.selectOption("#reason", reason);
            tablet.leave(() -> page.click(".bulk-bar button"));
            page.navigate(address);
        }
    }
}
