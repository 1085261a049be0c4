package org.manabiya.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.roster.oneroster.LargePackages;
import org.manabiya.core.roster.oneroster.PackageFixture;
import org.manabiya.core.roster.oneroster.RosterFile;

/** What is broken, or meant to break something, leaves the database exactly as it was: on the page, in a dry run and for real. */
class HostileRosterTest {

    @TempDir
    Path folder;

    @DatabaseTest
    void aZipBombLeavesEverythingAsItWas(TestDatabase database) {
        isRefused(database, LargePackages.bomb(folder), "roster.finding.bomb");
    }

    @DatabaseTest
    void aFieldOfAHundredMegabytesLeavesEverythingAsItWas(TestDatabase database) {
        isRefused(database, LargePackages.withLargeField(folder, PackageFixture.valid()), "roster.finding.notCsv");
    }

    @DatabaseTest
    void anErrorInTheLastFileLeavesEverythingAsItWas(TestDatabase database) {
        PackageFixture dangling = PackageFixture.valid()
                .set(RosterFile.USERS, 5, "familyName", "新山")
                .set(RosterFile.ENROLLMENTS, 2, "userSourcedId", "00000000-0000-4000-8000-000000000000");
        isRefused(database, dangling.writeTo(folder), "roster.finding.dangling");
    }

    @DatabaseTest
    void whatIsNoPackageLeavesEverythingAsItWas(TestDatabase database) throws IOException {
        RosterDesk desk = new RosterDesk(database, folder);
        desk.run(PackageFixture.valid());
        Map<String, Object> before = desk.checksums();
        Path nothing = Files.writeString(folder.resolve("x.zip"), "PK");

        assertThatThrownBy(() -> desk.run(nothing, true))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MALFORMED));
        assertThat(desk.checksums()).isEqualTo(before);
    }

    private void isRefused(TestDatabase database, Path zip, String key) {
        RosterDesk desk = new RosterDesk(database, folder);
        desk.run(PackageFixture.valid());
        Map<String, Object> before = desk.checksums();
        Map<String, Object> traces = desk.traces();

        List<ImportReport> reports = List.of(
                desk.run(zip, true),
                desk.in(em -> desk.imports(em).check(desk.city, zip, true)),
                desk.in(em -> desk.imports(em).preview(desk.city, zip, "x.zip", null, Progress.NONE)));

        assertThat(reports).allSatisfy(report -> {
            assertThat(report.state()).isEqualTo(ImportReport.State.INVALID);
            assertThat(report.findings())
                    .extracting(finding -> finding.expected().key())
                    .contains(key);
        });
        assertThat(desk.checksums()).isEqualTo(before);
        assertThat(desk.traces()).isEqualTo(traces);
    }
}
