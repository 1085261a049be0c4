package org.manabiya.core.files;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held when it took a JPEG: the tag Orientation (274) of its Exif part (CIPA DC-008, 4.6.4). Browsers turn such a photo;
 * once the part is gone its pixels have to stand upright by themselves.
 */
enum ExifOrientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    LEFT_MIRRORED,
    LEFT,
    RIGHT_MIRRORED,
    RIGHT;

    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int TAG = 274;
    private static final int ENTRY = 12;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    /** The orientation of a file; upright where it says nothing or nothing that makes sense. */
    static ExifOrientation of(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        if (bytes.remaining() < 4 || (bytes.getShort() & 0xFFFF) != 0xFFD8) {
            return UPRIGHT;
        }
        while (bytes.remaining() >= 4 && (bytes.get() & 0xFF) == 0xFF) {
            int marker = bytes.get() & 0xFF;
            int length = (bytes.getShort() & 0xFFFF) - 2;
            if (marker == START_OF_SCAN || length < 0 || length > bytes.remaining()) {
                return UPRIGHT;
            }
            ByteBuffer segment = bytes.slice(bytes.position(), length);
            if (marker == APP1 && isExif(segment)) {
                return ofTiff(segment.slice(EXIF.length, length - EXIF.length));
            }
            bytes.position(bytes.position() + length);
        }
        return UPRIGHT;
    }

    private static boolean isExif(ByteBuffer segment) {
        return segment.remaining() > EXIF.length
                && segment.slice(0, EXIF.length).equals(ByteBuffer.wrap(EXIF));
    }

    private static ExifOrientation ofTiff(ByteBuffer tiff) {
        if (tiff.remaining() < 8) {
            return UPRIGHT;
        }
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long first = tiff.getInt(4) & 0xFFFFFFFFL;
        if (first + 2 > tiff.limit()) {
            return UPRIGHT;
        }
        int entries = tiff.getShort((int) first) & 0xFFFF;
        for (int i = 0; i < entries && first + 2 + (i + 1L) * ENTRY <= tiff.limit(); i++) {
            int entry = (int) first + 2 + i * ENTRY;
            int value = tiff.getShort(entry + 8) & 0xFFFF;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG && value >= 1 && value <= values().length) {
                return values()[value - 1];
            }
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean isLying() {
        return ordinal() >= LEFT_MIRRORED.ordinal();
    }

    /** The turn that makes it upright; width and height are those of the picture as it was stored. */
    AffineTransform upright(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case LEFT_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case RIGHT_MIRRORED -> new AffineTransform(0, -1, -1, 0, height, width);
            case RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
