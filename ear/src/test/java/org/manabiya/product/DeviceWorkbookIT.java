package org.manabiya.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** A board's own workbook in a real browser: from the file nobody has seen yet to the ledger and back. */
class DeviceWorkbookIT {
    private static final String[] HEADINGS = {"端末番号", "製番", "型番", "置いている学校", "納入日", "保証の終わり", "金額", "いまの状況", "メモ欄"};

    /** The list stands on the second sheet, below a title and groups of merged cells; a tag is a number, days are days or 和暦. */
    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Excel", "16.0")) {
            book.newWorksheet("はじめに").value(0, 0, "この一覧は毎年4月に更新します。");
            Worksheet list = book.newWorksheet("R8端末一覧");
            list.value(0, 0, "令和8年度 学習者用端末一覧");
            list.range(0, 0, 0, 8).merge();
            list.value(1, 0, "端末");
            list.range(1, 0, 1, 2).merge();
            list.value(1, 3, "配備");
            list.value(1, 4, "購入");
            list.range(1, 4, 1, 6).merge();
            list.value(1, 7, HEADINGS[7]);
            list.range(1, 7, 2, 7).merge();
            list.value(1, 8, HEADINGS[8]);
            list.range(1, 8, 2, 8).merge();
            for (int i = 0; i < 7; i++) {
                list.value(2, i, HEADINGS[i]);
            }
            unit(list, 3, "8ITXLSX00001", "烏川小");
            list.value(3, 0, 980_001);
            list.value(3, 4, LocalDate.of(2026, 3, 15));
            list.style(3, 4).format("yyyy/m/d").set();
            list.value(3, 5, "令和11年3月14日");
            unit(list, 4, "8ITXLSX00002", "烏川市立烏川小学校");
            list.value(4, 0, 980_002);
            list.value(4, 4, "R8.3.15");
            list.value(4, 5, LocalDate.of(2029, 3, 14));
            list.style(4, 5).format("[$-411]ggge\"年\"m\"月\"d\"日\"").set();
        }
        return out.toByteArray();
    }

    private static void unit(Worksheet list, int row, String serial, String school) {
        list.value(row, 1, serial);
        list.value(row, 2, "Workbook 11 G1");
        list.value(row, 3, school);
        list.value(row, 6, 55_000);
        list.value(row, 7, "予備");
    }

    @Test
    void aWorkbookIsExplainedLookedAtTakenInAndTakenBack() throws IOException {
        try (var board = Tablet.of(Product.onH2(), "board_ict")) {
            Page page = board.page();
            send(board, "端末一覧.xlsx", workbook());
            assertThat(page.locator("main")).containsText("R8端末一覧");
            assertThat(page.locator("main")).containsText("端末一覧.xlsx");
            assertThat(page.locator("select[name='column.0']")).hasValue("tag");
            assertThat(page.locator("select[name='column.1']")).hasValue("serial");
            assertThat(page.locator("select[name='column.3']")).hasValue("school");
            assertThat(page.locator("select[name='column.7']")).hasValue("state");
            page.selectOption("select[name='column.5']", "warrantyUntil");
            page.fill("#name", "学校支援課の一覧");
            board.assertAccessible();
            board.leave(() -> page.click("button[value=save]"));
            assertThat(page.locator("main")).containsText("980001");
            assertThat(page.locator("main")).containsText("980002");
            board.assertAccessible();
            board.agree("form[action$='/apply'] button");
            assertThat(page.locator(".badge.ok")).isVisible();
            String done = page.url();

            board.open("/devices?text=980002");
            board.leave(() -> page.click("main tbody a"));
            assertThat(page.locator("main")).containsText("8ITXLSX00002");
            assertThat(page.locator("main")).containsText("烏川小学校");
            assertThat(page.locator("main")).containsText("Workbook 11 G1");
            assertThat(page.locator("main")).containsText("2026");
            assertThat(page.locator("main")).containsText("2029");

            page.navigate(done);
            board.agree("form[action$='/undo'] button");
            assertThat(page.locator("main")).not().containsText("残しました");
            board.open("/devices/models");
            assertThat(page.locator("main")).not().containsText("Workbook 11 G1");
            board.assertNoComplaints();
        }
    }

    @Test
    void aPdfThatIsCalledATableIsSentBackAtOnce() {
        try (var board = Tablet.of(Product.onH2(), "board_ict")) {
            send(board, "端末台帳.csv", "%PDF-1.7\n管理番号,シリアル番号\n".getBytes(StandardCharsets.UTF_8));
            assertThat(board.page().locator(".notice.error, [role=alert]").first())
                    .containsText("表ではないファイル");
            assertThat(board.page().locator("input[type=file]")).isVisible();
            board.assertAccessible();
        }
    }

    private static void send(Tablet board, String name, byte[] content) {
        board.open("/devices/imports");
        board.page().setInputFiles("input[type=file]", new FilePayload(name, "application/octet-stream", content));
        board.leave(() -> board.page().click("main form button.primary"));
    }
}
