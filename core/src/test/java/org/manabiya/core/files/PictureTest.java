package org.manabiya.core.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.manabiya.core.error.Refusal;

/** Photos as phones send them. */
class PictureTest {
    private static final String PLACE = "GPS 36.3907 139.0604";

    /** Red at the top left, blue at the top right, white elsewhere. */
    private static BufferedImage drawn(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, width, height);
        paper.setColor(Color.RED);
        paper.fillRect(0, 0, width / 2, height / 2);
        paper.setColor(Color.BLUE);
        paper.fillRect(width / 2, 0, width / 2, height / 2);
        paper.dispose();
        return image;
    }

    private static byte[] written(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A JPEG with an Exif part behind its first marker: the orientation, and words that name a place. */
    private static byte[] photo(int orientation, boolean littleEndian) {
        byte[] plain = written(drawn(64, 32), "jpeg");
        byte[] place = PLACE.getBytes(ISO_8859_1);
        byte[] tiff = littleEndian
                ? new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte) orientation, 0, 0, 0}
                : new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0
                };
        int length = 2 + 6 + tiff.length + place.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        out.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        out.writeBytes(tiff);
        out.writeBytes(place);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    private static BufferedImage cleaned(byte[] sent) {
        try {
            return ImageIO.read(new ByteArrayInputStream(Picture.clean(sent)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The corner in which a colour is: top or bottom, left or right. */
    private static String corner(BufferedImage image, Color colour) {
        int right = image.getWidth() - 4;
        int bottom = image.getHeight() - 4;
        int[][] corners = {{3, 3}, {right, 3}, {3, bottom}, {right, bottom}};
        String[] names = {"TL", "TR", "BL", "BR"};
        for (int i = 0; i < corners.length; i++) {
            Color seen = new Color(image.getRGB(corners[i][0], corners[i][1]));
            if (Math.abs(seen.getRed() - colour.getRed())
                            + Math.abs(seen.getGreen() - colour.getGreen())
                            + Math.abs(seen.getBlue() - colour.getBlue())
                    < 90) {
                return names[i];
            }
        }
        return "nowhere";
    }

    /** The table of TIFF 6.0, Orientation: where the first row and the first column of the stored picture belong. */
    @Test
    void everyPhotoStandsUpright() {
        String[] red = {"TL", "TR", "BR", "BL", "TL", "TR", "BR", "BL"};
        String[] blue = {"TR", "TL", "BL", "BR", "BL", "BR", "TR", "TL"};
        for (int orientation = 1; orientation <= 8; orientation++) {
            for (boolean littleEndian : new boolean[] {true, false}) {
                BufferedImage image = cleaned(photo(orientation, littleEndian));
                assertThat(corner(image, Color.RED)).as("red, %d", orientation).isEqualTo(red[orientation - 1]);
                assertThat(corner(image, Color.BLUE))
                        .as("blue, %d", orientation)
                        .isEqualTo(blue[orientation - 1]);
                assertThat(image.getWidth() > image.getHeight()).isEqualTo(orientation < 5);
            }
        }
    }

    @Test
    void nothingOfWhatTheCameraWroteIsKept() {
        byte[] sent = photo(6, false);
        assertThat(new String(sent, ISO_8859_1)).contains(PLACE);
        assertThat(new String(Picture.clean(sent), ISO_8859_1))
                .doesNotContain(PLACE)
                .doesNotContain("Exif");
    }

    @Test
    void aLargePhotoIsKeptAsLargeAsAScreenShows() {
        BufferedImage image = cleaned(written(drawn(6000, 4000), "jpeg"));
        assertThat(image.getWidth()).isEqualTo(Picture.LONGEST_SIDE);
        assertThat(image.getHeight()).isBetween(1364, 1366);
        assertThat(cleaned(written(drawn(80, 40), "png")).getWidth()).isEqualTo(80);
    }

    @Test
    void whatClaimsToBeLargerThanAnyCameraIsRefusedBeforeItIsRead() {
        byte[] png = written(drawn(8, 8), "png");
        // The width and height of the header chunk: 60,000 each.
        for (int at : new int[] {16, 20}) {
            png[at + 2] = (byte) 0xEA;
            png[at + 3] = 0x60;
        }
        assertThatThrownBy(() -> Picture.clean(png))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("error.pictureTooLarge"));
    }

    @Test
    void brokenFilesAreRefusedAndNothingElseHappens() {
        byte[] whole = photo(6, true);
        Random random = new Random(20);
        for (int i = 0; i < 300; i++) {
            byte[] broken = java.util.Arrays.copyOf(whole, 2 + random.nextInt(whole.length - 2));
            broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            try {
                assertThat(Picture.clean(broken)).isNotEmpty();
            } catch (Refusal refusal) {
                assertThat(refusal.key()).startsWith("error.");
            }
        }
        assertThatThrownBy(() -> Picture.clean("<svg/>".getBytes(ISO_8859_1))).isInstanceOf(Refusal.class);
    }
}
