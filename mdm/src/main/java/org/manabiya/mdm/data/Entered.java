package org.manabiya.mdm.data;

import java.text.Normalizer;
import org.manabiya.core.error.Refusal;

/** Text that people enter: one form of each character, no blanks around it, no longer than its column. */
public final class Entered {
    private Entered() {}

    /** @throws Refusal INVALID when it is blank or too long; {@code missing} is the message that names the field */
    public static String required(String text, int longest, String missing) {
        String plain = optional(text, longest);
        if (plain == null) {
            throw new Refusal(Refusal.Kind.INVALID, missing);
        }
        return plain;
    }

    /** The text, or {@code null} where it is blank. */
    public static String optional(String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cc}", " ")
                .strip();
        if (plain.length() > longest) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.entered.tooLong", longest);
        }
        return plain;
    }
}
