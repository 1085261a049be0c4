package org.manabiya.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manabiya.core.roster.oneroster.RosterFile.ACADEMIC_SESSIONS;
import static org.manabiya.core.roster.oneroster.RosterFile.CLASSES;
import static org.manabiya.core.roster.oneroster.RosterFile.COURSES;
import static org.manabiya.core.roster.oneroster.RosterFile.ENROLLMENTS;
import static org.manabiya.core.roster.oneroster.RosterFile.ORGS;
import static org.manabiya.core.roster.oneroster.RosterFile.ROLES;
import static org.manabiya.core.roster.oneroster.RosterFile.USERS;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.roster.oneroster.PackageFixture;
import org.manabiya.core.roster.oneroster.SyntheticRoster;
import org.manabiya.core.roster.oneroster.Version;

/** Packages that are valid in themselves and meet what is stored, or somebody else's work. */
class RosterObstaclesTest {

    @TempDir
    Path folder;

    private final PackageFixture roster = PackageFixture.valid();

    @DatabaseTest
    void aDryRunLeavesAColleaguesPreview(TestDatabase database) {
        RosterDesk desk = new RosterDesk(database, folder);
        ImportReport preview = desk.preview(roster);
        assertThat(desk.check(PackageFixture.valid(), false).state()).isEqualTo(ImportReport.State.VALID);
        PackageFixture broken = PackageFixture.valid().set(USERS, 5, "givenName", "ｻｸﾗ");
        assertThat(desk.preview(broken).state()).isEqualTo(ImportReport.State.INVALID);
        assertThat(desk.in(em -> desk.imports(em).apply(desk.city, preview.importId(), false, Progress.NONE))
                        .state())
                .isEqualTo(ImportReport.State.APPLIED);
    }

    @DatabaseTest
    void aDryRunJudgesAsTheRealRunDoes(TestDatabase database) {
        RosterDesk desk = new RosterDesk(database, folder);
        desk.run(PackageFixture.of(new SyntheticRoster(1, 90), Version.V1_2_JP));
        ImportReport dry = desk.check(roster, false);
        ImportReport real = desk.run(roster);
        assertThat(dry).isEqualTo(real);
        assertThat(dry.state()).isEqualTo(ImportReport.State.INVALID);
        assertThat(dry.changes().get(USERS).gone()).isEqualTo(51);
        assertThat(desk.check(roster, true).state()).isEqualTo(ImportReport.State.VALID);
    }

    @DatabaseTest
    void theSchoolsGoOnWritingWhileARosterComesIn(TestDatabase database) {
        RosterDesk desk = new RosterDesk(database, folder);
        desk.in(em -> {
            ImportReport preview =
                    desk.imports(em).preview(desk.city, roster.writeTo(folder), "roster.zip", null, Progress.NONE);
            try (var other = database.dataSource().getConnection();
                    var statement = other.createStatement()) {
                if (database.isPostgres()) {
                    statement.execute("set lock_timeout = '2s'");
                }
                statement.execute(
                        "insert into core_file (id, municipality_id, sha256, byte_size, media_type, name, created_at) values ('"
                                + UUID.randomUUID() + "', '" + desk.city + "', '" + "0".repeat(64)
                                + "', 0, 'text/plain', 'x', current_timestamp)");
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            return preview;
        });
        assertThat(desk.count("core_file")).isEqualTo(1);
    }

    @DatabaseTest
    void aDeltaThatRefersToWhatItDeletesUnseenIsAFinding(TestDatabase database) {
        RosterDesk desk = new RosterDesk(database, folder);
        desk.run(roster);
        Map<String, Object> before = desk.checksums();
        String unknown = SyntheticRoster.id("nobody", 0);
        PackageFixture delta = PackageFixture.valid().drop(ORGS, ACADEMIC_SESSIONS, COURSES, CLASSES, ENROLLMENTS);
        delta.delta(USERS, "tobedeleted", 4)
                .set(USERS, 2, "sourcedId", unknown)
                .set(USERS, 2, "userMasterIdentifier", SyntheticRoster.id("nobody", 1))
                .set(USERS, 2, "username", "nobody@ed.example");
        delta.delta(ROLES, "active", 4).set(ROLES, 2, "userSourcedId", unknown);
        assertRefused(desk.run(delta), "roster.finding.dangling");
        assertThat(desk.checksums()).isEqualTo(before);
    }

    @DatabaseTest
    void anUnknownReferenceOfAWholeFileBesideADeltaIsAFinding(TestDatabase database) {
        RosterDesk desk = new RosterDesk(database, folder);
        desk.run(roster);
        PackageFixture mixed = PackageFixture.valid()
                .drop(ORGS, ACADEMIC_SESSIONS, CLASSES, ROLES, ENROLLMENTS)
                .setAll(COURSES, "schoolYearSourcedId", "")
                .set(COURSES, 2, "orgSourcedId", SyntheticRoster.id("nowhere", 0));
        mixed.delta(USERS, "active", 4).set(USERS, 2, "metadata.jp.homeClass", "");
        assertRefused(desk.run(mixed), "roster.finding.dangling");
    }

    @DatabaseTest
    void aPreviewThatOutlivesWhatItRefersToIsRefusedInWords(TestDatabase database) {
        RosterDesk desk = new RosterDesk(database, folder);
        ImportReport first = desk.run(roster);
        PackageFixture delta =
                PackageFixture.valid().drop(ORGS, ACADEMIC_SESSIONS, COURSES, CLASSES, ROLES, ENROLLMENTS);
        delta.delta(USERS, "active", 4).set(USERS, 2, "familyName", "新山");
        ImportReport preview = desk.preview(delta);
        desk.undo(first);
        assertThatThrownBy(() ->
                        desk.in(em -> desk.imports(em).apply(desk.city, preview.importId(), false, Progress.NONE)))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.key()).isEqualTo("roster.import.changedSince"));
    }

    @DatabaseTest
    void nobodyTakesOverAPersonByASourcedId(TestDatabase database) {
        RosterDesk desk = new RosterDesk(database, folder);
        desk.run(roster);
        Map<String, Object> before = desk.checksums();
        roster.set(USERS, 5, "userMasterIdentifier", SyntheticRoster.id("newcomer", 0));
        assertRefused(desk.run(roster), "roster.finding.otherPerson");
        assertThat(desk.checksums()).isEqualTo(before);
    }

    @DatabaseTest
    void whoHadNoMasterIdentifierGetsOneUnderTheSameSourcedId(TestDatabase database) {
        RosterDesk desk = new RosterDesk(database, folder);
        String master = roster.get(USERS, 5, "userMasterIdentifier");
        desk.run(roster.set(USERS, 5, "userMasterIdentifier", ""));
        ImportReport report = desk.run(roster.set(USERS, 5, "userMasterIdentifier", master));
        assertThat(report.changes().get(USERS))
                .extracting(ChangeCount::added, ChangeCount::changed, ChangeCount::gone)
                .containsExactly(0, 1, 0);
    }

    @DatabaseTest
    void aDeltaThatTheManifestCallsBulkTakesNobodyAway(TestDatabase database) {
        RosterDesk desk = new RosterDesk(database, folder);
        desk.run(roster);
        PackageFixture delta = PackageFixture.of(new SyntheticRoster(1, 40), Version.V1_2)
                .drop(ORGS, ACADEMIC_SESSIONS, COURSES, CLASSES, USERS, ROLES);
        delta.delta(ENROLLMENTS, "active", 4)
                .set(ENROLLMENTS, 2, "metadata.jp.ShussekiNo", "77")
                .mode(ENROLLMENTS, "bulk");
        ImportReport report = desk.run(delta);
        assertThat(report.state()).as("%s", report.findings()).isEqualTo(ImportReport.State.APPLIED);
        assertThat(report.findings()).extracting(f -> f.expected().key()).contains("roster.finding.manifestBulk");
        assertThat(report.changes().get(ENROLLMENTS))
                .extracting(ChangeCount::added, ChangeCount::changed, ChangeCount::gone)
                .containsExactly(0, 1, 0);
        assertThat(desk.count("core_membership where attendance_number = 77")).isEqualTo(1);
    }

    private static void assertRefused(ImportReport report, String key) {
        assertThat(report.state()).isEqualTo(ImportReport.State.INVALID);
        assertThat(report.findings())
                .filteredOn(f -> f.severity().word().equals("error"))
                .extracting(f -> f.expected().key())
                .contains(key);
    }
}
