package org.manabiya.mdm.labels;

import java.util.stream.DoubleStream;
import org.manabiya.core.error.Refusal;

/**
 * A sheet of labels: where its faces (面) lie on the paper, in millimetres.
 *
 * @param width of the paper
 * @param left from the paper's edge to the first face
 * @param across from one face's left edge to the next one's
 * @param down from one face's upper edge to the next one's
 */
public record LabelSheet(
        double width,
        double height,
        int columns,
        int rows,
        double faceWidth,
        double faceHeight,
        double left,
        double top,
        double across,
        double down) {
    private static final double SMALLEST_FACE = 12;
    private static final double LARGEST_PAPER = 450;
    private static final int MOST_FACES = 400;
    /** Makers round their measures; the last face may reach as far over the paper's edge. */
    private static final double ROUNDING = 0.5;

    /** @throws Refusal INVALID where the faces do not fit on the paper or into each other, or are too small to be read */
    public LabelSheet {
        boolean measured = DoubleStream.of(width, height, faceWidth, faceHeight, left, top, across, down)
                .allMatch(measure -> measure >= 0 && measure <= LARGEST_PAPER);
        if (!measured || columns < 1 || rows < 1 || (long) columns * rows > MOST_FACES) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.labels.measure", LARGEST_PAPER, MOST_FACES);
        }
        if (faceWidth < SMALLEST_FACE || faceHeight < SMALLEST_FACE) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.labels.tooSmall", SMALLEST_FACE);
        }
        if ((columns > 1 && across < faceWidth) || (rows > 1 && down < faceHeight)) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.labels.overlap");
        }
        if (left + (columns - 1) * across + faceWidth > width + ROUNDING
                || top + (rows - 1) * down + faceHeight > height + ROUNDING) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.labels.offPaper");
        }
    }

    public int faces() {
        return columns * rows;
    }

    /** The left edge of a face, counted from 0 along the rows. */
    double leftOf(int face) {
        return left + face % columns * across;
    }

    double topOf(int face) {
        return top + face / columns * down;
    }
}
