package org.manabiya.mdm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.imports.ExplainColumns.Question;
import org.manabiya.mdm.ledger.Fact;

class ExplainColumnsTest {
    private static final String[] LINES = {
        "令和8年度 貸与端末一覧,,,,,,",
        "端末No,製造No.,端末の機種名,置き場所,いま,入れた日,充電器番号",
        "KG-1,ABC123456781,iPad (第9世代),烏川小学校,使用中,3/15/2021,C-01",
        "KG-2,ABC123456782,iPad (第9世代),東山小学校,予備,3/16/2021,C-02",
        "KG-3,ABC123456783,iPad (第9世代),東山小学校,予備,4/5/2021,C-03"
    };

    private static byte[] file(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static Question ask(StoredCity city, UUID id) {
        return city.with(parts -> parts.explain().ask(id));
    }

    private static void explain(StoredCity city, UUID id, Source.Kind kind, String name, List<Target> targets) {
        city.with(parts -> {
            parts.explain().explain(id, kind, name, targets, DayOrder.MONTH_FIRST);
            return null;
        });
    }

    private static List<Target> targets(Question question) {
        return new ArrayList<>(
                question.columns().stream().map(ExplainColumns.Column::target).toList());
    }

    @DatabaseTest
    void anUnknownFileShowsItsHeadingsWithExamplesAndWhatTheySeemToMean(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        UUID id = city.upload("一覧.csv", file(LINES));
        assertThat(city.preview(id).isReadable()).isFalse();
        Question question = ask(city, id);
        assertThat(question.origin().heading()).isEqualTo(2);
        assertThat(question.kind()).isEqualTo(Source.Kind.LEDGER);
        assertThat(question.columns().get(2).examples()).containsExactly("iPad (第9世代)");
        assertThat(question.columns().get(1).examples()).hasSize(3);
        assertThat(targets(question).subList(1, 5))
                .containsExactly(
                        Target.of(Fact.SERIAL), Target.of(Fact.MODEL), Target.of(Fact.SCHOOL), Target.of(Fact.STATE));
    }

    @DatabaseTest
    void whatAPersonExplainedIsKnownTheNextTime(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        UUID field = UUID.randomUUID();
        database.execute("insert into mdm_custom_field (id, municipality_id, name, kind, version) values ('" + field
                + "', '" + city.municipality + "', '充電器', 'TEXT', 1)");
        UUID id = city.upload("一覧.csv", file(LINES));
        List<Target> targets = targets(ask(city, id));
        targets.set(0, Target.of(Fact.TAG));
        targets.set(5, Target.of(Fact.ACQUIRED_ON));
        targets.set(6, Target.of(field));
        explain(city, id, Source.Kind.LEDGER, "情報主任の一覧", targets);
        Preview preview = city.apply(id);
        assertThat(preview.layout()).isEqualTo("情報主任の一覧");
        assertThat(preview.count(Outcome.Kind.NEW)).isEqualTo(3);
        assertThat(city.count("mdm_device where acquired_on = '2021-04-05' and custom like '%C-03%'"))
                .isEqualTo(1);

        String[] next = LINES.clone();
        next[1] = " 端末ＮＯ,製造Ｎｏ．,端末の機種名,置き場所,いま,入れた日,充電器番号";
        next[2] = next[2].replace("C-01", "C-99");
        Preview again = city.preview(city.upload("来月.csv", file(next)));
        assertThat(again.layout()).isEqualTo("情報主任の一覧");
        assertThat(again.count(Outcome.Kind.CHANGED)).isEqualTo(1);
        assertThat(again.count(Outcome.Kind.UNCHANGED)).isEqualTo(2);
    }

    @DatabaseTest
    void anExplanationThatCannotWorkIsRefused(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        UUID id = city.upload("一覧.csv", file(LINES));
        List<Target> twice = new ArrayList<>(Arrays.asList(new Target[7]));
        twice.set(0, Target.of(Fact.TAG));
        twice.set(1, Target.of(Fact.TAG));
        assertRefused("mdm.import.columns.twice", () -> explain(city, id, Source.Kind.LEDGER, "一覧", twice));
        List<Target> nobody = new ArrayList<>(Arrays.asList(new Target[7]));
        nobody.set(2, Target.of(Fact.MODEL));
        assertRefused("mdm.import.columns.missing.LEDGER", () -> explain(city, id, Source.Kind.LEDGER, "一覧", nobody));
        List<Target> foreign = new ArrayList<>(nobody);
        foreign.set(0, Target.of(Fact.TAG));
        foreign.set(6, Target.of(UUID.randomUUID()));
        assertRefused("mdm.import.columns.noTarget", () -> explain(city, id, Source.Kind.LEDGER, "一覧", foreign));
        assertRefused("mdm.import.columns.nameMissing", () -> explain(city, id, Source.Kind.LEDGER, " ", foreign));
    }

    private static void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    @DatabaseTest
    void theWayOfReadingCanBeCorrectedAndTheLayoutForgotten(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        UUID id = city.upload(
                "台帳.csv",
                "管理番号,シリアル番号,機種,状態\nKG-1,ABC123456781,端末,予備\n".getBytes(java.nio.charset.Charset.forName("EUC-JP")));
        city.with(parts -> {
            parts.explain().readAs(id, new Reading(Encoding.EUC_JP, null, null, null));
            return null;
        });
        assertThat(city.preview(id).source()).isEqualTo(Source.LEDGER);
        Question question = ask(city, id);
        assertThat(question.remembered()).isFalse();
        explain(city, id, Source.Kind.LEDGER, "別の名前", targets(question));
        assertThat(ask(city, id).remembered()).isTrue();
        city.with(parts -> {
            parts.explain().forget(id);
            return null;
        });
        assertThat(ask(city, id).remembered()).isFalse();
        assertThat(city.preview(id).layout()).isNull();
    }

    @DatabaseTest
    void aListOfRepairsMayNameItsUnitsByTheirTags(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.apply(city.upload("台帳.csv", file("管理番号,シリアル番号,機種,状態", "KG-1,ABC123456781,iPad,修理中")));
        UUID id = city.upload("修理.csv", file("端末の番号,受けた日,どこが", "KG-1,2026/3/1,画面"));
        explain(
                city,
                id,
                Source.Kind.REPAIRS,
                "学校の修理簿",
                List.of(Target.of(Fact.TAG), Target.of(Fact.RECEIVED_ON), Target.of(Fact.SYMPTOM)));
        assertThat(city.apply(id).count(Outcome.Kind.NEW)).isEqualTo(1);
        assertThat(city.count("mdm_repair")).isEqualTo(1);
    }
}
