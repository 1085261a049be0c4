package org.manabiya.core.text;

import java.lang.Character.UnicodeScript;

/** Which characters take ruby. */
final class Kanji {

    private Kanji() {}

    /** A kanji proper: not 々, which repeats the one before, and not 〇, which is a digit. */
    static boolean isKanji(int codePoint) {
        return UnicodeScript.of(codePoint) == UnicodeScript.HAN && codePoint != '々' && codePoint != '〇';
    }

    /** What stands under one piece of ruby: kanji, 々, 〇, 〆, the ヶ of 霞ヶ関, and digits (1人). */
    static boolean takesRuby(int codePoint) {
        return UnicodeScript.of(codePoint) == UnicodeScript.HAN
                || codePoint == '〆'
                || codePoint == 'ヶ'
                || codePoint == 'ヵ'
                || Character.isDigit(codePoint);
    }
}
