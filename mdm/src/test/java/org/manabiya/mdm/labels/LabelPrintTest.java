package org.manabiya.mdm.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.labels.LabelWording.Part;
import org.manabiya.mdm.labels.LabelledUnits.Unit;

/** Labels as a printer would get them: rendered, and read again by a reader of another make. */
class LabelPrintTest {
    private static final int DPI = 300;
    private static final String BASE = "https://manabiya.example.jp";

    private static byte[] pdf(LabelPrint print) throws Exception {
        var out = new ByteArrayOutputStream();
        print.write("ラベル", out);
        return out.toByteArray();
    }

    private static List<Unit> units(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n ->
                        new Unit(new UUID(1, n), "KG-%05d".formatted(n), "5CD1234" + n, "Chromebook 14a", "烏川市立第一小学校"))
                .toList();
    }

    private static String read(BufferedImage page, LabelSheet sheet, int face) throws Exception {
        return read(new QRCodeReader(), page, sheet, face);
    }

    private static String read(Reader reader, BufferedImage page, LabelSheet sheet, int face) throws Exception {
        double dots = DPI / 25.4;
        int left = (int) (sheet.leftOf(face) * dots);
        int top = (int) (sheet.topOf(face) * dots);
        int width = Math.min((int) (sheet.faceWidth() * dots), page.getWidth() - left);
        int height = Math.min((int) (sheet.faceHeight() * dots), page.getHeight() - top);
        int[] pixels = page.getRGB(left, top, width, height, null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return reader.decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    }

    @Test
    void everyCodeOfEverySheetIsReadAgainFromThePaper() throws Exception {
        for (String code : LabelSheets.codes()) {
            LabelSheet sheet = LabelSheets.find(code).orElseThrow();
            var wording = new LabelWording(EnumSet.allOf(Part.class), "烏川市教育委員会", LabelCode.ADDRESS, BASE);
            List<Unit> units = units(sheet.faces());
            try (var document = Loader.loadPDF(pdf(new LabelPrint(sheet, 1, wording.of(units))))) {
                assertThat(document.getNumberOfPages()).isOne();
                var page = new PDFRenderer(document).renderImageWithDPI(0, DPI);
                for (int face = 0; face < sheet.faces(); face += 5) {
                    assertThat(read(page, sheet, face))
                            .as("face %s of %s", face, code)
                            .isEqualTo(BASE + "/devices/" + units.get(face).id());
                }
            }
        }
    }

    @Test
    void theBarsOfEverySheetAreReadAgainFromThePaper() throws Exception {
        for (String code : LabelSheets.codes()) {
            LabelSheet sheet = LabelSheets.find(code).orElseThrow();
            var wording = new LabelWording(EnumSet.allOf(Part.class), "烏川市教育委員会", LabelCode.BARS, BASE);
            try (var document = Loader.loadPDF(pdf(new LabelPrint(sheet, 1, wording.of(units(sheet.faces())))))) {
                var page = new PDFRenderer(document).renderImageWithDPI(0, DPI);
                assertThat(read(new Code128Reader(), page, sheet, 0)).as(code).isEqualTo("KG-00001");
                assertThat(read(new Code128Reader(), page, sheet, sheet.faces() - 1))
                        .as(code)
                        .isEqualTo("KG-%05d".formatted(sheet.faces()));
                assertThat(new PDFTextStripper().getText(document)).contains("KG-00001", "烏川市立第一小学校");
            }
        }
    }

    @Test
    void barsThatNobodyCouldReadAreNotPrinted() {
        LabelSheet small = LabelSheets.find("A4-65").orElseThrow();
        assertThat(new LabelPrint(small, 1, List.of(new Label("KG-2024-00001", true, List.of()))).sheets())
                .isOne();
        refused(
                "mdm.labels.barsTooNarrow",
                () -> new LabelPrint(small, 1, List.of(new Label("KARASUGAWA-CITY-2026-00001", true, List.of()))));
        refused("mdm.labels.notInBars", () -> new LabelPrint(small, 1, List.of(new Label("烏川-1", true, List.of()))));
    }

    @Test
    void aSheetThatWasBegunIsUsedUpFromItsFirstFreeFace() throws Exception {
        LabelSheet sheet = LabelSheets.find("A4-24").orElseThrow();
        var print = new LabelPrint(
                sheet, 23, new LabelWording(EnumSet.of(Part.SCHOOL), "烏川市", LabelCode.TAG, BASE).of(units(3)));
        assertThat(print.sheets()).isEqualTo(2);
        try (var document = Loader.loadPDF(pdf(print))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            var renderer = new PDFRenderer(document);
            assertThat(read(renderer.renderImageWithDPI(0, DPI), sheet, 22)).isEqualTo("KG-00001");
            assertThat(read(renderer.renderImageWithDPI(1, DPI), sheet, 0)).isEqualTo("KG-00003");
            assertThat(new PDFTextStripper().getText(document))
                    .contains("KG-00002", "烏川市立第一小学校")
                    .doesNotContain("5CD1234", "Chromebook");
        }
    }

    @Test
    void onlySheetsThatCanBePrintedAreTaken() {
        refused("mdm.labels.offPaper", () -> sheet(210, 297, 4, 8, 64, 33));
        refused("mdm.labels.overlap", () -> new LabelSheet(210, 297, 2, 2, 60, 30, 5, 5, 50, 30));
        refused("mdm.labels.tooSmall", () -> sheet(210, 297, 2, 2, 60, 8));
        refused("mdm.labels.measure", () -> sheet(210, 297, 100, 100, 12, 12));
        refused("mdm.labels.measure", () -> sheet(Double.NaN, 297, 1, 1, 60, 30));
        refused("mdm.labels.measure", () -> sheet(210, -1, 1, 1, 60, 30));
        LabelSheet fine = sheet(210, 297, 3, 8, 64, 33);
        refused("mdm.labels.start", () -> new LabelPrint(fine, 25, List.of(new Label("1", List.of()))));
        refused("mdm.ledger.noneChosen", () -> new LabelPrint(fine, 1, List.of()));
    }

    private static LabelSheet sheet(double width, double height, int columns, int rows, double faceW, double faceH) {
        return new LabelSheet(width, height, columns, rows, faceW, faceH, 5, 5, faceW, faceH);
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    @Test
    void aLabelSaysNothingOfWhoHasTheUnit() {
        var label = new LabelWording(EnumSet.allOf(Part.class), "烏川市", LabelCode.TAG, BASE).of(units(1).get(0));
        assertThat(label.code()).isEqualTo("KG-00001");
        assertThat(new ArrayList<>(label.lines()))
                .containsExactly("KG-00001", "5CD12341", "Chromebook 14a", "烏川市立第一小学校", "烏川市");
    }
}
