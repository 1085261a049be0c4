package org.manabiya.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KanaTest {

    @ParameterizedTest
    @CsvSource({"ｻﾄｳ ｱｵｲ,サトウ アオイ", "ﾊﾟﾝﾀﾞｰ,パンダー", "ＡＢＣ１２３,ABC123", "が,が", "①,1"})
    void whatIsTypedIsStoredInOneForm(String typed, String stored) {
        assertThat(Kana.normalise(typed)).isEqualTo(stored);
    }

    @Test
    void theSyllabariesAreConvertedAndAllElseIsLeft() {
        assertThat(Kana.toHiragana("サトウ アオイ・ヴヶー漢字ｱA")).isEqualTo("さとう あおい・ゔゖー漢字ｱA");
        assertThat(Kana.toKatakana("さとう あおい・ゔゖー漢字ゞA")).isEqualTo("サトウ アオイ・ヴヶー漢字ヾA");
    }

    @Property
    void hiraganaSurvivesTheWayToKatakanaAndBack(@ForAll("hiragana") String text) {
        assertThat(Kana.toHiragana(Kana.toKatakana(text))).isEqualTo(text);
        assertThat(Kana.isFullWidthKatakana(Kana.toKatakana(text))).isTrue();
    }

    @Property
    void everyTextHasASortKeyAndASearchKey(@ForAll String text) {
        assertThat(Kana.sortKey(text)).isNotNull();
        assertThat(SearchKey.of(SearchKey.of(text))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"サトウ", "ジョー", "マリア・テレサ", "マリア　テレサ", "ヴィクトル"})
    void aRosterWritesKanaInFullWidthKatakana(String kana) {
        assertThat(Kana.isFullWidthKatakana(kana)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "　", "さとう", "ｻﾄｳ", "サトウ アオイ", "佐藤", "SATO", "サトウ1", "サト\uD83D\uDE00"})
    void allElseIsNotFullWidthKatakana(String kana) {
        assertThat(Kana.isFullWidthKatakana(kana)).isFalse();
    }

    @Test
    void halfWidthKanaAreFound() {
        assertThat(Kana.hasHalfWidthKana("1年ｱ組")).isTrue();
        assertThat(Kana.hasHalfWidthKana("｡")).isTrue();
        assertThat(Kana.hasHalfWidthKana("1年ア組Ａ")).isFalse();
    }

    @Test
    void theSortKeyOrdersARegister() {
        List<String> register = List.of(
                "アオキ ハル",
                "カトウ アイ",
                "ガトウ アイ",
                "カトウ アカリ",
                "ガトウ アカリ",
                "サトウ アオイ",
                "サトウ ｼﾞｮｰ",
                "サトウダ アイ",
                "ハタ イチ",
                "バタ イチ",
                "パタ イチ",
                "ハタ ニ",
                "わたなべ けん",
                "佐藤 葵");
        assertThat(register.stream()
                        .sorted(Comparator.comparing(Kana::sortKey).reversed())
                        .sorted(Comparator.comparing(Kana::sortKey)))
                .containsExactlyElementsOf(register);
    }

    @Test
    void aLongVowelSortsAsTheVowelItLengthens() {
        assertThat(Kana.sortKey("ジョー")).startsWith("しよお ");
        assertThat(Kana.sortKey("スーザン")).startsWith("すうさん ");
        assertThat(Kana.sortKey("ーア")).startsWith("ーあ ");
    }

    @ParameterizedTest
    @CsvSource({
        "髙橋,高橋",
        "渡邉,渡辺",
        "渡邊,渡辺",
        "ｻﾄｳ,さとう",
        "サトウ アオイ,さとうあおい",
        "'佐藤　葵',佐藤葵",
        "ＡＢＣ,abc",
        "𠮷田,吉田",
        "齋藤,斎藤",
        "葛\uDB40\uDD00城,葛城",
        "山﨑,山崎"
    })
    void whatMeansTheSameIsFound(String written, String sought) {
        assertThat(SearchKey.of(written)).isEqualTo(SearchKey.of(sought));
    }

    @Test
    void whatMeansSomethingElseIsNotFound() {
        assertThat(SearchKey.of("高橋")).isNotEqualTo(SearchKey.of("高崎"));
        assertThat(SearchKey.of("かき")).isNotEqualTo(SearchKey.of("かぎ"));
        assertThat(SearchKey.of("斎藤")).isNotEqualTo(SearchKey.of("斉藤"));
    }

    @Provide
    Arbitrary<String> hiragana() {
        return Arbitraries.strings().withCharRange('ぁ', 'ゖ').ofMinLength(1).ofMaxLength(30);
    }
}
