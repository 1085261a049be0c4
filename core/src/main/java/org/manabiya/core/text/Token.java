package org.manabiya.core.text;

import java.util.regex.Pattern;

/**
 * A word as the analyser cut it.
 *
 * @param text what was analysed: the surface with full-width ASCII narrowed
 * @param surface what is written
 * @param reading in hiragana, empty where unknown
 */
record Token(String text, String surface, String reading) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern KANJI_DIGITS = Pattern.compile("[一二三四五六七八九十百千]+");

    boolean isDigits() {
        return DIGITS.matcher(text).matches();
    }

    boolean isKanjiDigits() {
        return KANJI_DIGITS.matcher(text).matches();
    }

    Token read(String corrected) {
        return new Token(text, surface, corrected);
    }

    /** This token and the next ones as one word. */
    Token join(Token next, String joint) {
        return new Token(text + next.text, surface + next.surface, joint);
    }
}
