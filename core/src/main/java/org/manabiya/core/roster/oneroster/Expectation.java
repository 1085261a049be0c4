package org.manabiya.core.roster.oneroster;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a {@link Finding} expected, as a key of {@code messages/roster.properties} and its arguments. */
public record Expectation(String key, List<String> args) {

    private static final String BUNDLE = "messages.roster";
    private static final ResourceBundle.Control JAPANESE_UNLESS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static Expectation of(String finding, Object... args) {
        return new Expectation(
                "roster.finding." + finding,
                List.of(args).stream().map(String::valueOf).toList());
    }

    /** The sentence in the reader's language; Japanese unless English is asked for. */
    public String text(Locale locale) {
        String pattern =
                ResourceBundle.getBundle(BUNDLE, locale, JAPANESE_UNLESS_ASKED).getString(key);
        return new MessageFormat(pattern, locale).format(args.toArray());
    }
}
