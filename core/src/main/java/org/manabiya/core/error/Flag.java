package org.manabiya.core.error;

/** A yes or no in an address. JAX-RS reads every word but "true" as no, which turns {@code dryRun=1} into its opposite. */
public final class Flag {

    private Flag() {}

    /**
     * @param missing what it means when the parameter is not there
     * @throws Refusal MALFORMED for anything but {@code true} and {@code false}
     */
    public static boolean read(String name, String word, boolean missing) {
        if (word == null) {
            return missing;
        }
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Refusal(Refusal.Kind.MALFORMED, "error.flag", name);
        };
    }
}
