package org.manabiya.core.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.manabiya.core.error.Refusal;

/**
 * A photo that somebody took, made fit to be kept: upright, no larger than a screen shows, and without what the camera wrote into it. A
 * phone's photo names the place where it was taken, so a picture of a broken unit on a kitchen table would tell a pupil's address. It is
 * drawn anew from its pixels alone, and nothing that was hidden beside them survives.
 */
final class Picture {
    /** The longer side: enough to read a serial number on a photo of a whole unit. */
    static final int LONGEST_SIDE = 2048;

    /** What the largest cameras of phones take; a file that claims more is meant to fill the memory. */
    private static final long MOST_PIXELS = 64_000_000;

    private static final float QUALITY = 0.85f;
    private static final Set<String> READ = Set.of("jpeg", "png", "gif");

    private Picture() {}

    /**
     * Draws a picture anew.
     *
     * @return a JPEG
     * @throws Refusal INVALID for what is no picture that every browser can send, or is larger than any camera's
     */
    static byte[] clean(byte[] sent) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            ImageReader reader = reader(in);
            try {
                return jpeg(upright(decoded(reader, in), ExifOrientation.of(sent)));
            } finally {
                reader.dispose();
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) {
            // A reader answers a broken file with whatever its arithmetic runs into.
            throw noPicture();
        }
    }

    private static ImageReader reader(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (READ.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
        }
        throw noPicture();
    }

    private static Refusal noPicture() {
        return new Refusal(Refusal.Kind.INVALID, "error.noPicture");
    }

    /** Reads only as many pixels as are going to be kept, so that a large photo takes no more memory than a small one. */
    private static BufferedImage decoded(ImageReader reader, ImageInputStream in) throws IOException {
        reader.setInput(in, true, true);
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            throw new Refusal(Refusal.Kind.INVALID, "error.pictureTooLarge");
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int step = (int) Math.max(1, Math.max(width, height) / LONGEST_SIDE);
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
    }

    private static BufferedImage upright(BufferedImage image, ExifOrientation orientation) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage drawn = orientation.isLying()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = drawn.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform turned = orientation.upright(width, height);
        turned.scale((double) width / image.getWidth(), (double) height / image.getHeight());
        paper.drawImage(image, turned, null);
        paper.dispose();
        return drawn;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
