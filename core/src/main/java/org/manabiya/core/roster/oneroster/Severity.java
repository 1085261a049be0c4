package org.manabiya.core.roster.oneroster;

import java.util.Locale;

/** How much a {@link Finding} matters: an error refuses the package, a warning and a note do not. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    /** The word that the API uses: {@code error}, {@code warning} or {@code note}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
