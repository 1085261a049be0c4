package org.manabiya.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Materials from the teacher's computer to the pupil's tablet and back, in a real browser. */
class MaterialsIT {
    private static final String INSIDE_OF_BOOK =
            "text => document.querySelector('epub-reader').shadowRoot?.querySelector('iframe')?.contentDocument.body.textContent.includes(text)";
    private static final String DRAWN =
            """
            () => {
              const sheet = document.querySelector('pdf-reader').shadowRoot?.querySelector('canvas');
              if (!sheet) return false;
              const { data } = sheet.getContext('2d').getImageData(0, 0, sheet.width, sheet.height);
              let black = 0;
              for (let i = 0; i < data.length; i += 4) black += data[i] < 20 && data[i + 3] > 200 ? 1 : 0;
              return black > data.length / 4 / 10;
            }""";

    @Test
    void aPupilOpensAPdfABookAndAVideoAndTheTeacherSeesHowFar() {
        try (var teacher = Tablet.of(Product.onH2(), "homeroom_teacher");
                var pupil = Tablet.of(Product.onH2(), "pupil")) {
            handOut(
                    teacher,
                    TeachingFiles.pdf("かたちの プリント.pdf", 3),
                    TeachingFiles.epub("三つの おはなし", 3),
                    TeachingFiles.video("トマトの どうが.mp4"));
            var sheet = teacher.page().url();

            readPdf(pupil);
            readBook(pupil);
            watchVideo(pupil);

            var line = teacher.page().locator("tbody tr").first();
            // A tablet tells how far a pupil has read when it leaves the page; that may arrive a moment later.
            await().untilAsserted(() -> {
                teacher.page().navigate(sheet);
                assertThat(line.innerText()).contains("2 / 3ページ", "2 / 3章", "/ 0:15");
            });
            teacher.assertAccessible();
            var export = teacher.context().request().get(sheet + "/export");
            assertThat(export.text()).contains("かたちの プリント").contains("2 / 3ページ");
            teacher.assertNoComplaints();
            pupil.assertNoComplaints();
        }
    }

    private static void readPdf(Tablet pupil) {
        openFromDesk(pupil, "かたちの プリント");
        var where = pupil.page().locator("pdf-reader .where");
        assertThat(where).hasText("1 / 3 ページ");
        pupil.page().waitForFunction(DRAWN);
        pupil.page().locator("pdf-reader button.on").click();
        assertThat(where).hasText("2 / 3 ページ");
        pupil.page().waitForFunction(DRAWN);
        pupil.assertAccessible();

        openFromDesk(pupil, "かたちの プリント");
        assertThat(where).hasText("2 / 3 ページ");
    }

    private static void readBook(Tablet pupil) {
        openFromDesk(pupil, "三つの おはなし");
        pupil.page().waitForFunction(INSIDE_OF_BOOK, "だい1しょう");
        pupil.page().locator("epub-reader button.on").click();
        pupil.page().waitForFunction(INSIDE_OF_BOOK, "だい2しょう");
        pupil.assertAccessible();

        openFromDesk(pupil, "三つの おはなし");
        pupil.page().waitForFunction(INSIDE_OF_BOOK, "だい2しょう");
    }

    private static void watchVideo(Tablet pupil) {
        List<Response> answers = new ArrayList<>();
        pupil.page().onResponse(answers::add);
        openFromDesk(pupil, "トマトの どうが");
        pupil.page().evaluate("() => { const v = document.querySelector('video'); v.muted = true; return v.play(); }");
        pupil.page().waitForFunction("() => document.querySelector('video').currentTime > 2");
        pupil.page().evaluate("() => document.querySelector('video').pause()");
        assertThat(answers.stream()
                        .filter(answer -> answer.url().endsWith("/file"))
                        .map(Response::status))
                .contains(206);
        pupil.assertAccessible();

        openFromDesk(pupil, "トマトの どうが");
        pupil.page().waitForFunction("() => document.querySelector('video').currentTime > 1.5");
        pupil.open("/learning");
    }

    @Test
    void captionsAreCheckedAndShownAndARemovedVideoTellsThePupilSo() {
        try (var teacher = Tablet.of(Product.onH2(), "homeroom_teacher");
                var pupil = Tablet.of(Product.onH2(), "pupil")) {
            handOut(teacher, TeachingFiles.video("じまくの どうが.mp4"));
            var sheet = teacher.page().url();
            teacher.open("/materials");
            teacher.leave(() -> teacher.page()
                    .locator("#materials th a", hasText("じまくの どうが"))
                    .click());

            var wrong = "WEBVTT\n\n00:00,000 --> 00:01,000\nあ";
            caption(teacher, TeachingFiles.captions(wrong));
            assertThat(teacher.page().locator(".notice.error")).containsText("3行目");
            caption(teacher, TeachingFiles.captions(new String(TeachingFiles.sample("mini-tomato.ja.vtt"), UTF_8)));
            assertThat(teacher.page().locator(".notice.success")).containsText("日本語");
            teacher.assertAccessible();

            openFromDesk(pupil, "じまくの どうが");
            var address = pupil.page().url();
            pupil.page()
                    .waitForFunction(
                            "() => { const t = document.querySelector('video').textTracks[0]; return t.mode === 'showing' && t.cues?.length === 5; }");

            teacher.agree("form[action$='/remove'] button.danger");
            assertThat(teacher.page().locator(".notice.success")).containsText("消しました");
            teacher.page().navigate(sheet);
            assertThat(teacher.page().locator("main")).containsText("消した教材");
            teacher.assertAccessible();
            teacher.assertNoComplaints();

            pupil.open("/learning");
            assertThat(pupil.page().locator("main")).not().containsText("じまくの どうが");
            assertThat(pupil.page().navigate(address).status()).isEqualTo(410);
            assertThat(pupil.page().locator("main")).containsText("かたづけました");
            pupil.assertAccessible();
        }
    }

    @Test
    void aFileIsReplacedWhereItLies() {
        try (var teacher = Tablet.of(Product.onH2(), "homeroom_teacher");
                var pupil = Tablet.of(Product.onH2(), "pupil")) {
            handOut(teacher, TeachingFiles.pdf("まちがいの プリント.pdf", 1));
            teacher.open("/materials");
            teacher.leave(() -> teacher.page()
                    .locator("#materials th a", hasText("まちがいの プリント"))
                    .click());
            teacher.page().setInputFiles("#new-file", TeachingFiles.pdf("ただしい.pdf", 4));
            teacher.agree("form[action$='/file'] button");
            assertThat(teacher.page().locator(".notice.success")).isVisible();
            openFromDesk(pupil, "まちがいの プリント");
            assertThat(pupil.page().locator("pdf-reader .where")).hasText("1 / 4 ページ");
            teacher.assertNoComplaints();
            pupil.assertNoComplaints();
        }
    }

    @Test
    void whatWasOpenedIsReadWithoutANetworkUntilThePupilSignsOut() {
        try (var pupil = Tablet.withServiceWorker(Product.onH2(), "pupil")) {
            var page = pupil.page();
            pupil.open("/");
            page.waitForFunction(
                    "() => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)");
            pupil.open("/");
            openFromDesk(pupil, "まちたんけんの しおり");
            assertThat(page.locator("pdf-reader .where")).containsText(" / 3 ページ");
            page.waitForLoadState(LoadState.NETWORKIDLE);

            pupil.context().setOffline(true);
            page.reload();
            assertThat(page.locator("pdf-reader .where")).containsText(" / 3 ページ");
            assertThat(page.locator("pdf-reader canvas")).isVisible();

            page.navigate(Product.onH2().address() + "/settings");
            assertThat(page.locator("h1")).containsText("つながっていません");
            page.navigate(Product.onH2().address() + "/");
            assertThat(page.locator("main")).containsText("まちたんけんの しおり");

            pupil.context().setOffline(false);
            pupil.open("/");
            page.locator(".user-menu summary").click();
            pupil.leave(() -> page.locator("form[data-sign-out] button").click());
            assertThat(page.locator("#login")).isVisible();
            page.waitForFunction("() => caches.keys().then(names => !names.some(name => name.startsWith('pages-')))");
            pupil.context().setOffline(true);
            page.navigate(Product.onH2().address() + "/");
            assertThat(page.locator("h1")).containsText("つながっていません");
            pupil.context().setOffline(false);
        }
    }

    private static void handOut(Tablet teacher, FilePayload... files) {
        teacher.open("/materials");
        teacher.page().setInputFiles("form[enctype] input[type=file]", files);
        teacher.leave(() -> teacher.page().click("form[enctype] button.primary"));
        teacher.page().locator("input[name=class]").first().check();
        teacher.page().fill("#instruction", "よく 見ましょう");
        teacher.leave(() -> teacher.page().click("main form button.primary"));
        assertThat(teacher.page().locator(".notice.success")).isVisible();
    }

    private static void caption(Tablet teacher, FilePayload file) {
        teacher.page().selectOption("#language", "ja");
        teacher.page().setInputFiles("#caption-file", file);
        teacher.leave(
                () -> teacher.page().locator("form[action$='/captions'] button").click());
    }

    private static void openFromDesk(Tablet pupil, String title) {
        pupil.open("/learning");
        pupil.openFromDesk(title);
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
