package org.manabiya.mdm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;

class DeviceImportTest {
    private static final String LEDGER = "ledger_sjis.csv";
    private static final String CONSOLE = "chromeos_console_export.csv";
    private static final String REPAIRS = "repairs_sjis.csv";

    @DatabaseTest
    void theThreeFilesBecomeTheLedger(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSamples();
        assertThat(city.count("mdm_device")).isEqualTo(2064);
        assertThat(city.count("mdm_device where serial is null")).isEqualTo(3);
        assertThat(city.count("mdm_device where last_sync is not null")).isEqualTo(1526);
        assertThat(city.count("mdm_device where school_id is null")).isZero();
        assertThat(city.count("mdm_device where user_id is null")).isEqualTo(89);
        assertThat(city.count("mdm_repair")).isEqualTo(770);
        assertThat(city.count("mdm_device_model")).isEqualTo(4);
        assertThat(city.count("mdm_import_content")).isZero();
        assertThat(city.count("core_audit where action = 'device.import'")).isEqualTo(3);
    }

    @DatabaseTest
    void theSameFilesAgainChangeNothingAndAskNothing(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSamples();
        long events = city.count("mdm_device_event");
        for (String file : List.of(LEDGER, CONSOLE, REPAIRS)) {
            Preview again = city.apply(city.upload(file, SampleCity.sample(file)));
            assertThat(again.count(Outcome.Kind.NEW)).isZero();
            assertThat(again.count(Outcome.Kind.CHANGED)).isZero();
        }
        assertThat(city.count("mdm_device_event")).isEqualTo(events);
        assertThat(city.count("mdm_device")).isEqualTo(2064);
    }

    @DatabaseTest
    void anUndecidedConflictKeepsTheWholeFileOut(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        UUID id = city.upload(LEDGER, SampleCity.sample(LEDGER));
        assertThatThrownBy(() -> city.apply(id))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("mdm.import.undecided"));
        assertThat(city.count("mdm_device")).isZero();
        assertThat(city.count("mdm_import where status = 'UPLOADED'")).isEqualTo(1);
    }

    @DatabaseTest
    void aFileThatCannotBeReadIsKeptOut(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        byte[] pdf = "%PDF-1.7\n管理番号,シリアル番号\n".getBytes(StandardCharsets.UTF_8);
        assertUploadRefused(city, "台帳.csv", pdf, "mdm.import.file.notTable");
        assertUploadRefused(city, "台帳.csv", new byte[] {'P', 'K', 3, 4}, "mdm.import.file.notWorkbook");
        assertThat(city.count("mdm_import")).isZero();
        UUID unknown = city.upload("謎.csv", new byte[] {(byte) 0x81, (byte) 0xFF, ','});
        assertThat(city.preview(unknown).findings())
                .extracting(Finding::key)
                .as("another character set may make it a table")
                .containsExactly("mdm.import.file.encoding");
        assertThatThrownBy(() -> city.apply(unknown)).isInstanceOf(Refusal.class);
    }

    private static void assertUploadRefused(StoredCity city, String name, byte[] content, String key) {
        assertThatThrownBy(() -> city.upload(name, content)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refusal.key()).isEqualTo(key);
        });
    }

    @DatabaseTest
    void aChoiceThatIsNotOfferedIsRefused(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        UUID id = city.upload(LEDGER, csv("KG-1,ABC123456789,iPad,使用中", "KG-1,XYZ123456789,iPad,使用中"));
        assertThatThrownBy(() -> city.decideAll(id, Choice.BOTH)).isInstanceOf(Refusal.class);
        assertThat(city.count("mdm_import_decision")).isZero();
    }

    @DatabaseTest
    void anImportIsAppliedOnce(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        UUID id = city.importSample(LEDGER);
        assertThatThrownBy(() -> city.apply(id)).isInstanceOf(Refusal.class);
    }

    @DatabaseTest
    void whatWasFoundStaysWithTheImport(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        UUID id = city.importSample(LEDGER);
        List<Finding> findings = city.with(
                parts -> parts.imports().findings(parts.imports().find(id).orElseThrow()));
        assertThat(findings).hasSize(131);
        assertThat(findings)
                .contains(new Finding(
                        Severity.WARNING, LEDGER, 1514, null, "KG-00401", "mdm.import.row.twice", List.of("476")));
    }

    @DatabaseTest
    void theLastImportCanBeTakenBack(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSample(LEDGER);
        UUID console = city.importSample(CONSOLE);
        city.undo(console);
        assertThat(city.count("mdm_device where last_sync is not null or os_version is not null"))
                .isZero();
        assertThat(city.count("mdm_device where serial is null")).isEqualTo(10);
        assertThat(city.count("mdm_device_event where kind = 'RESTORED'")).isEqualTo(1526);
    }

    @DatabaseTest
    void takingTheFirstImportBackEmptiesTheLedger(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.undo(city.importSample(LEDGER));
        assertThat(city.count("mdm_device")).isZero();
        assertThat(city.count("mdm_device_event")).isZero();
        assertThat(city.apply(city.upload(LEDGER, SampleCity.sample(LEDGER))).count(Outcome.Kind.NEW))
                .isEqualTo(2064);
    }

    @DatabaseTest
    void theModelsThatAnImportBroughtGoWithIt(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.take("old.csv", csv("KG-1,ABC123456781,iPad,使用中"));
        UUID id = city.upload("new.csv", csv("KG-1,ABC123456781,iPad Air,使用中", "KG-2,ABC123456782,Surface Go 4,使用中"));
        city.apply(id);
        assertThat(city.count("mdm_device_model")).isEqualTo(3);
        assertThat(city.undo(id)).isEmpty();
        assertThat(city.count("mdm_device_model")).isOne();
        assertThat(city.count("mdm_device_model where name = 'iPad'")).isOne();
        assertThat(city.count("mdm_import_finding where message = 'mdm.import.undo.modelKept'"))
                .isZero();
    }

    @DatabaseTest
    void aModelThatSomethingElseUsesStaysAndThatIsTold(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.take("old.csv", csv("KG-1,ABC123456781,iPad,使用中"));
        UUID id = city.upload(
                "new.csv",
                csv(
                        "KG-2,ABC123456782,Used elsewhere,使用中",
                        "KG-3,ABC123456783,Described,使用中",
                        "KG-4,ABC123456784,Has a field,使用中",
                        "KG-5,ABC123456785,Gone,使用中"));
        city.apply(id);
        // A person has put another unit on the first, said more of the second and given the third a field of its own.
        database.execute(
                "update mdm_device set model_id = (select id from mdm_device_model where name = 'Used elsewhere') where tag = 'KG-1'");
        database.execute("update mdm_device_model set maker = '烏川電機' where name = 'Described'");
        database.execute(
                """
                insert into mdm_custom_field (id, municipality_id, model_id, name, kind, version)
                select '%s', municipality_id, id, '色', 'TEXT', 1 from mdm_device_model where name = 'Has a field'
                """
                        .formatted(UUID.randomUUID()));
        assertThat(city.undo(id)).containsExactly("Described", "Has a field", "Used elsewhere");
        assertThat(city.count("mdm_device_model")).isEqualTo(4);
        assertThat(city.<List<Finding>>with(parts ->
                        parts.imports().findings(parts.imports().find(id).orElseThrow())))
                .filteredOn(finding -> finding.key().equals("mdm.import.undo.modelKept"))
                .extracting(Finding::value)
                .containsExactlyInAnyOrder("Described", "Has a field", "Used elsewhere");
    }

    @DatabaseTest
    void anImportThatChangedNothingIsNotInTheWay(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        UUID first = city.importSample(LEDGER);
        city.importSample(LEDGER);
        city.undo(first);
        assertThat(city.count("mdm_device")).isZero();
    }

    @DatabaseTest
    void repairsCanBeTakenBack(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSample(LEDGER);
        city.undo(city.importSample(REPAIRS));
        assertThat(city.count("mdm_repair")).isZero();
        assertThat(city.count("mdm_device")).isEqualTo(2064);
    }

    @DatabaseTest
    void anImportOnWhichAnotherDependsIsNotTakenBack(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        UUID ledger = city.importSample(LEDGER);
        city.importSample(CONSOLE);
        assertThatThrownBy(() -> city.undo(ledger))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("mdm.import.undo.notLast"));
    }

    @DatabaseTest
    void anotherMunicipalityKeepsItsOwnLedger(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importSample(LEDGER);
        Preview.Decided none = new Preview.Decided(Map.of(), Rules.NONE);
        Preview elsewhere =
                city.with(parts -> parts.read().preview(UUID.randomUUID(), LEDGER, SampleCity.sample(LEDGER), none));
        assertThat(elsewhere.count(Outcome.Kind.UNCHANGED)).isZero();
        assertThat(elsewhere.isDecided()).isFalse();
    }

    private static byte[] csv(String... rows) {
        return ("管理番号,シリアル番号,機種,状態\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    }
}
