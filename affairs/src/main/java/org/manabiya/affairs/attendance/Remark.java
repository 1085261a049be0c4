package org.manabiya.affairs.attendance;

import java.text.Normalizer;
import org.manabiya.core.error.Refusal;

/** The few words that people add to a mark or a notice. */
final class Remark {
    static final int LONGEST = 200;

    private Remark() {}

    /**
     * The words on one line, or null for none.
     *
     * @throws Refusal INVALID past {@value #LONGEST} characters
     */
    static String of(String typed) {
        if (typed == null) {
            return null;
        }
        var line = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ")
                .strip();
        if (line.length() > LONGEST) {
            throw new Refusal(Refusal.Kind.INVALID, "attendance.remark.tooLong", LONGEST);
        }
        return line.isEmpty() ? null : line;
    }
}
