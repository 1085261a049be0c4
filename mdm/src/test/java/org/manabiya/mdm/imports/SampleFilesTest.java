package org.manabiya.mdm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.manabiya.mdm.imports.SampleCity.counts;
import static org.manabiya.mdm.imports.SampleCity.lines;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manabiya.mdm.imports.Conflict.Kind;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.ledger.Fact;

/** Everything that is wrong with the three sample files is found, on its line. */
class SampleFilesTest {
    private static final String LEDGER = "ledger_sjis.csv";
    private static final String CONSOLE = "chromeos_console_export.csv";
    private static final String REPAIRS = "repairs_sjis.csv";

    private final SampleCity city = new SampleCity();

    @Test
    void everyFlawOfTheLedgerIsFound() {
        Preview preview = city.previewSample(LEDGER);
        assertThat(preview.source()).isEqualTo(Source.LEDGER);
        assertThat(counts(preview))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "tag.tidied", 46L,
                        "serial.placeholder", 10L,
                        "row.twice", 4L,
                        "money.mixed", 1L,
                        "date.mixed", 2L,
                        "user.onSpare", 59L,
                        "user.missing", 9L));
        assertThat(lines(preview, "row.twice")).containsExactly(1301, 1514, 1617, 1932);
        assertThat(lines(preview, "serial.placeholder")).startsWith(62, 416, 426);
    }

    @Test
    void oneSerialNumberUnderTwoTagsWaitsForADecision() {
        Preview preview = city.previewSample(LEDGER);
        assertThat(preview.conflicts())
                .extracting(Conflict::kind, Conflict::firstLine, Conflict::secondLine)
                .containsExactly(
                        tuple(Kind.SAME_SERIAL, 26, 1722),
                        tuple(Kind.SAME_SERIAL, 235, 343),
                        tuple(Kind.SAME_SERIAL, 836, 1377));
        assertThat(preview.isDecided()).isFalse();
        assertThat(preview.count(Outcome.Kind.NEW)).isEqualTo(2071 - 4 - 6);
    }

    @Test
    void aDecisionSaysWhichOfTheTagsHolds() {
        city.decideAll(city.previewSample(LEDGER), Choice.SECOND);
        city.apply(city.previewSample(LEDGER));
        assertThat(city.units()).isEqualTo(2064);
        assertThat(city.known().unitTagged("KG-90429")).isPresent();
        assertThat(city.known().unitTagged("KG-00441")).isEmpty();
    }

    @Test
    void bothTagsMayBeUnitsOfTheirOwnButOnlyOneKeepsTheSerialNumber() {
        city.decideAll(city.previewSample(LEDGER), Choice.BOTH);
        city.apply(city.previewSample(LEDGER));
        assertThat(city.units()).isEqualTo(2067);
        assertThat(city.unit("KG-00441").text(Fact.SERIAL)).isEqualTo("S2K5R0L384WFLN8");
        assertThat(city.unit("KG-90429").has(Fact.SERIAL)).isFalse();
    }

    @Test
    void cellsAreReadWhateverTheirStyle() {
        city.importSample(LEDGER);
        var unit = city.unit("KG-00505");
        assertThat(unit.date(Fact.ACQUIRED_ON)).isEqualTo(LocalDate.of(2021, 3, 15));
        assertThat(unit.yen(Fact.PRICE)).isEqualTo(69_800);
        assertThat(unit.state()).isEqualTo(DeviceState.SPARE);
        assertThat(city.unit("KG-00385").date(Fact.ACQUIRED_ON)).isEqualTo(LocalDate.of(2020, 12, 6));
        assertThat(city.unit("KG-00385").date(Fact.WARRANTY_UNTIL)).isEqualTo(LocalDate.of(2024, 12, 6));
    }

    @Test
    void theConsoleIsComparedWithTheLedger() {
        city.importSample(LEDGER);
        Preview preview = city.previewSample(CONSOLE);
        assertThat(preview.source()).isEqualTo(Source.CHROMEOS_CONSOLE);
        assertThat(preview.conflicts()).isEmpty();
        assertThat(preview.count(Outcome.Kind.CHANGED)).isEqualTo(1526);
        assertThat(counts(preview))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "serial.found", 7L,
                        "console.noTag", 74L,
                        "console.missing", 25L,
                        "console.stillActive", 27L,
                        "console.lostSeen", 5L,
                        "console.repairSeen", 36L));
        assertThat(lines(preview, "serial.found")).containsExactly(73, 81, 153, 428, 780, 1055, 1297);
    }

    @Test
    void theConsoleNeverOverrulesTheLedger() {
        city.decideAll(city.previewSample(LEDGER), Choice.SECOND);
        city.apply(city.previewSample(LEDGER));
        Preview preview = city.previewSample(CONSOLE);
        assertThat(lines(preview, "console.differs")).containsExactly(285);
        city.apply(preview);
        assertThat(city.known().unitTagged("KG-90429")).isPresent();
    }

    @Test
    void repairsOfUnknownUnitsAreLeftOut() {
        city.importSample(LEDGER);
        Preview preview = city.previewSample(REPAIRS);
        assertThat(preview.source()).isEqualTo(Source.REPAIRS);
        assertThat(lines(preview, "unit.unknown")).containsExactly(57, 81, 369, 430, 431);
        assertThat(preview.count(Outcome.Kind.NEW)).isEqualTo(771 - 5);
        assertThat(counts(preview))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("unit.unknown", 5L, "repair.openButNotInRepair", 15L, "repair.ticketMissing", 83L));
    }

    @Test
    void serialNumbersThatTheConsoleSuppliedFindTheirRepairs() {
        city.importSample(LEDGER);
        city.importSample(CONSOLE);
        assertThat(lines(city.previewSample(REPAIRS), "unit.unknown")).containsExactly(369);
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        List<String> files = List.of(LEDGER, CONSOLE, REPAIRS);
        files.forEach(city::importSample);
        for (String file : files) {
            Preview again = city.previewSample(file);
            assertThat(again.isDecided()).isTrue();
            assertThat(again.outcomes()).isNotEmpty().allMatch(outcome -> outcome.kind() == Outcome.Kind.UNCHANGED);
        }
        assertThat(city.tickets()).isEqualTo(770);
    }

    @Test
    void theSameFileAgainChangesNothingWhereBothUnitsWereKept() {
        city.decideAll(city.previewSample(LEDGER), Choice.BOTH);
        city.apply(city.previewSample(LEDGER));
        assertThat(city.previewSample(LEDGER).outcomes()).allMatch(outcome -> outcome.kind() == Outcome.Kind.UNCHANGED);
    }
}
