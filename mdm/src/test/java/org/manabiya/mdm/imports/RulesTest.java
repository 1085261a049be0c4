package org.manabiya.mdm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manabiya.mdm.imports.SampleCity.lines;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manabiya.mdm.imports.Conflict.Kind;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.ledger.Fact;

class RulesTest {
    private static final String HEADER = "管理番号,シリアル番号,機種,配備校,状態,備考";
    private static final String UNIT = "KG-1,ABC123456789,Chromebook C214,烏川小学校,使用中,";
    private static final String CONSOLE = "Serial Number,Asset ID,Location,User,Model,Status,Last Sync";
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

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
    void withTheLedgersRuleAFileOnlyFillsWhatIsMissing() {
        enter(UNIT);
        city.rules = new Rules(Rule.LEDGER, Map.of(), null);
        Preview preview = enter("KG-1,ABC123456789,Chromebook C214,東山小学校,修理中,充電器なし");
        assertThat(preview.outcomes().get(0).changes())
                .extracting(change -> change.fact())
                .containsExactly(Fact.REMARK);
        assertThat(lines(preview, "rule.ledgerHolds")).containsExactly(2, 2);
    }

    @Test
    void aRuleForOneColumnGoesBeforeTheRuleForAll() {
        enter(UNIT);
        city.rules = new Rules(Rule.LEDGER, Map.of(Fact.STATE, Rule.FILE), null);
        enter("KG-1,ABC123456789,Chromebook C214,東山小学校,修理中,");
        assertThat(city.unit("KG-1").state()).isEqualTo(DeviceState.IN_REPAIR);
        assertThat(city.known().label(city.unit("KG-1").get(Fact.SCHOOL))).isEqualTo("烏川小学校");
    }

    @Test
    void theNewerWinsByTheDayOfTheFile() {
        enter(UNIT);
        String later = UNIT.replace("使用中", "紛失");
        city.stated = DAY;
        city.rules = new Rules(Rule.NEWER, Map.of(), DAY.minusDays(1));
        assertThat(enter(later).count(Outcome.Kind.UNCHANGED)).isEqualTo(1);
        city.rules = new Rules(Rule.NEWER, Map.of(), DAY);
        assertThat(enter(later).count(Outcome.Kind.CHANGED)).isEqualTo(1);
    }

    @Test
    void aFileWithoutADayLeavesConflictsToAPerson() {
        enter(UNIT);
        city.rules = new Rules(Rule.NEWER, Map.of(), null);
        assertThat(enter(UNIT.replace("KG-1", "KG-2")).isDecided()).isFalse();
    }

    @Test
    void numbersAreDecidedByRuleAndMarkedSo() {
        enter(UNIT);
        city.rules = new Rules(Rule.FILE, Map.of(), null);
        Preview preview = enter(UNIT.replace("KG-1", "KG-2"));
        assertThat(preview.conflicts()).extracting(Conflict::kind).containsExactly(Kind.OTHER_TAG);
        assertThat(preview.conflicts().get(0).byRule()).isTrue();
        assertThat(city.unit("KG-2").text(Fact.SERIAL)).isEqualTo("ABC123456789");
    }

    @Test
    void theNumberChosenFromTheFileHoldsAgainstTheLedgersRule() {
        enter(UNIT);
        String row = UNIT.replace("ABC123456789", "XYZ123456789").replace("使用中", "修理中");
        city.decideAll(enter(row), Choice.SECOND);
        city.rules = new Rules(Rule.LEDGER, Map.of(), null);
        enter(row);
        assertThat(city.unit("KG-1").text(Fact.SERIAL)).isEqualTo("XYZ123456789");
        assertThat(city.unit("KG-1").state()).isEqualTo(DeviceState.IN_USE);
    }

    @Test
    void whatWasDecidedOneByOneGoesBeforeARule() {
        enter(UNIT);
        String other = UNIT.replace("KG-1", "KG-2");
        city.decideAll(enter(other), Choice.FIRST);
        city.rules = new Rules(Rule.FILE, Map.of(), null);
        Preview preview = enter(other);
        assertThat(preview.conflicts().get(0).byRule()).isFalse();
        assertThat(city.unit("KG-1").text(Fact.SERIAL)).isEqualTo("ABC123456789");
    }

    @Test
    void ofTwoRowsTheOneThatWasSeenLaterIsTheNewer() {
        enter(UNIT);
        city.rules = new Rules(Rule.NEWER, Map.of(), null);
        Preview preview = city.previewText(
                CONSOLE,
                "ABC123456789,KG-1,烏川小学校,,Chromebook C214,ACTIVE,2026-04-01T00:00:00Z",
                "ABC123456789,KG-1,烏川小学校,,Chromebook C214,ACTIVE,2026-04-05T00:00:00Z");
        city.apply(preview);
        assertThat(preview.isDecided()).isTrue();
        assertThat(city.unit("KG-1").instant(Fact.LAST_SYNC)).isEqualTo("2026-04-05T00:00:00Z");
    }

    @Test
    void aConsoleOverrulesTheLedgerOnlyWhereARuleSaysSo() {
        enter(UNIT);
        String row = "ABC123456789,KG-9,東山小学校,s00002,Chromebook C214,ACTIVE,2026-04-05T00:00:00Z";
        city.rules = new Rules(null, Map.of(Fact.SCHOOL, Rule.FILE, Fact.TAG, Rule.FILE), null);
        Preview preview = city.previewText(CONSOLE, row);
        city.apply(preview);
        assertThat(city.known().label(city.unit("KG-1").get(Fact.SCHOOL))).isEqualTo("東山小学校");
        assertThat(city.unit("KG-1").has(Fact.USER)).isFalse();
        // The label on the unit is never changed from afar.
        assertThat(lines(preview, "console.differs")).hasSize(2);
    }
}
