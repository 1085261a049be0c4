package org.manabiya.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Photos and papers that people hand in with a browser. */
class PaperIT {
    private static final String PLACE = "GPS 36.3907 139.0604";
    private static final byte[] PDF =
            """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """
                    .getBytes(ISO_8859_1);

    @Test
    void aPupilsPhotoOfABrokenUnitStandsUprightAndTellsNobodyWhereItWasTaken() throws IOException {
        Product product = Product.onH2();
        try (var pupil = Tablet.of(product, "pupil")) {
            pupil.open("/repairs");
            pupil.leave(() -> pupil.page()
                    .locator("main a[href^='/repairs/new/']")
                    .first()
                    .click());
            pupil.page().locator("input[name=failure][value=SCREEN]").check();
            pupil.page().setInputFiles("#photo", new FilePayload("IMG_0001.JPG", "image/jpeg", photo()));
            pupil.leave(() -> pupil.page().click("main form button.primary"));
            assertThat(pupil.page().locator("#notices .success")).isVisible();
            pupil.assertAccessible();
            pupil.assertNoComplaints();
        }
        try (var board = Tablet.of(product, "board_ict")) {
            board.open("/repairs?stage=REQUESTED");
            board.leave(() -> board.page()
                    .locator("main table a[href^='/repairs/']")
                    .first()
                    .click());
            byte[] kept =
                    board.download(board.page().locator("main a[href$='/file']").getAttribute("href"));
            assertThat(new String(kept, ISO_8859_1)).doesNotContain(PLACE).doesNotContain("Exif");
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(kept));
            assertThat(image.getHeight()).isGreaterThan(image.getWidth());
        }
    }

    /** A lying picture that the camera says to be turned by a quarter, with the place where it was taken. */
    private static byte[] photo() throws IOException {
        var plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 320, BufferedImage.TYPE_INT_RGB), "jpeg", plain);
        byte[] exif = ("Exif\0\0MM\0*\0\0\0\b\0\1\1\022\0\3\0\0\0\1\0\6\0\0" + PLACE).getBytes(ISO_8859_1);
        var photo = new ByteArrayOutputStream();
        photo.write(plain.toByteArray(), 0, 2);
        photo.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
        photo.writeBytes(exif);
        photo.write(plain.toByteArray(), 2, plain.size() - 2);
        return photo.toByteArray();
    }

    @Test
    void aCertificateOfErasureIsKeptWithItsUnit() {
        try (var board = Tablet.of(Product.onH2(), "board_ict")) {
            board.open("/disposals");
            board.page().fill("#name", "令和8年度 第1回");
            board.leave(() -> board.page().click("form[action='/disposals'] button.primary"));
            board.leave(() ->
                    board.page().locator("form[action$='/all-units'] button").click());
            board.leave(() -> board.page()
                    .locator("main table a[href^='/disposals/units/']")
                    .first()
                    .click());
            String unit = board.page().url();
            board.page().fill("#eraser", "北関東リサイクル株式会社");
            board.page().fill("#number", "C-001");
            board.page().setInputFiles("#file", new FilePayload("証明書.pdf", "application/pdf", PDF));
            board.leave(() -> board.page().click("form[action$='/proof'] button.primary"));
            assertThat(board.page().locator("#notices .success")).isVisible();
            board.page().navigate(unit);
            assertThat(board.page().locator("main")).containsText("C-001");
            assertThat(board.download(
                            board.page().locator("main a[href$='/file']").getAttribute("href")))
                    .isEqualTo(PDF);
            board.assertAccessible();
            board.assertNoComplaints();
        }
    }

    @Test
    void aSignedPaperIsScannedForTheConsent() {
        Product product = Product.onH2();
        try (var board = Tablet.of(product, "board_ict")) {
            board.open("/consents/text");
            board.page().fill("main textarea", "端末を家に持ち帰ることに同意します。");
            board.leave(() -> board.page().locator("main form button").first().click());
            assertThat(board.page().locator("#notices .success")).isVisible();
        }
        try (var teacher = Tablet.of(product, "homeroom_teacher")) {
            teacher.open("/lending");
            String clazz =
                    teacher.page().locator("select[name=class] option").first().getAttribute("value");
            teacher.open("/lending/classes/" + clazz + "/consents");
            var form = teacher.page().locator("main details").first();
            form.locator("summary").click();
            form.locator("input[name=signer]").fill("山田 花子");
            form.locator("input[type=file]").setInputFiles(new FilePayload("同意書.pdf", "application/pdf", PDF));
            teacher.leave(() -> form.locator("button").click());
            assertThat(teacher.page().locator("#notices .success")).isVisible();
            assertThat(teacher.download(teacher.page()
                            .locator("main a[href$='/file']")
                            .first()
                            .getAttribute("href")))
                    .isEqualTo(PDF);
            teacher.assertAccessible();
            teacher.assertNoComplaints();
        }
    }
}
