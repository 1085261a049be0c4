package org.manabiya.mdm.ledger;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is wrong with a unit, in a vocabulary that stays the same from year to year, so that figures can be compared. The order is the one
 * in which the words of an imported list are looked for: the particular before the general.
 */
public enum FailureKind {
    SWELLING("バッテリー膨張", "膨張", "膨ら", "ふくら"),
    SCREEN("液晶割れ", "液晶", "画面", "ディスプレイ"),
    KEYBOARD("キーボード不良", "キーボード", "キー"),
    CHARGING("充電不可", "充電", "電池", "バッテリー"),
    POWER("起動しない", "起動", "電源"),
    LIQUID("水濡れ", "水", "ぬれ", "濡れ"),
    LOST("紛失", "紛失", "盗難"),
    CAMERA("カメラ不良", "カメラ", "マイク", "スピーカー", "音"),
    NETWORK("通信不良", "通信", "ネット", "wi-fi"),
    CASE("破損", "破損", "割れ", "折れ", "外装"),
    OTHER("その他");

    private final String word;
    private final List<String> parts;

    FailureKind(String word, String... parts) {
        this.word = word;
        this.parts = List.of(parts);
    }

    /** In the order in which a form asks for them: what fails most often first. */
    public static List<FailureKind> asked() {
        return List.of(SCREEN, KEYBOARD, CHARGING, SWELLING, POWER, LIQUID, CAMERA, NETWORK, CASE, LOST, OTHER);
    }

    /** The word under which the ledger's history and an imported list tell it (症状). */
    public String word() {
        return word;
    }

    /** The kind of which the words of a list speak. */
    static FailureKind read(String symptom) {
        String plain = Normalizer.normalize(symptom, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(kind -> kind.parts.stream().anyMatch(plain::contains))
                .findFirst()
                .orElse(OTHER);
    }
}
