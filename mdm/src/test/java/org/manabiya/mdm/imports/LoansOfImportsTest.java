package org.manabiya.mdm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manabiya.mdm.imports.SampleCity.counts;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.mdm.ledger.Fact;

/** The loan book (貸出簿) goes with what a file says of who has a unit, and comes back with the file. */
class LoansOfImportsTest {
    private static final String HEADER = "管理番号,シリアル番号,機種,配備校,使用者ID,状態";
    private static final String MINE = "KG-1,ABC123456781,iPad,烏川小学校,s00001,使用中";

    private static StoredCity lent(TestDatabase database, String from) {
        StoredCity city = new StoredCity(database);
        city.importFile("first.csv", HEADER, MINE);
        UUID unit = (UUID) database.ask("select id from mdm_device where tag = 'KG-1'");
        database.execute(
                """
                insert into mdm_loan (id, municipality_id, device_id, person_id, kind, from_on, due_on, lent_by_name, lent_at, lent_act,
                  running, version)
                values ('%s', '%s', '%s', (select user_id from mdm_device), 'YEAR', date '%s', date '2027-03-31', 'ICT',
                  timestamp with time zone '2026-04-09 00:00:00+00', '%s', 'HELD:%s', 1)
                """
                        .formatted(UUID.randomUUID(), city.municipality, unit, from, UUID.randomUUID(), unit));
        return city;
    }

    private static void assertRuns(StoredCity city, boolean runs) {
        assertThat(city.count("mdm_loan where running is not null and returned_on is null"))
                .isEqualTo(runs ? 1 : 0);
        assertThat(city.count("mdm_loan where returned_on is not null")).isEqualTo(runs ? 0 : 1);
    }

    @DatabaseTest
    void theLoanOfWhoNoLongerHasTheUnitEndsAndRunsAgainWhenTheFileIsTakenBack(TestDatabase database) {
        StoredCity city = lent(database, "2026-04-01");
        city.importFile("next.csv", HEADER, MINE.replace("s00001", "s00002"));
        assertRuns(city, false);
        assertThat(database.ask("select returned_by_name from mdm_loan")).isEqualTo("ICT 花子");
        city.undo("next.csv");
        assertRuns(city, true);
    }

    @DatabaseTest
    void aUnitThatTheFilePutsIntoTheCupboardIsHandedIn(TestDatabase database) {
        StoredCity city = lent(database, "2026-04-01");
        Preview preview =
                city.importFile("next.csv", HEADER, MINE.replace("使用中", "予備").replace("s00001", ""));
        assertThat(counts(preview)).containsEntry("user.handedIn", 1L);
        assertThat(database.ask("select user_id from mdm_device")).isNull();
        assertRuns(city, false);
        assertThat(counts(city.importFile(
                        "again.csv", HEADER, MINE.replace("使用中", "予備").replace("s00001", ""))))
                .doesNotContainKey("user.handedIn");
        city.undo("next.csv");
        assertThat(database.ask("select user_id from mdm_device")).isNotNull();
        assertRuns(city, true);
    }

    @DatabaseTest
    void aFileThatSaysNothingNewOfTheHolderEndsNoLoan(TestDatabase database) {
        StoredCity city = lent(database, "2026-04-01");
        city.importFile("next.csv", HEADER, MINE.replace("烏川小学校", "東山小学校").replace("s00001", ""));
        assertRuns(city, true);
        city.importFile("repaired.csv", HEADER, MINE.replace("使用中", "修理中").replace("s00001", ""));
        assertRuns(city, true);
    }

    @DatabaseTest
    void nothingComesBackBeforeItWasLent(TestDatabase database) {
        StoredCity city = lent(database, "2026-04-20");
        city.importFile("next.csv", HEADER, MINE.replace("s00001", "s00002"));
        assertThat(database.ask("select count(*) from mdm_loan where returned_on = from_on"))
                .isEqualTo(1L);
    }

    @DatabaseTest
    void whereTheLedgerIsToHoldForUsersTheUnitStaysWithItsUser(TestDatabase database) {
        StoredCity city = lent(database, "2026-04-01");
        UUID id = city.upload(
                "next.csv",
                (HEADER + "\r\n" + MINE.replace("使用中", "予備").replace("s00001", ""))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        city.with(parts -> {
            parts.imports().rule(id, new Rules(null, Map.of(Fact.USER, Rule.LEDGER), LocalDate.of(2026, 4, 10)));
            return null;
        });
        city.apply(id);
        assertRuns(city, true);
    }
}
