package org.manabiya.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The main job of each role from end to end, on a tablet. */
class JourneyIT {
    @Test
    void allPresentIsOneClickAndOneConfirmation() {
        try (var teacher = Tablet.of(Product.onH2(), "homeroom_teacher")) {
            teacher.open("/attendance");
            assertThat(teacher.page().locator(".attendance-cell")).not().hasCount(0);
            teacher.page().locator(".attendance-actions button.primary").click();
            Locator dialog = teacher.page().locator("dialog[open]");
            teacher.leave(() ->
                    dialog.locator("button.primary, button.danger").first().click());
            assertThat(teacher.page().locator(".attendance-actions button.primary"))
                    .hasCount(0);
            teacher.assertAccessible();
            teacher.assertNoComplaints();
        }
    }

    @Test
    void aGuardianReportsAnAbsence() {
        try (var guardian = Tablet.of(Product.onH2(), "guardian")) {
            guardian.open("/attendance");
            guardian.page().locator("input[name=kind]").first().check();
            guardian.page().fill("#first", "2026-11-25");
            guardian.page().fill("#reason", "通院");
            guardian.leave(() ->
                    guardian.page().locator("main form button.primary").first().click());
            assertThat(guardian.page().locator("main")).containsText("通院");
            guardian.assertAccessible();
            guardian.assertNoComplaints();
        }
    }

    @Test
    void theBoardSendsTheSameRosterAndNothingChanges() {
        try (var board = Tablet.of(Product.onH2(), "board_ict")) {
            board.open("/roster");
            board.page().setInputFiles("input[type=file]", sample("RO_20260401_099990.zip", "application/zip"));
            board.leave(() -> board.page().click("main form button.primary"));
            // The check is a job; its page goes on by itself.
            var preview = board.page().locator("a.button.primary[href^='/roster/']");
            preview.waitFor();
            board.leave(preview::click);
            assertThat(board.page().locator(".notice.info")).containsText("変わるところはありません");
            board.assertAccessible();
            board.assertNoComplaints();
        }
    }

    @Test
    void theBoardTakesTheLedgerIn() {
        try (var board = Tablet.of(Product.onH2(), "board_ict")) {
            board.open("/devices/imports");
            board.page().setInputFiles("input[type=file]", sample("ledger_sjis.csv", "text/csv"));
            board.leave(() -> board.page().click("main form button.primary"));
            assertThat(board.page().locator("h1")).hasText("ledger_sjis.csv");
            assertThat(board.page().locator("main")).containsText("見つかったこと");
            board.assertAccessible();
            board.assertNoComplaints();
        }
    }

    @Test
    void theNurseLooksFromTheSchoolIntoAClass() {
        try (var nurse = Tablet.of(Product.onH2(), "nurse")) {
            nurse.open("/attendance");
            assertThat(nurse.page().locator("h1")).containsText("学級ごとの出欠");
            nurse.leave(() -> nurse.page().locator("main tbody a").first().click());
            assertThat(nurse.page().locator("h1")).containsText("の出欠");
            assertThat(nurse.page().locator("main")).containsText("在籍");
            nurse.assertAccessible();
            nurse.assertNoComplaints();
        }
    }

    @Test
    void theClerkFindsAPersonByKana() {
        try (var clerk = Tablet.of(Product.onH2(), "clerk")) {
            clerk.open("/people?q=" + URLEncoder.encode("おおがね", StandardCharsets.UTF_8));
            clerk.leave(() -> clerk.page().locator("main tbody th a").first().click());
            assertThat(clerk.page().locator("h1")).containsText("大金");
            assertThat(clerk.page().locator("main")).containsText("オオガネ");
            clerk.assertAccessible();
            clerk.assertNoComplaints();
        }
    }

    @Test
    void theOperatorSeesTheOwnActsInTheRecord() {
        try (var operator = Tablet.of(Product.onH2(), "operator")) {
            operator.open("/audit");
            assertThat(operator.page().locator("main tbody")).containsText("サインイン");
            operator.open("/municipalities");
            assertThat(operator.page().locator("main tbody")).containsText("烏川市");
            operator.assertAccessible();
            operator.assertNoComplaints();
        }
    }

    @Test
    void aPupilBeginsWhatIsNextOnASlowTablet() {
        try (var pupil = Tablet.slow(Product.onH2(), "pupil")) {
            pupil.open("/");
            pupil.leave(() ->
                    pupil.page().locator("main a[href^='/learning/']").first().click());
            assertThat(pupil.page().locator("h1")).isVisible();
            assertThat(pupil.page()).hasURL(Pattern.compile(".*/learning/.+/items/.+"));
            pupil.assertAccessible();
            pupil.assertNoComplaints();
        }
    }

    @Test
    void aPupilReadsTheDeskWithoutANetwork() {
        try (var pupil = Tablet.withServiceWorker(Product.onH2(), "pupil")) {
            pupil.open("/");
            pupil.page().waitForFunction("() => navigator.serviceWorker.ready.then(() => true)");
            pupil.open("/");
            String desk = pupil.page().locator("h1").innerText();
            pupil.context().setOffline(true);
            pupil.page().reload();
            assertThat(pupil.page().locator("h1")).hasText(desk);
            pupil.context().setOffline(false);
        }
    }

    private static FilePayload sample(String name, String type) {
        try (var file = JourneyIT.class.getResourceAsStream("/sample/" + name)) {
            return new FilePayload(name, type, file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
