package org.manabiya.core.text;

/**
 * A word as written, and as read in hiragana.
 *
 * @param reading empty where none is known: then none is shown, for a guess would teach a pupil something wrong
 */
record Word(String surface, String reading) {

    static Word of(String surface, String kana) {
        return new Word(surface, Kana.toHiragana(Kana.normalise(kana)).replaceAll("\\s", ""));
    }
}
