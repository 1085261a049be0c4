package org.manabiya.product;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a tablet's camera sees in a test: one picture held still, as the uncompressed film (YUV4MPEG2) that Chromium takes for a camera. */
final class CameraFilm {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES = 5;
    private static final byte NO_COLOUR = (byte) 128;

    private CameraFilm() {}

    static Path of(BufferedImage picture, Path folder) throws IOException {
        var frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var paper = frame.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, WIDTH, HEIGHT);
        double scale = 0.8 * Math.min((double) WIDTH / picture.getWidth(), (double) HEIGHT / picture.getHeight());
        int width = (int) (picture.getWidth() * scale);
        int height = (int) (picture.getHeight() * scale);
        paper.drawImage(picture, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height, null);
        paper.dispose();
        var film = new ByteArrayOutputStream();
        film.writeBytes("YUV4MPEG2 W%d H%d F5:1 Ip A1:1 C420jpeg\n"
                .formatted(WIDTH, HEIGHT)
                .getBytes(US_ASCII));
        byte[] colours = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colours, NO_COLOUR);
        for (int i = 0; i < FRAMES; i++) {
            film.writeBytes("FRAME\n".getBytes(US_ASCII));
            film.writeBytes((byte[]) frame.getRaster().getDataElements(0, 0, WIDTH, HEIGHT, null));
            film.writeBytes(colours);
        }
        return Files.write(folder.resolve("camera.y4m"), film.toByteArray());
    }
}
