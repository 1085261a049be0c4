package org.manabiya.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units are lent and taken back by scanning: the camera reads the label that the product printed, a handheld scanner types. */
class ScanIT {
    private static final int DPI = 300;

    @TempDir
    Path folder;

    @Test
    void theCameraReadsTheLabelAndTheScannerTypesItBack() throws IOException {
        Product product = Product.onH2();
        String unit;
        String tag;
        BufferedImage label;
        try (var board = Tablet.of(product, "board_ict")) {
            board.open("/devices?state=SPARE");
            Locator first = board.page()
                    .locator("main table a[href^='/devices/']:not([href$='/edit'])")
                    .first();
            tag = first.innerText().strip();
            unit = first.getAttribute("href").substring("/devices/".length());
            label = printed(board, unit);
        }
        try (var teacher = Tablet.withCamera(product, "board_ict", CameraFilm.of(label, folder))) {
            teacher.open("/lending");
            String clazz =
                    teacher.page().locator("select[name=class] option").first().getAttribute("value");
            teacher.open("/lending/classes/" + clazz);
            teacher.page().locator("input[name=kind][value=SHORT]").check();
            scanned(teacher, "#pupil", "1");
            assertThat(teacher.page().locator("#device")).isFocused();
            teacher.page().locator("scan-camera button").click();
            assertThat(teacher.page().locator("#notices")).containsText(tag);
            teacher.page().locator("scan-camera button").click();
            teacher.assertAccessible();

            teacher.open("/lending/returns");
            scanned(teacher, "#unit", tag);
            assertThat(teacher.page().locator("#notices .success")).containsText(tag);
            teacher.assertNoComplaints();
        }
    }

    /** A handheld scanner is a keyboard: it types the code and Enter. */
    private static void scanned(Tablet tablet, String field, String code) {
        tablet.page().locator(field).focus();
        tablet.page().keyboard().type(code);
        tablet.page().keyboard().press("Enter");
    }

    private static BufferedImage printed(Tablet tablet, String unit) throws IOException {
        byte[] pdf =
                tablet.download("/devices/labels/sheet?sheet=TAPE-24&start=1&part=SERIAL&code=ADDRESS&device=" + unit);
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, DPI);
        }
    }
}
