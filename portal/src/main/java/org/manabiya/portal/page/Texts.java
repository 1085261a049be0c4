package org.manabiya.portal.page;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.manabiya.core.calendar.JapaneseDates;

/**
 * The texts of the product in one language. The first segment of a key names the bundle: {@code roster.upload.title} stands in {@code
 * messages/roster.properties} (Japanese, the default) and {@code messages/roster_en.properties}. Thread-safe.
 */
public final class Texts {
    private static final Texts JAPANESE = new Texts(Locale.JAPANESE);
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final ResourceBundle.Control ONLY_ASKED_OR_JAPANESE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Texts(Locale locale) {
        this.locale = locale;
    }

    /** The texts in English for {@code en}, else in Japanese. */
    public static Texts in(String language) {
        return "en".equals(language) ? ENGLISH : JAPANESE;
    }

    public Locale locale() {
        return locale;
    }

    /** Whether the key has a text. */
    public boolean has(String key) {
        try {
            return bundle(key).containsKey(key);
        } catch (MissingResourceException e) {
            return false;
        }
    }

    /**
     * The text of the key with its variables filled in.
     *
     * @throws MissingResourceException when no bundle has the key: a mistake of ours that a test finds
     */
    public String get(String key, Object... variables) {
        var format =
                formats.computeIfAbsent(key, k -> new MessageFormat(bundle(k).getString(k), locale));
        // MessageFormat keeps state while it formats.
        return ((MessageFormat) format.clone())
                .format(Arrays.stream(variables).map(this::told).toArray());
    }

    /** A day is told as people write it in this language; who wants another form of it passes text. */
    private Object told(Object variable) {
        return variable instanceof LocalDate day ? JapaneseDates.format(day, locale) : variable;
    }

    public String get(String key, List<?> variables) {
        return get(key, variables.toArray());
    }

    /** Several things as the language lists them: 1年1組、1年2組, or 1-1, 1-2. */
    public String list(Collection<String> things) {
        return String.join(this == JAPANESE ? "、" : ", ", things);
    }

    private ResourceBundle bundle(String key) {
        var name = "messages." + key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.'));
        return ResourceBundle.getBundle(name, locale, Texts.class.getClassLoader(), ONLY_ASKED_OR_JAPANESE);
    }
}
