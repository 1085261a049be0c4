package org.manabiya.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/** The board's own tables of the ledger, on their pages: places that move, label sheets of one's own, columns whose history can be read. */
class DevicePagesIT {
    private static void assertSaved(Page page) {
        assertThat(page.locator("#notices .success")).isVisible();
    }

    private static void place(Page page, String kind, String name) {
        page.selectOption("#kind", kind);
        page.selectOption("#within", new SelectOption().setIndex(1));
        page.fill("#name", name);
        page.locator("main .filter-bar button").click();
        assertThat(page.locator("main table")).containsText(name);
    }

    @Test
    void aCartIsSetIntoARoom() {
        try (var board = Tablet.of(Product.onH2(), "board_ict")) {
            Page page = board.page();
            board.open("/devices/places");
            place(page, "ROOM", "第2図書室");
            place(page, "CART", "保管庫Z");
            row(page, "保管庫Z").locator("a.button").click();
            assertThat(page.locator("h1")).hasText("保管庫Z");
            board.assertAccessible();
            String room = page.locator("#within option")
                    .filter(new Locator.FilterOptions().setHasText("第2図書室"))
                    .getAttribute("value");
            page.selectOption("#within", room);
            page.locator("form[action$='/move'] button").click();
            assertSaved(page);
            assertThat(page.locator("main")).containsText("第2図書室 ＞ 保管庫Z");
            board.open("/audit?action=device.place");
            assertThat(page.locator("main tbody tr").first()).containsText("保管庫Z");
            assertThat(page.locator("main tbody tr").first().locator("ins")).hasText("第2図書室");
            board.assertNoComplaints();
        }
    }

    private static Locator row(Page page, String text) {
        return page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    @Test
    void aSheetOfOnesOwnIsKeptByNameAndChosenWhereLabelsArePrinted() {
        try (var board = Tablet.of(Product.onH2(), "board_ict")) {
            Page page = board.page();
            board.open("/devices/labels/sheets");
            page.fill("#name", "市販 21面");
            page.fill("#faceWidth", "990");
            page.locator("main form.card button").click();
            assertThat(page.locator("#notices .error")).isVisible();
            assertThat(page.locator("#faceWidth")).hasValue("990");
            assertThat(page.locator("#name")).hasValue("市販 21面");
            page.fill("#faceWidth", "60");
            page.locator("main form.card button").click();
            assertSaved(page);
            assertThat(page.locator("main table")).containsText("市販 21面");
            board.assertAccessible();
            board.open("/devices/labels?state=SPARE");
            page.selectOption("#sheet", new SelectOption().setLabel("市販 21面"));
            page.locator("input[name=code][value=BARS]").check();
            board.assertAccessible();
            board.assertNoComplaints();
        }
    }

    @Test
    void theHistoryTellsWhatStoodInAColumnOfOnesOwn() {
        try (var board = Tablet.of(Product.onH2(), "board_ict")) {
            Page page = board.page();
            board.open("/devices/fields");
            Locator add = page.locator("form[action='/devices/fields']");
            page.locator("main details").last().evaluate("it => it.open = true");
            add.locator("input[name=name]").fill("ケースの色");
            add.locator("button").click();
            assertThat(page.locator("main")).containsText("ケースの色");
            board.open("/devices?state=SPARE");
            String unit = page.locator("main table a[href^='/devices/']:not([href$='/edit'])")
                    .first()
                    .getAttribute("href");
            board.open(unit + "/edit");
            page.getByLabel("ケースの色").fill("青");
            page.locator("main form button.primary").click();
            Locator latest = page.locator(".timeline li").first();
            assertThat(latest).containsText("ケースの色： 青");
        }
    }
}
