package org.manabiya.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PersonNameTest {

    private static final PersonName AOI = new PersonName("佐藤", "葵", "サトウ", "アオイ");

    @Test
    void theFamilyNameComesFirst() {
        assertThat(AOI.display()).isEqualTo("佐藤 葵");
        assertThat(AOI.kana()).isEqualTo("サトウ アオイ");
        assertThat(new PersonName("", "スカルノ", "", "スカルノ").display()).isEqualTo("スカルノ");
    }

    @Test
    void rubyIsTheRostersKana() {
        assertThat(AOI.ruby(RubyLevel.ALL).html())
                .isEqualTo("<ruby>佐藤<rp>(</rp><rt>さとう</rt><rp>)</rp></ruby> "
                        + "<ruby>葵<rp>(</rp><rt>あおい</rt><rp>)</rp></ruby>");
        assertThat(new PersonName("山口", "さくら", "ヤマグチ", "サクラ")
                        .ruby(RubyLevel.GRADE_2)
                        .html())
                .isEqualTo("山口 さくら");
        assertThat(new PersonName("山ノ内", "ゆう子", "ﾔﾏﾉｳﾁ", "ユウコ")
                        .ruby(RubyLevel.ALL)
                        .segments())
                .extracting(RubyText.Segment::reading)
                .containsExactly("やま", "", "うち", "", "こ");
    }

    @Test
    void aRegisterIsInTheOrderOfTheKana() {
        PersonName first = new PersonName("阿部", "優", "アベ", "ユウ");
        PersonName voiced = new PersonName("座間", "愛", "ザマ", "アイ");
        PersonName silent = new PersonName("王", "", "", "");
        assertThat(Stream.of(silent, voiced, AOI, first).sorted(Comparator.comparing(PersonName::sortKey)))
                .containsExactly(first, AOI, voiced, silent);
    }

    @Test
    void aNameIsEscaped() {
        assertThat(new PersonName("<b>", "&", "", "").ruby(RubyLevel.ALL).html())
                .isEqualTo("&lt;b&gt; &amp;");
    }
}
