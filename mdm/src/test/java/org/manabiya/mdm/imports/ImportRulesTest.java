package org.manabiya.mdm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manabiya.mdm.imports.SampleCity.counts;
import static org.manabiya.mdm.imports.SampleCity.lines;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manabiya.mdm.imports.Conflict.Kind;
import org.manabiya.mdm.ledger.Change;
import org.manabiya.mdm.ledger.DeviceKind;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.ledger.Fact;

class ImportRulesTest {
    private static final String HEADER = "管理番号,シリアル番号,機種,配備校,使用者ID,区分,取得日,取得価格,財源,保証期限,状態,備考";
    private static final String UNIT =
            "KG-1,ABC123456789,Chromebook C214,烏川小学校,s00001,本体,R3.3.15,44550,GIGA補助,R7.3.15,使用中,";
    private static final String REPAIRS = "受付日,シリアル番号,症状,原因,返却日,費用,保険適用";

    private final SampleCity city = new SampleCity();

    private Preview enter(String... rows) {
        var lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        Preview preview = city.previewText(lines);
        city.apply(preview);
        return preview;
    }

    @Test
    void columnsMayStandInAnyOrder() {
        city.apply(city.previewShiftJis("状態,機種,シリアル番号,管理番号", "予備,iPad (第8世代),ABC123456789,KG-1"));
        assertThat(city.unit("KG-1").state()).isEqualTo(DeviceState.SPARE);
        assertThat(city.unit("KG-1").kind()).isEqualTo(DeviceKind.PUPIL);
    }

    @Test
    void anUnknownHeaderSaysWhatIsMissing() {
        Preview preview = city.previewText("管理番号,機種,状態", "KG-1,iPad,予備");
        assertThat(preview.isReadable()).isFalse();
        assertThat(preview.findings().get(0).args()).containsExactly("シリアル番号");
    }

    @Test
    void aDoubledColumnIsRefused() {
        assertThat(counts(city.previewText("管理番号,シリアル番号,機種,状態,資産番号", "1,2,3,4,5")))
                .containsOnlyKeys("header.twice");
    }

    @Test
    void aColumnThatNobodyKnowsIsToldAndLeftOut() {
        assertThat(counts(city.previewText(HEADER + ",貸出先", UNIT + ",体育館"))).containsOnlyKeys("header.ignored");
    }

    @Test
    void rowsWithTooFewOrTooManyCellsAreLeftOut() {
        Preview preview = city.previewText(HEADER, "KG-1,ABC123456789,iPad", UNIT + ",extra", UNIT + ",,");
        assertThat(lines(preview, "row.tooShort")).containsExactly(2);
        assertThat(lines(preview, "row.tooLong")).containsExactly(3);
        assertThat(preview.outcomes()).extracting(Outcome::line).containsExactly(4);
    }

    @Test
    void anEmptyCellChangesNothing() {
        enter(UNIT);
        Preview again = enter("KG-1,ABC123456789,Chromebook C214,,,,,,,,,");
        assertThat(again.outcomes().get(0).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
        assertThat(city.unit("KG-1").has(Fact.USER)).isTrue();
    }

    @Test
    void aChangeIsShownFieldByField() {
        enter(UNIT);
        Preview preview = enter("ＫＧ－１,ａｂｃ123456789 ,Chromebook C214,烏川市立東山小学校,s00002,本体,2021/3/15,\"44,550\",,,修理中,");
        assertThat(preview.outcomes().get(0).changes())
                .extracting(Change::fact)
                .containsExactly(Fact.SCHOOL, Fact.USER, Fact.STATE);
        assertThat(counts(preview)).containsOnlyKeys("tag.tidied", "serial.tidied");
    }

    @Test
    void whatCannotBeReadIsReportedAndChangesNothing() {
        Preview preview = enter(
                "KG-1,1.23457E+14,iPad,山の学校,x99999,おもちゃ,R3.2.30,4.5E+4,,昨日,ねむい,",
                "KG-2,Default string,iPad,,,,R99.1.1,-5,,,,",
                ",ABC123456780,iPad,,,,,,,,使用中,");
        assertThat(counts(preview))
                .containsOnlyKeys(
                        "serial.spreadsheet",
                        "school.unknown",
                        "user.unknown",
                        "kind.unknown",
                        "date.unreadable",
                        "date.future",
                        "money.unreadable",
                        "state.unknown",
                        "serial.placeholder",
                        "row.unnamed");
        assertThat(city.units()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"貸出中,処分済,state.ends", "使用中,消去済,state.ends", "処分済,使用中,state.ended", "消去済,処分済,state.ended"})
    void noListErasesAUnitOrDisposesOfItNorBringsItBack(String ledger, String file, String finding) {
        enter(UNIT.replace("使用中", ledger));
        Preview preview = enter(UNIT.replace("使用中", file).replace("s00001", "s00002") + "2枚目の札");
        assertThat(preview.outcomes().get(0).changes()).extracting(Change::fact).containsExactly(Fact.REMARK);
        assertThat(counts(preview)).containsEntry(finding, 1L);
        assertThat(preview.findings())
                .filteredOn(found -> found.key().endsWith(finding))
                .allSatisfy(found -> {
                    assertThat(found.value()).isEqualTo(file);
                    assertThat(found.args()).containsExactly(ledger);
                });
        for (DeviceState state : DeviceState.values()) {
            assertThat(Words.state(Words.of(state))).contains(state);
        }
    }

    @Test
    void twoRowsWithOneTagWaitForADecision() {
        String other = UNIT.replace("ABC123456789", "XYZ123456789");
        Preview preview = enter(UNIT, other);
        assertThat(preview.conflicts()).extracting(Conflict::kind).containsExactly(Kind.SAME_TAG);
        assertThat(preview.outcomes()).isEmpty();
        city.decideAll(preview, Choice.SECOND);
        enter(UNIT, other);
        assertThat(city.unit("KG-1").text(Fact.SERIAL)).isEqualTo("XYZ123456789");
    }

    @Test
    void aUnitThatCameUnderAnotherTagWaitsForADecision() {
        enter(UNIT);
        String row = UNIT.replace("KG-1", "KG-2");
        Preview preview = enter(row);
        assertThat(preview.conflicts()).extracting(Conflict::kind).containsExactly(Kind.OTHER_TAG);
        city.decideAll(preview, Choice.SECOND);
        enter(row);
        assertThat(city.units()).isEqualTo(1);
        assertThat(city.unit("KG-2").text(Fact.SERIAL)).isEqualTo("ABC123456789");
    }

    @Test
    void bothUnitsOfOneSerialNumberStayAsTheyWereDecided() {
        enter(UNIT);
        String row = UNIT.replace("KG-1", "KG-2");
        city.decideAll(enter(row), Choice.BOTH);
        enter(row);
        assertThat(city.units()).isEqualTo(2);
        Preview again = enter(row);
        assertThat(again.isDecided()).isTrue();
        assertThat(again.count(Outcome.Kind.UNCHANGED)).isEqualTo(1);
    }

    @Test
    void aUnitThatCameWithAnotherSerialNumberWaitsForADecision() {
        enter(UNIT);
        String row = UNIT.replace("ABC123456789", "XYZ123456789").replace("使用中", "紛失");
        Preview preview = enter(row);
        assertThat(preview.conflicts()).extracting(Conflict::kind).containsExactly(Kind.OTHER_SERIAL);
        city.decideAll(preview, Choice.FIRST);
        enter(row);
        assertThat(city.unit("KG-1").text(Fact.SERIAL)).isEqualTo("ABC123456789");
        assertThat(city.unit("KG-1").state()).isEqualTo(DeviceState.LOST);
    }

    @Test
    void aRowThatNamesTwoUnitsOfTheLedgerIsNeverTakenForEither() {
        enter(UNIT, "KG-2,XYZ123456789,iPad,,,,,,,,,");
        Preview preview = enter(UNIT.replace("ABC123456789", "XYZ123456789"));
        assertThat(preview.conflicts()).extracting(Conflict::kind).containsExactly(Kind.OTHER_TAG);
        assertThat(preview.outcomes()).isEmpty();
    }

    @Test
    void placeholdersNeverMatchEachOther() {
        String unnamed = UNIT.replace("ABC123456789", "不明");
        Preview preview = enter(unnamed, unnamed.replace("KG-1", "KG-2"));
        assertThat(preview.conflicts()).isEmpty();
        assertThat(lines(preview, "user.twice")).containsExactly(3);
        assertThat(city.units()).isEqualTo(2);
    }

    @Test
    void aDecisionThatIsNotOfferedDecidesNothing() {
        String lost = UNIT.replace("使用中", "紛失");
        city.decideAll(enter(UNIT, lost), Choice.BOTH);
        assertThat(enter(UNIT, lost).isDecided()).isFalse();
    }

    @Test
    void aRepairIsOneByUnitDayAndSymptom() {
        enter(UNIT);
        city.apply(city.previewText(REPAIRS, "R7.2.26,ABC123456789,液晶割れ,落下,,11826,無"));
        Preview preview = city.previewText(REPAIRS, "2025/02/26,abc123456789,液晶割れ,落下,R7.3.17,\"12,000\",無");
        assertThat(preview.outcomes().get(0).changes())
                .extracting(Change::fact)
                .containsExactly(Fact.RETURNED_ON, Fact.COST);
    }

    @Test
    void repairsThatCannotBeTrueAreReported() {
        enter(UNIT);
        Preview preview = city.previewText(
                REPAIRS,
                "R2.1.1,ABC123456789,液晶割れ,落下,R1.12.1,1,無",
                "R9.1.1,ABC123456789,液晶割れ,落下,R9.1.2,1,無",
                "R7.1.1,ABC123456789,,落下,R7.1.2,1,無");
        assertThat(lines(preview, "repair.returnedEarly")).containsExactly(2);
        assertThat(lines(preview, "repair.beforeUnit")).containsExactly(2);
        assertThat(lines(preview, "date.future")).containsExactly(3, 3);
        assertThat(lines(preview, "row.unnamed")).containsExactly(4);
    }
}
