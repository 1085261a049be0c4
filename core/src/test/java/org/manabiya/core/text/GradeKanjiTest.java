package org.manabiya.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeKanjiTest {

    @Test
    void theTableHasAsManyKanjiAsTheNoticeAndNoneTwice() {
        List<String> grades = Resource.lines("grade-kanji.txt");
        assertThat(grades).extracting(String::length).containsExactly(80, 160, 200, 202, 193, 191);
        assertThat(String.join("", grades).chars().distinct().count()).isEqualTo(1026);
        assertThat(String.join("", grades).chars()).allMatch(Kanji::isKanji);
    }

    @ParameterizedTest
    @CsvSource({
        "1,一右雨円王校村森糸字",
        "2,引羽雲曜顔親船算黄茶",
        "3,悪安暗医箱畑鼻都県路",
        "4,茨媛岡潟岐熊香佐埼崎滋鹿縄井沖栃奈梨阪阜賀群徳富城",
        "5,圧囲紀喜救型航告殺士史象賞貯停堂得毒費粉脈歴",
        "6,胃異恩券承舌銭退敵俵預腸"
    })
    void aKanjiHasTheGradeOfTheNotice(int grade, String kanji) {
        assertThat(kanji.codePoints()).allMatch(c -> GradeKanji.grade(c).equals(OptionalInt.of(grade)));
    }

    @Test
    void everyPrefectureCanBeWrittenByTheEndOfGradeFour() {
        String prefectures = "北海道青森岩手宮城秋田山形福島茨城栃木群馬埼玉千葉東京神奈川新潟富山石川福井山梨長野岐阜静岡愛知三重滋賀京都大阪兵庫奈良和歌山"
                + "鳥取島根岡山広島山口徳島香川愛媛高知福岡佐賀長崎熊本大分宮崎鹿児島沖縄都道府県";
        assertThat(prefectures
                        .codePoints()
                        .filter(c -> !GradeKanji.isTaughtBefore(5, c))
                        .boxed()
                        .map(Character::toString)
                        .collect(Collectors.toList()))
                .isEmpty();
    }

    @Test
    void whatIsNotInTheTableHasNoGrade() {
        assertThat("俺誰髙あA1々𠮷".codePoints()).allMatch(c -> GradeKanji.grade(c).isEmpty());
    }

    @Test
    void theKanjiOfOnesOwnGradeAreStillBeingTaught() {
        assertThat(GradeKanji.isTaughtBefore(2, '学')).isTrue();
        assertThat(GradeKanji.isTaughtBefore(2, '曜')).isFalse();
        assertThat(GradeKanji.isTaughtBefore(3, '曜')).isTrue();
        assertThat(GradeKanji.isTaughtBefore(7, '論')).isTrue();
        assertThat(GradeKanji.isTaughtBefore(9, '誰')).isFalse();
    }

    @Test
    void aLevelLooksAtTheWholeWord() {
        assertThat(RubyLevel.ofGrade(2).wantsRubyOver("学校")).isFalse();
        assertThat(RubyLevel.ofGrade(1).wantsRubyOver("学校")).isTrue();
        assertThat(RubyLevel.ofGrade(2).wantsRubyOver("学年末")).isTrue();
        assertThat(RubyLevel.ofGrade(2).wantsRubyOver("人々")).isFalse();
        assertThat(RubyLevel.ALL.wantsRubyOver("学校")).isTrue();
        assertThat(RubyLevel.ALL.wantsRubyOver("がっこう")).isFalse();
        assertThat(RubyLevel.NONE.wantsRubyOver("憂鬱")).isFalse();
        assertThat(RubyLevel.ofGrade(9)).isEqualTo(RubyLevel.GRADE_9);
        assertThatIllegalArgumentException().isThrownBy(() -> RubyLevel.ofGrade(0));
        assertThatIllegalArgumentException().isThrownBy(() -> RubyLevel.ofGrade(10));
    }
}
