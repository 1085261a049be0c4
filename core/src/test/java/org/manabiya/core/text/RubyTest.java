package org.manabiya.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RubyTest {

    private static final PersonName AOI = new PersonName("佐藤", "葵", "サトウ", "アオイ");
    private static final PersonName KOKORO = new PersonName("森", "心", "モリ", "ココロ");

    private final Ruby ruby = new Ruby();

    @ParameterizedTest
    @CsvSource({
        "食べる,食[た]べる",
        "話し合い,話[はな]し合[あ]い",
        "消しゴム,消[け]しゴム",
        "取り組む,取[と]り組[く]む",
        "問い合わせ,問[と]い合[あ]わせ",
        "お知らせ,お知[し]らせ",
        "学校,学校[がっこう]",
        "人々,人々[ひとびと]",
        "霞ヶ関,霞ヶ関[かすみがせき]",
        "大人,大人[おとな]",
        "日本,日本[にほん]",
        "図形,図形[ずけい]",
        "学校へ行って、発表を行って,学校[がっこう]へ行[い]って、発表[はっぴょう]を行[おこな]って",
        "Ａ組とB組,Ａ組[ぐみ]とB組[ぐみ]"
    })
    void rubyStandsOverTheKanjiAlone(String text, String expected) {
        assertThat(brackets(ruby.over(text, RubyLevel.ALL))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "11月24日(火),11月[がつ]24日[か](火[か])",
        "１１月２４日（火）,１１月[がつ]２４日[か]（火[か]）",
        "4月1日,4月[がつ]1日[ついたち]",
        "1日2回,1日[にち]2回[かい]",
        "3日間,3日間[かかん]",
        "15日,15日[にち]",
        "2026年4月10日(金),2026年[ねん]4月[がつ]10日[か](金[きん])",
        "8時30分,8時[じ]30分[ぷん]",
        "5分,5分[ふん]",
        "1人と2人と11人,1人[ひとり]と2人[ふたり]と11人[にん]",
        "2人組と3人組,2人組[ふたりぐみ]と3人組[にんぐみ]",
        "3本と4本と6本,3本[ぼん]と4本[ほん]と6本[ぽん]",
        "3階,3階[がい]",
        "3年2組,3年[ねん]2組[くみ]",
        "2年生,2年生[ねんせい]",
        "1学期,1学期[がっき]",
        "二十四日,二十四日[にじゅうよっか]",
        "四月一日,四月[しがつ]一日[ついたち]",
        "一人,一人[ひとり]",
        "四年生,四年生[よねんせい]",
        "何月何日,何[なん]月[がつ]何[なん]日[にち]",
        "何本,何[なん]本[ぼん]"
    })
    void numbersAreReadWithTheirCounters(String text, String expected) {
        assertThat(brackets(ruby.over(text, RubyLevel.ALL))).isEqualTo(expected);
    }

    @Test
    void eachGradeSeesRubyOverWhatItHasNotBeenTaught() {
        String text = "学校で漢字の練習をする。";
        assertThat(brackets(ruby.over(text, RubyLevel.GRADE_1))).isEqualTo("学校[がっこう]で漢字[かんじ]の練習[れんしゅう]をする。");
        assertThat(brackets(ruby.over(text, RubyLevel.GRADE_2))).isEqualTo("学校で漢字[かんじ]の練習[れんしゅう]をする。");
        assertThat(brackets(ruby.over(text, RubyLevel.GRADE_3))).isEqualTo("学校で漢字[かんじ]の練習[れんしゅう]をする。");
        assertThat(brackets(ruby.over(text, RubyLevel.GRADE_4))).isEqualTo(text);
        assertThat(brackets(ruby.over(text, RubyLevel.NONE))).isEqualTo(text);
    }

    @Test
    void aNameIsReadAsTheRosterSaysAndNeverGuessed() {
        Readings people = Readings.of(List.of(AOI, KOKORO));
        assertThat(brackets(ruby.over("佐藤葵さんと森心さん", RubyLevel.ALL, people))).isEqualTo("佐藤[さとう]葵[あおい]さんと森[もり]心[こころ]さん");
        assertThat(brackets(ruby.over("葵さんの作品", RubyLevel.ALL, people))).isEqualTo("葵[あおい]さんの作品[さくひん]");
        assertThat(brackets(ruby.over("佐藤　葵", RubyLevel.GRADE_5, people))).isEqualTo("佐藤[さとう]　葵[あおい]");
        assertThat(brackets(ruby.over("佐藤葵が心配する", RubyLevel.ALL, people))).isEqualTo("佐藤[さとう]葵[あおい]が心配[しんぱい]する");
    }

    @Test
    void twoPeopleWhoReadOneNameDifferentlyLeaveItBare() {
        Readings people = Readings.of(List.of(AOI, new PersonName("田中", "葵", "タナカ", "マモル")));
        assertThat(brackets(ruby.over("葵さん", RubyLevel.ALL, people))).isEqualTo("葵さん");
        assertThat(brackets(ruby.over("田中葵さん", RubyLevel.ALL, people))).isEqualTo("田中[たなか]葵[まもる]さん");
    }

    @Test
    void aNameWithoutKanaStaysBare() {
        PersonName silent = new PersonName("小鳥遊", "心愛", "", "");
        assertThat(brackets(ruby.over("小鳥遊心愛さん", RubyLevel.ALL, Readings.of(List.of(silent)))))
                .isEqualTo("小鳥遊心愛さん");
    }

    @Test
    void aCorrectedWordIsReadSoEverywhere() {
        Readings city = Readings.none().with("烏川市", "カラスガワシ").with("烏川市", "うがわし");
        assertThat(brackets(ruby.over("烏川市の学校", RubyLevel.ALL, city))).isEqualTo("烏川市[うがわし]の学校[がっこう]");
    }

    @Test
    void userTextIsEscaped() {
        assertThat(ruby.over("<b>漢字</b> & \"'", RubyLevel.ALL).html())
                .isEqualTo("&lt;b&gt;<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>&lt;/b&gt; &amp; &quot;&#39;");
        assertThat(ruby.over("漢", RubyLevel.ALL, Readings.none().with("漢", "<i>"))
                        .html())
                .doesNotContain("<i>");
        assertThat(RubyText.bare("<script>").html()).isEqualTo("&lt;script&gt;");
    }

    @Property(tries = 300)
    void theTextItselfIsNeverChanged(@ForAll String text) {
        assertThat(ruby.over(text, RubyLevel.ALL).text()).isEqualTo(text);
        assertThat(ruby.over(text, RubyLevel.ALL, Readings.of(List.of(AOI, KOKORO)))
                        .text())
                .isEqualTo(text);
    }

    @Property(tries = 300)
    void japaneseTextIsNeverChanged(
            @ForAll
                    @StringLength(max = 60)
                    @CharRange(from = '一', to = '鶴')
                    @CharRange(from = '0', to = '9')
                    @CharRange(from = 'ぁ', to = 'ん')
                    String text) {
        RubyText read = ruby.over(text, RubyLevel.GRADE_3);
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.segments()).allMatch(segment -> !segment.base().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n",
                "ABC",
                "\uD840",
                "\uDFB7漢\uD842",
                "𠮷野家",
                "日",
                "1日",
                "月",
                "一",
                "99999999999999999999日",
                "二"
            })
    void strangeTextIsSurvived(String text) {
        assertThat(ruby.over(text, RubyLevel.ALL).text()).isEqualTo(text);
    }

    @Test
    void hostileTextEndsInTime() {
        String word = "漢あ".repeat(2_000);
        Readings known = Readings.none().with(word, "あ".repeat(4_000) + "い");
        assertThat(ruby.over(word, RubyLevel.ALL, known).segments()).hasSize(1);
        String wall = "本日".repeat(100_000);
        assertThat(ruby.over(wall, RubyLevel.ALL).text()).isEqualTo(wall);
    }

    @Test
    void manyThreadsReadTheSame() {
        List<String> texts =
                IntStream.range(0, 5_000).mapToObj(i -> i + "年の漢字を食べる").toList();
        List<String> read = texts.parallelStream()
                .map(text -> brackets(ruby.over(text, RubyLevel.ALL)))
                .toList();
        assertThat(read)
                .isEqualTo(IntStream.range(0, 5_000)
                        .mapToObj(i -> i + "年[ねん]の漢字[かんじ]を食[た]べる")
                        .toList());
    }

    private static String brackets(RubyText text) {
        return text.segments().stream()
                .map(segment -> segment.hasReading() ? segment.base() + "[" + segment.reading() + "]" : segment.base())
                .collect(Collectors.joining());
    }
}
