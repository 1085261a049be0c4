package org.manabiya.mdm.forecast;

/** A number of pupils that is not known yet. */
public record Expected(double mean, double variance) {
    private static final double Z = 1.959963984540054;

    public static final Expected NONE = new Expected(0, 0);

    /** A number that is known. */
    public static Expected known(double number) {
        return new Expected(number, 0);
    }

    /** Two numbers that know nothing of each other. */
    public Expected plus(Expected other) {
        return new Expected(mean + other.mean, variance + other.variance);
    }

    /** The part that remains when each pupil stays with the chance, by itself (a thinned number). */
    public Expected thinned(double chance) {
        return new Expected(mean * chance, chance * chance * variance + mean * chance * (1 - chance));
    }

    /** A year later: some leave, each by chance; others join, a Poisson number in proportion. */
    public Expected aYearLater(Moves moves) {
        Expected joining = new Expected(
                mean * moves.joining(), moves.joining() * moves.joining() * variance + mean * moves.joining());
        Expected staying = thinned(1 - moves.leaving());
        double together = 2 * (1 - moves.leaving()) * moves.joining() * variance;
        return new Expected(staying.mean + joining.mean, staying.variance + joining.variance + together);
    }

    public int number() {
        return (int) Math.round(mean);
    }

    /** The lower end of the middle 95 %, by the normal distribution. */
    public int low() {
        return (int) Math.max(0, Math.round(mean - Z * Math.sqrt(variance)));
    }

    public int high() {
        return (int) Math.round(mean + Z * Math.sqrt(variance));
    }
}
