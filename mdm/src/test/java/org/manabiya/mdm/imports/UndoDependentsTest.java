package org.manabiya.mdm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;

/** What rests on a unit, and leaves nothing in its history, keeps the import that entered it or gave it its state. */
class UndoDependentsTest {
    private static final String HEADER = "管理番号,シリアル番号,機種,配備校,使用者ID,状態";
    private static final String FIRST = "KG-1,ABC123456781,iPad,烏川小学校,s00001,使用中";
    private static final String SECOND = "KG-2,ABC123456782,iPad,烏川小学校,,用途廃止";

    private static StoredCity city(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        city.importFile("old.csv", HEADER, FIRST);
        city.importFile("new.csv", HEADER, FIRST.replace("使用中", "用途廃止").replace("s00001", ""), SECOND);
        return city;
    }

    private static UUID unit(TestDatabase database, String tag) {
        return (UUID) database.ask("select id from mdm_device where tag = '" + tag + "'");
    }

    private static void assertKept(StoredCity city, String what, String tag) {
        assertThatThrownBy(() -> city.undo("new.csv")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("mdm.import.undo.dependent." + what);
            assertThat(refusal.variables()).isEqualTo(List.of(1, tag));
        });
        assertThat(city.count("mdm_import where status = 'APPLIED'")).isEqualTo(2);
    }

    private static void lend(TestDatabase database, StoredCity city, String tag, String kind, String at) {
        UUID unit = unit(database, tag);
        database.execute(
                """
                insert into mdm_loan (id, municipality_id, device_id, person_id, kind, from_on, due_on, lent_by_name, lent_at, lent_act,
                  running, version)
                values ('%s', '%s', '%s', (select id from core_person where username like 's00001@%%'), '%s', date '2026-04-01',
                  date '2027-03-31', 'ICT', timestamp with time zone '%s', '%s', 'HELD:%s', 1)
                """
                        .formatted(UUID.randomUUID(), city.municipality, unit, kind, at, UUID.randomUUID(), unit));
    }

    @DatabaseTest
    void aLoanThatWasWrittenDownFromTheLedger(TestDatabase database) {
        StoredCity city = city(database);
        lend(database, city, "KG-2", "YEAR", "2026-04-11 00:00:00+00");
        assertKept(city, "loans", "KG-2");
    }

    @DatabaseTest
    void aUnitThatIsTakenHome(TestDatabase database) {
        StoredCity city = city(database);
        lend(database, city, "KG-1", "TAKE_HOME", "2026-04-11 00:00:00+00");
        assertKept(city, "loans", "KG-1");
    }

    @DatabaseTest
    void aLoanFromBeforeTheImportRestsOnNothingOfIt(TestDatabase database) {
        StoredCity city = city(database);
        lend(database, city, "KG-1", "YEAR", "2026-04-01 00:00:00+00");
        city.undo("new.csv");
        assertThat(city.count("mdm_device where state = 'IN_USE'")).isOne();
    }

    private static void putInABatch(TestDatabase database, StoredCity city, String tag) {
        UUID batch = UUID.randomUUID();
        database.execute(
                "insert into mdm_disposal (id, municipality_id, name, method, erasure, selected_on, maker, version) values ('%s', '%s', '2026', 'CERTIFIED_OPERATOR', 'OPERATOR', date '2026-04-11', 'ICT', 1)"
                        .formatted(batch, city.municipality));
        database.execute(
                "insert into mdm_disposal_unit (id, disposal_id, device_id, version) values ('%s', '%s', '%s', 1)"
                        .formatted(UUID.randomUUID(), batch, unit(database, tag)));
    }

    @DatabaseTest
    void aUnitInABatchForDisposal(TestDatabase database) {
        StoredCity city = city(database);
        putInABatch(database, city, "KG-2");
        assertKept(city, "disposals", "KG-2");
    }

    @DatabaseTest
    void aUnitInABatchWhoseStateTheImportGave(TestDatabase database) {
        StoredCity city = city(database);
        putInABatch(database, city, "KG-1");
        assertKept(city, "disposals", "KG-1");
    }

    @DatabaseTest
    void aUnitThatStandsInForABrokenOne(TestDatabase database) {
        StoredCity city = city(database);
        database.execute(
                """
                insert into mdm_repair (id, municipality_id, device_id, spare_id, status, received_on, symptom, version)
                values ('%s', '%s', '%s', '%s', 'ACCEPTED', date '2026-04-11', '画面', 1)
                """
                        .formatted(
                                UUID.randomUUID(), city.municipality, unit(database, "KG-1"), unit(database, "KG-2")));
        assertKept(city, "repairs", "KG-2");
    }

    @DatabaseTest
    void aUnitThatWasCollectedAtTheEndOfTheYear(TestDatabase database) {
        StoredCity city = city(database);
        UUID change = UUID.randomUUID();
        database.execute(
                """
                insert into mdm_year_change (id, municipality_id, from_year, moving, unit_order, with_spares, replacing, maker, made_at, version)
                values ('%s', '%s', 2025, 'WITH_PUPIL', 'TAG', false, 'NONE', 'ICT', current_timestamp, 1)
                """
                        .formatted(change, city.municipality));
        database.execute(
                """
                insert into mdm_year_change_unit (id, change_id, school_id, device_id, collected_at, collector, version)
                values ('%s', '%s', '%s', '%s', current_timestamp, 'ICT', 1)
                """
                        .formatted(UUID.randomUUID(), change, city.school("烏川小学校"), unit(database, "KG-2")));
        assertKept(city, "returns", "KG-2");
    }
}
