package org.manabiya.mdm.yearchange;

import java.util.List;
import org.manabiya.core.error.Refusal;

/** A piece of a job's work that is done whole or not at all, in a transaction of its own: stopped between two, nothing is half done. */
interface Piece {
    /** Does it, and says how many units it concerned. */
    int take();

    /** What to try where it was refused as a whole, so that one unit does not hold the others; nothing for a single unit. */
    default List<Piece> parts() {
        return List.of();
    }

    /** Notes that it was not allowed. */
    default void refused(Refusal why) {}

    /** Follows the work: is told before each piece and what came of it. What it throws before a piece stops the work there. */
    interface Watch {
        void before(int done, int of);

        default void took(int units) {}

        default void refused(Refusal why) {}
    }

    /** Does all of them in their order. */
    static void takeAll(List<Piece> pieces, Watch watch) {
        for (int i = 0; i < pieces.size(); i++) {
            watch.before(i, pieces.size());
            take(pieces.get(i), watch);
        }
    }

    private static void take(Piece piece, Watch watch) {
        try {
            watch.took(piece.take());
        } catch (Refusal why) {
            List<Piece> parts = piece.parts();
            if (parts.isEmpty()) {
                piece.refused(why);
                watch.refused(why);
            } else {
                parts.forEach(part -> take(part, watch));
            }
        }
    }
}
