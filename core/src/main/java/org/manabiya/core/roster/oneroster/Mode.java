package org.manabiya.core.roster.oneroster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file of the package holds: nothing, the whole set, or only what changed (OneRoster CSV 1.2, manifest). */
public enum Mode {
    ABSENT,
    BULK,
    DELTA;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Mode> of(String code) {
        return Arrays.stream(values()).filter(m -> m.code().equals(code)).findFirst();
    }
}
