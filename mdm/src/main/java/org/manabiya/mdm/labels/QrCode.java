package org.manabiya.mdm.labels;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.pdf.PdfDrawing;

/** A QR code (JIS X 0510) with the correction level M, which still reads with a scratched seventh of its face. */
final class QrCode {
    /** The light border that a reader needs, in modules; JIS asks for four. */
    private static final int QUIET = 4;

    private final ByteMatrix modules;

    QrCode(String text) {
        try {
            modules = Encoder.encode(
                            text,
                            ErrorCorrectionLevel.M,
                            Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name()))
                    .getMatrix();
        } catch (WriterException tooLong) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.labels.codeTooLong");
        }
    }

    /** Draws it into a square, its quiet border included. */
    void draw(PdfDrawing page, double left, double top, double side) throws IOException {
        double module = side / (modules.getWidth() + 2 * QUIET);
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int run = run(x, y);
                if (run > 0) {
                    page.rectangle(left + (x + QUIET) * module, top + (y + QUIET) * module, run * module, module);
                }
                x += Math.max(1, run);
            }
        }
        page.paint();
    }

    /** How many dark modules follow each other: one rectangle for them leaves no hairlines between. */
    private int run(int from, int y) {
        int x = from;
        while (x < modules.getWidth() && modules.get(x, y) == 1) {
            x++;
        }
        return x - from;
    }
}
