package org.manabiya.core.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** The kana syllabaries: normal forms, conversion and the order of a register (五十音順). */
public final class Kana {

    private static final int HIRAGANA_TO_KATAKANA = 'ァ' - 'ぁ';
    private static final char LONG_MARK = 'ー';

    /** Kana that sort as another one: small and voiced forms. */
    private static final Map<Character, Character> PLAIN =
            pairs("ぁあぃいぅうぇえぉおっつゃやゅゆょよゎわゕかゖけ" + "がかぎきぐくげけごこざさじしずすぜせぞそだたぢちづつでてどとばはびひぶふべへぼほぱはぴひぷふぺへぽほゔう");

    private static final Map<Character, Character> VOWEL =
            vowels("あかさたなはまやらわ", "いきしちにひみりゐ", "うくすつぬふむゆる", "えけせてねへめれゑ", "おこそとのほもよろを");

    private Kana() {}

    /** The form in which text is stored: NFKC, so half-width kana become full-width ones and full-width ASCII narrow. */
    public static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Katakana to hiragana, all else unchanged; ー stays. */
    public static String toHiragana(String text) {
        return text.chars()
                .map(c -> c >= 'ァ' && c <= 'ヶ' || c == 'ヽ' || c == 'ヾ' ? c - HIRAGANA_TO_KATAKANA : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Hiragana to katakana, all else unchanged. */
    public static String toKatakana(String text) {
        return text.chars()
                .map(c -> c >= 'ぁ' && c <= 'ゖ' || c == 'ゝ' || c == 'ゞ' ? c + HIRAGANA_TO_KATAKANA : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether a kana name is written as rosters ask: full-width katakana, ー, ・ and ideographic spaces, and not blank. */
    public static boolean isFullWidthKatakana(String text) {
        return !text.isBlank() && text.chars().allMatch(c -> c >= 'ァ' && c <= 'ー' || c == '　');
    }

    /** Whether text holds a half-width katakana or its marks (U+FF61–FF9F), which OneRoster's Japan profile forbids. */
    public static boolean hasHalfWidthKana(String text) {
        return text.chars().anyMatch(c -> c >= '｡' && c <= 'ﾟ');
    }

    /**
     * A key whose order by code point (in SQL: collation C) is that of a register, after JIS X 4061: first by the plain
     * kana (voiced and small forms as their plain one, ー as the vowel it lengthens), then word by word, then unvoiced
     * before voiced. What is not kana keeps its place after it.
     */
    public static String sortKey(String text) {
        String words = toHiragana(normalise(text)).strip().replaceAll("\\s+", "-");
        StringBuilder key = new StringBuilder();
        char last = 0;
        for (char c : words.toCharArray()) {
            last = c == LONG_MARK ? VOWEL.getOrDefault(last, c) : PLAIN.getOrDefault(c, c);
            key.append(last);
        }
        return key.append(' ').append(words).toString();
    }

    /** Maps each character at an even place to the one after it. */
    private static Map<Character, Character> pairs(String pairs) {
        Map<Character, Character> map = new HashMap<>();
        for (int i = 0; i < pairs.length(); i += 2) {
            map.put(pairs.charAt(i), pairs.charAt(i + 1));
        }
        return Map.copyOf(map);
    }

    /** Maps each plain kana of a row (行) to the vowel of its column (段). */
    private static Map<Character, Character> vowels(String... columns) {
        Map<Character, Character> map = new HashMap<>();
        for (String column : columns) {
            column.chars().forEach(kana -> map.put((char) kana, column.charAt(0)));
        }
        return Map.copyOf(map);
    }
}
