package org.manabiya.mdm.scenario;

/**
 * The school years in which a unit can be replaced.
 *
 * @param earliest not before: the restriction on disposing of subsidised property (財産処分制限) ends here
 * @param latest the earliest of the bounds
 * @param bound which one it was
 */
public record ReplacementWindow(int earliest, int latest, Bound bound) {
    /** It must be replaced before it may: somebody has to decide, or to apply for an approval. */
    public boolean isConflict() {
        return earliest > latest;
    }

    /** The year in which it is replaced when nobody hurries: the latest, but never before it may be. */
    public int due() {
        return Math.max(earliest, latest);
    }
}
