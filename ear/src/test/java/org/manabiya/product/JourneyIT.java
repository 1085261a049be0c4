package org.manabiya.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
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
            dialog.locator("button.primary, button.danger").first().click();
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
            guardian.page().locator("main form button.primary").first().click();
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
            board.page().click("main form button.primary");
            // The check is a job; its page goes on by itself.
            board.page().locator("a.button.primary[href^='/roster/']").click();
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
            board.page().click("main form button.primary");
            assertThat(board.page().locator("h1")).isVisible();
            board.assertAccessible();
            board.assertNoComplaints();
        }
    }

    @Test
    void aPupilReadsTheDeskWithoutANetwork() {
        try (var pupil = Tablet.withServiceWorker(Product.onH2(), "pupil")) {
            pupil.open("/");
            pupil.page().waitForFunction("() => navigator.serviceWorker.ready.then(() => true)");
            pupil.open("/");
            pupil.context().setOffline(true);
            pupil.page().reload();
            assertThat(pupil.page().locator("h1")).isVisible();
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
