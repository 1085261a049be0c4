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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.roster.oneroster.PackageFixture;
import org.manabiya.core.roster.oneroster.RosterFile;
import org.manabiya.core.roster.oneroster.SyntheticRoster;
import org.manabiya.core.roster.oneroster.Version;

class RosterImportTest {

    @TempDir
    Path folder;

    private final PackageFixture roster = PackageFixture.valid();

    private RosterDesk desk(TestDatabase database) {
        return new RosterDesk(database, folder);
    }

    @DatabaseTest
    void theFirstPackageMakesEverythingNew(TestDatabase database) {
        RosterDesk desk = desk(database);
        ImportReport report = desk.run(roster);
        assertThat(report.state()).isEqualTo(ImportReport.State.APPLIED);
        assertThat(report.changes())
                .containsOnlyKeys(ORGS, ACADEMIC_SESSIONS, COURSES, CLASSES, USERS, ROLES, ENROLLMENTS);
        assertThat(report.changes().get(USERS).added()).isEqualTo(42);
        assertThat(desk.count("core_person where roster_state = 'active'")).isEqualTo(42);
        assertThat(desk.count("core_account where password_hash is null and must_change = true"))
                .isEqualTo(42);
        assertThat(
                        desk.count(
                                "core_membership where role = 'student' and kind = 'enrolled' and attendance_number is not null"))
                .isEqualTo(40);
        assertThat(desk.count("core_school where kind = 'school' and parent_id is not null"))
                .isEqualTo(1);
        assertThat(desk.count("core_person where search_key like '%あらいさくら%'")).isPositive();
    }

    @DatabaseTest
    void theSamePackageTwiceChangesNothing(TestDatabase database) {
        RosterDesk desk = desk(database);
        desk.run(roster);
        Map<String, Object> before = desk.checksums();
        ImportReport again = desk.run(roster);
        assertThat(again.changes().values()).allMatch(ChangeCount::isEmpty);
        assertThat(desk.checksums()).isEqualTo(before);
    }

    @DatabaseTest
    void aCheckLeavesNothingBehind(TestDatabase database) {
        RosterDesk desk = desk(database);
        Map<String, Object> before = desk.checksums();
        ImportReport report = desk.in(em -> desk.imports(em).check(desk.city, roster.writeTo(folder), false));
        assertThat(report.state()).isEqualTo(ImportReport.State.VALID);
        assertThat(report.changes().get(USERS).added()).isEqualTo(42);
        assertThat(desk.checksums()).isEqualTo(before);
        assertThat(desk.count("core_roster_import")).isZero();
        assertThat(desk.count("core_roster_stage_users")).isZero();
    }

    @DatabaseTest
    void aPreviewNamesEachChangedField(TestDatabase database) {
        RosterDesk desk = desk(database);
        desk.run(roster);
        roster.set(USERS, 5, "familyName", "新山").set(USERS, 5, "metadata.jp.homeClass", SyntheticRoster.id("class", 1));
        ImportReport preview = desk.preview(roster);
        assertThat(preview.changes().get(USERS))
                .extracting(ChangeCount::added, ChangeCount::changed, ChangeCount::gone)
                .containsExactly(0, 1, 0);
        List<RosterImports.Change> changes = desk.changes(preview, USERS, "changed");
        assertThat(changes).singleElement().satisfies(change -> assertThat(change.fields())
                .containsExactly(
                        new RosterImports.FieldChange("familyName", "国井", "新山"),
                        new RosterImports.FieldChange("metadata.jp.homeClass", "1年1組", "2年1組")));
        assertThat(desk.count("core_person where family_name = '新山'")).isZero();
        assertThat(desk.in(em -> desk.imports(em).apply(desk.city, preview.importId(), false, Progress.NONE))
                        .state())
                .isEqualTo(ImportReport.State.APPLIED);
        assertThat(desk.count("core_person where family_name = '新山'")).isEqualTo(1);
    }

    @DatabaseTest
    void newAndGoneRowsOfAPreviewAreNamed(TestDatabase database) {
        RosterDesk desk = desk(database);
        ImportReport preview = desk.preview(roster);
        for (RosterFile file : preview.changes().keySet()) {
            assertThat(desk.changes(preview, file, "new"))
                    .isNotEmpty()
                    .allMatch(
                            change -> change.label() != null && !change.label().isBlank());
        }
        assertThat(desk.newest())
                .singleElement()
                .satisfies(line -> assertThat(line.changes().get(USERS).added()).isEqualTo(42));
    }

    @DatabaseTest
    void whoeverIsMissingIsGoneAndComesBackAsTheSamePerson(TestDatabase database) {
        RosterDesk desk = desk(database);
        desk.run(roster);
        Object id =
                database.ask("select id from core_person where sourced_id = '" + SyntheticRoster.id("pupil", 0) + "'");
        PackageFixture without =
                PackageFixture.valid().removeLine(USERS, 4).removeLine(ROLES, 4).removeLine(ENROLLMENTS, 4);
        assertThat(desk.run(without).changes().get(USERS).gone()).isEqualTo(1);
        assertThat(database.ask("select roster_state from core_person where id = '" + id + "'"))
                .isEqualTo("tobedeleted");
        ImportReport back = desk.run(roster);
        assertThat(back.changes().get(USERS))
                .extracting(ChangeCount::added, ChangeCount::changed)
                .containsExactly(0, 1);
        assertThat(database.ask("select roster_state from core_person where id = '" + id + "'"))
                .isEqualTo("active");
    }

    @DatabaseTest
    void aPersonIsKnownByTheMasterIdentifierEvenUnderAnotherSourcedId(TestDatabase database) {
        RosterDesk desk = desk(database);
        desk.run(roster);
        String old = SyntheticRoster.id("pupil", 0);
        String other = SyntheticRoster.id("pupil", 1);
        Object id = database.ask("select id from core_person where sourced_id = '" + old + "'");
        // Two pupils swap their sourcedIds: only the master identifier tells who is who.
        for (String file : List.of("users.csv", "roles.csv", "enrollments.csv")) {
            roster.edit(file, s -> s.replace(old, "#").replace(other, old).replace("#", other));
        }
        ImportReport report = desk.run(roster);
        assertThat(report.state()).isEqualTo(ImportReport.State.APPLIED);
        assertThat(report.changes().get(USERS))
                .extracting(ChangeCount::added, ChangeCount::changed)
                .containsExactly(0, 2);
        assertThat(database.ask("select id from core_person where sourced_id = '" + other + "'"))
                .isEqualTo(id);
        assertThat(report.changes().get(ROLES).changed()).isZero();
    }

    @DatabaseTest
    void aSourcedIdThatPassesToANewPersonIsReleased(TestDatabase database) {
        RosterDesk desk = desk(database);
        desk.run(roster);
        Map<String, Object> before = desk.checksums();
        String stays = SyntheticRoster.id("pupil", 0);
        String taken = SyntheticRoster.id("pupil", 1);
        // The first pupil takes the second one's sourcedId; the second leaves.
        roster.removeLine(USERS, 5).removeLine(ROLES, 5).removeLine(ENROLLMENTS, 5);
        for (String file : List.of("users.csv", "roles.csv", "enrollments.csv")) {
            roster.edit(file, s -> s.replace(stays, taken));
        }
        ImportReport report = desk.run(roster);
        assertThat(report.state()).isEqualTo(ImportReport.State.APPLIED);
        assertThat(report.changes().get(USERS))
                .extracting(ChangeCount::changed, ChangeCount::gone)
                .containsExactly(1, 1);
        desk.undo(report);
        assertThat(desk.checksums()).isEqualTo(before);
    }

    @DatabaseTest
    void tooManyGoneRowsStopUntilSomebodyConfirms(TestDatabase database) {
        RosterDesk desk = desk(database);
        desk.run(PackageFixture.of(new SyntheticRoster(1, 90), Version.V1_2_JP));
        Map<String, Object> before = desk.checksums();
        ImportReport stopped = desk.run(roster);
        assertThat(stopped.state()).isEqualTo(ImportReport.State.INVALID);
        assertThat(stopped.findings()).extracting(f -> f.expected().key()).contains("roster.finding.tooManyGone");
        assertThat(desk.checksums()).isEqualTo(before);
        assertThat(desk.runConfirmed(roster).changes().get(USERS).gone()).isEqualTo(51);
    }

    @DatabaseTest
    void aDeltaTouchesOnlyWhatItNames(TestDatabase database) {
        RosterDesk desk = desk(database);
        desk.run(roster);
        roster.set(USERS, 4, "givenName", "名")
                .drop(ORGS, ACADEMIC_SESSIONS, COURSES, CLASSES, ROLES)
                .delta(USERS, "active", 4);
        roster.delta(ENROLLMENTS, "tobedeleted", 6);
        ImportReport report = desk.run(roster);
        assertThat(report.changes()).containsOnlyKeys(USERS, ENROLLMENTS);
        assertThat(report.changes().get(USERS))
                .extracting(ChangeCount::added, ChangeCount::changed, ChangeCount::gone)
                .containsExactly(0, 1, 0);
        assertThat(report.changes().get(ENROLLMENTS))
                .extracting(ChangeCount::changed, ChangeCount::gone)
                .containsExactly(0, 1);
        assertThat(desk.count("core_membership where roster_state = 'tobedeleted'"))
                .isEqualTo(1);
    }

    @DatabaseTest
    void anotherCityWithTheSameIdentifiersIsAnotherCity(TestDatabase database) {
        RosterDesk first = desk(database);
        RosterDesk second = desk(database);
        first.run(roster);
        ImportReport report = second.run(roster);
        assertThat(report.changes().get(USERS).added()).isEqualTo(42);
        assertThat(first.count("core_person")).isEqualTo(84);
        assertThatThrownBy(() -> second.undo(first.run(roster))).isInstanceOf(Refusal.class);
    }

    @DatabaseTest
    void aLoginPassesToANewPersonOnlyWhenItsHolderHasLeft(TestDatabase database) {
        RosterDesk desk = desk(database);
        desk.run(roster);
        String login = roster.get(USERS, 4, "username");
        PackageFixture delta =
                PackageFixture.valid().drop(ORGS, ACADEMIC_SESSIONS, COURSES, CLASSES, ROLES, ENROLLMENTS);
        delta.delta(USERS, "active", 5).set(USERS, 2, "username", login);
        ImportReport refused = desk.run(delta);
        assertThat(refused.state()).isEqualTo(ImportReport.State.INVALID);
        assertThat(refused.findings())
                .anySatisfy(f -> assertThat(f.expected().key()).isEqualTo("roster.finding.loginTaken"));

        PackageFixture heir = PackageFixture.valid()
                .set(USERS, 5, "username", login)
                .removeLine(USERS, 4)
                .removeLine(ROLES, 4)
                .removeLine(ENROLLMENTS, 4);
        ImportReport passed = desk.run(heir);
        assertThat(passed.state()).isEqualTo(ImportReport.State.APPLIED);
        assertThat(database.ask(
                        "select p.sourced_id from core_account a join core_person p on p.id = a.person_id where a.login = '"
                                + login + "'"))
                .isEqualTo(SyntheticRoster.id("pupil", 1));
    }

    @DatabaseTest
    void aSecondHomeroomIsAnExchange(TestDatabase database) {
        RosterDesk desk = desk(database);
        roster.set(USERS, 4, "metadata.jp.homeClass", SyntheticRoster.id("class", 1));
        desk.run(roster);
        assertThat(desk.count("core_membership where kind = 'exchange'")).isEqualTo(1);
    }

    @DatabaseTest
    void demographicsGoToThePerson(TestDatabase database) {
        RosterDesk desk = desk(database);
        roster.put(
                        "demographics.csv",
                        "\""
                                + String.join(
                                        "\",\"",
                                        RosterFile.DEMOGRAPHICS.columns().stream()
                                                .map(c -> c.name())
                                                .toList())
                                + "\"\r\n\"" + SyntheticRoster.id("pupil", 0) + "\",\"\",\"\",\"2019-05-01\",\"female\""
                                + ",\"\"".repeat(11) + "\r\n")
                .mode(RosterFile.DEMOGRAPHICS, "bulk");
        assertThat(desk.run(roster).state()).isEqualTo(ImportReport.State.APPLIED);
        assertThat(desk.count("core_person where birth_date = date '2019-05-01' and sex = 'female'"))
                .isEqualTo(1);
        assertThat(desk.run(roster).changes().values()).allMatch(ChangeCount::isEmpty);
    }

    @DatabaseTest
    void theExportComesBackWithoutAChange(TestDatabase database) throws Exception {
        RosterDesk desk = desk(database);
        Path sample = folder.resolve("sample.zip");
        try (var in = getClass().getResourceAsStream("/sample/RO_20260401_099990.zip")) {
            Files.copy(in, sample);
        }
        desk.run(sample, false);
        for (Version version : Version.values()) {
            Path out = folder.resolve("out-" + version + ".zip");
            desk.in(em -> {
                new RosterExport(em, desk.clock).write(desk.city, version, out);
                return null;
            });
            ImportReport report = desk.run(out, false);
            assertThat(report.findings()).isEmpty();
            assertThat(report.state()).isEqualTo(ImportReport.State.APPLIED);
            assertThat(report.changes().values()).allMatch(ChangeCount::isEmpty);
        }
        assertThat(desk.exportName()).isEqualTo("RO_20260410_099990.zip");
    }

    @DatabaseTest
    void undoPutsEverythingBack(TestDatabase database) {
        RosterDesk desk = desk(database);
        Map<String, Object> empty = desk.checksums();
        ImportReport first = desk.run(roster);
        desk.undo(first);
        assertThat(desk.checksums()).isEqualTo(empty);

        desk.run(roster);
        Map<String, Object> before = desk.checksums();
        roster.set(USERS, 5, "familyName", "新山")
                .set(USERS, 5, "username", "new@ed.example")
                .set(ENROLLMENTS, 6, "metadata.jp.shussekiNo", "99")
                .removeLine(ENROLLMENTS, 7);
        desk.undo(desk.run(roster));
        assertThat(desk.checksums()).isEqualTo(before);
    }

    @DatabaseTest
    void undoRefusesOnceSomethingDependsOnIt(TestDatabase database) {
        RosterDesk desk = desk(database);
        ImportReport first = desk.run(roster);
        String pupil = "select id from core_person where sourced_id = '" + SyntheticRoster.id("pupil", 0) + "'";
        database.execute("insert into core_transfer (id, municipality_id, person_id, recorded_at) values ('"
                + UUID.randomUUID() + "', '" + desk.city + "', (" + pupil + "), current_timestamp)");
        assertRefused(desk, first, "roster.undo.inUse");
        database.execute("delete from core_transfer");
        database.execute("update core_account set password_hash = 'x' where person_id = (" + pupil + ")");
        assertRefused(desk, first, "roster.undo.accountUsed");
        database.execute("update core_account set password_hash = null");
        database.execute("update core_membership set changed_at = current_timestamp where person_id = (" + pupil + ")");
        assertRefused(desk, first, "roster.undo.changedSince");
    }

    private static void assertRefused(RosterDesk desk, ImportReport report, String key) {
        Map<String, Object> before = desk.checksums();
        assertThatThrownBy(() -> desk.undo(report))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.key()).isEqualTo(key));
        assertThat(desk.checksums()).isEqualTo(before);
    }

    @DatabaseTest
    void brokenInputLeavesTheDatabaseAsItWas(TestDatabase database) {
        RosterDesk desk = desk(database);
        desk.run(roster);
        Map<String, Object> before = desk.checksums();
        List<PackageFixture> broken = List.of(
                PackageFixture.valid()
                        .edit(
                                "users.csv",
                                s -> s.replace("\"givenName\",\"familyName\"", "\"familyName\",\"givenName\"")),
                PackageFixture.valid().set(ENROLLMENTS, 9, "userSourcedId", SyntheticRoster.id("nobody", 0)),
                PackageFixture.valid().set(USERS, 5, "sourcedId", SyntheticRoster.id("pupil", 0)),
                PackageFixture.valid().set(USERS, 5, "givenName", "ｻｸﾗ"),
                PackageFixture.valid().put("../users.csv", "x"),
                PackageFixture.valid()
                        .put(
                                "users.csv",
                                roster.text("users.csv").getBytes(java.nio.charset.Charset.forName("windows-31j"))),
                PackageFixture.valid().edit("roles.csv", s -> s.substring(0, s.indexOf("\r\n") + 2)));
        for (PackageFixture each : broken) {
            assertThat(desk.run(each).state()).isEqualTo(ImportReport.State.INVALID);
            assertThat(desk.checksums()).isEqualTo(before);
        }
        Path nothing = folder.resolve("nothing.zip");
        assertThatThrownBy(() -> desk.run(Files.writeString(nothing, "x"), false))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.kind()).isEqualTo(Refusal.Kind.MALFORMED));
        assertThat(desk.checksums()).isEqualTo(before);
    }
}
