package org.manabiya.core.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What two texts must share to be found by one another: NFKC, lower case, hiragana, no spaces, no variation selectors, and
 * one form for the variant kanji of names (髙橋 finds 高橋). For matching only; it is never shown.
 */
public final class SearchKey {

    /** Each group: the form that stands for all, then its variants in family and place names (cf. 人名用漢字別表, 戸籍統一文字). */
    private static final String[] VARIANTS = {
        "高髙", "崎﨑嵜", "吉𠮷", "辺邊邉", "斎齋", "斉齊", "沢澤", "浜濱濵", "広廣", "徳德",
        "瀬瀨", "島嶋嶌", "橋𣘺", "桜櫻", "国國", "恵惠", "竜龍", "実實", "真眞", "礼禮",
        "関關", "亀龜", "鉄鐵", "条條", "栄榮", "万萬", "静靜", "曽曾", "渕淵", "柳栁",
        "浅淺", "黒黑", "増增", "戸戶", "渋澁", "滝瀧", "遥遙", "凜凛", "尭堯", "弥彌",
        "鴎鷗", "桧檜", "薮藪", "槙槇", "冨富", "峰峯", "穂穗", "蔵藏", "与與"
    };

    private static final Map<Integer, Integer> COMMON_FORM = commonForms();

    private SearchKey() {}

    public static String of(String text) {
        String plain = Kana.toHiragana(Kana.normalise(text).toLowerCase(Locale.ROOT));
        StringBuilder key = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !isVariationSelector(c))
                .map(c -> COMMON_FORM.getOrDefault(c, c))
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    private static boolean isVariationSelector(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }

    private static Map<Integer, Integer> commonForms() {
        Map<Integer, Integer> forms = new HashMap<>();
        for (String group : VARIANTS) {
            int common = group.codePointAt(0);
            group.codePoints().skip(1).forEach(variant -> forms.put(variant, common));
        }
        return Map.copyOf(forms);
    }
}
