package org.manabiya.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manabiya.core.roster.oneroster.RosterFile.ACADEMIC_SESSIONS;
import static org.manabiya.core.roster.oneroster.RosterFile.CLASSES;
import static org.manabiya.core.roster.oneroster.RosterFile.COURSES;
import static org.manabiya.core.roster.oneroster.RosterFile.DEMOGRAPHICS;
import static org.manabiya.core.roster.oneroster.RosterFile.ENROLLMENTS;
import static org.manabiya.core.roster.oneroster.RosterFile.ORGS;
import static org.manabiya.core.roster.oneroster.RosterFile.ROLES;
import static org.manabiya.core.roster.oneroster.RosterFile.USERS;
import static org.manabiya.core.roster.oneroster.RosterFile.USER_PROFILES;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manabiya.core.access.Caller;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.Migrations;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.people.Person;
import org.manabiya.core.people.RoleRow;
import org.manabiya.core.roster.oneroster.Column;
import org.manabiya.core.roster.oneroster.PackageFixture;
import org.manabiya.core.roster.oneroster.RosterFile;
import org.manabiya.core.roster.oneroster.SyntheticRoster;
import org.manabiya.core.roster.oneroster.Version;

/** What came in goes out again as it was, can be taken back, and stays where the roster says nothing. */
class RosterRoundTripTest {

    private static final String PUPIL = SyntheticRoster.id("pupil", 0);
    private static final List<String> DEMOGRAPHIC =
            List.of(PUPIL, "", "", "2019-05-01", "female", "", "", "", "", "", "", "", "JP", "群馬県", "烏川市", "01");

    @TempDir
    Path folder;

    private final PackageFixture roster = PackageFixture.valid();

    @Test
    void everyColumnOfTheProfileIsKeptOrTheReportSaysThatItIsNot() {
        for (RosterFile file :
                RosterFile.dataFiles().stream().filter(RosterFile::isStored).toList()) {
            Mapping mapping = Mappings.of(file);
            Set<String> kept = mapping.fields().stream().map(Field::name).collect(Collectors.toSet());
            kept.addAll(mapping.constants().keySet());
            // The id, and what a delta says of the row.
            kept.addAll(List.of("sourcedId", "status", "dateLastModified"));
            assertThat(file.columns())
                    .filteredOn(column -> !kept.contains(column.name()))
                    .as(file.fileName())
                    .allMatch(column -> column.need() == Column.Need.EMPTY
                            || column.need() == Column.Need.SECRET
                            || column.target() != null && !column.target().isStored());
        }
    }

    @DatabaseTest
    void theParentOfASchoolYearIsKeptAndWhatPointsNowhereIsTold(TestDatabase database) throws IOException {
        RosterDesk desk = new RosterDesk(database, folder);
        String year = SyntheticRoster.id("session", 0);
        roster.set(ACADEMIC_SESSIONS, 2, "parentSourcedId", year)
                .set(USERS, 5, "resourceSourcedIds", SyntheticRoster.id("resource", 0));
        ImportReport report = desk.run(roster);
        assertThat(report.state()).as("%s", report.findings()).isEqualTo(ImportReport.State.APPLIED);
        assertThat(report.findings()).anySatisfy(finding -> assertThat(List.of(
                        finding.file(), finding.column(), finding.expected().key()))
                .containsExactly("users.csv", "resourceSourcedIds", "roster.finding.notStored"));

        Path out = desk.export(Version.V1_2_JP);
        assertThat(cells(out, ACADEMIC_SESSIONS, year).split(year)).hasSize(3);
        assertThat(desk.run(out, false).changes().values()).allMatch(ChangeCount::isEmpty);
    }

    @DatabaseTest
    void whatThePagesDoNotShowIsKeptToo(TestDatabase database) throws IOException {
        RosterDesk desk = new RosterDesk(database, folder);
        String nextYear = SyntheticRoster.id("session", 1);
        String profile = SyntheticRoster.id("profile", 0);
        roster.edit(
                        "academicSessions.csv",
                        s -> s + row(nextYear, "", "", "2027年度", "schoolYear", "2027-04-01", "2028-03-31", "", "2027"))
                .set(CLASSES, 2, "termSourcedIds", SyntheticRoster.id("session", 0) + "," + nextYear);
        put(DEMOGRAPHICS, row(DEMOGRAPHIC.toArray(String[]::new)));
        put(USER_PROFILES, row(profile, "", "", PUPIL, "reader", "v1", "a1", "", "sso", "r0001", ""));
        roster.set(ROLES, 4, "userProfileSourcedId", profile);
        ImportReport report = desk.run(roster);
        assertThat(report.state()).as("%s", report.findings()).isEqualTo(ImportReport.State.APPLIED);

        Path out = desk.export(Version.V1_2_JP);
        assertThat(cells(out, CLASSES, SyntheticRoster.id("class", 0)))
                .contains(SyntheticRoster.id("session", 0) + "," + nextYear);
        assertThat(cells(out, DEMOGRAPHICS, PUPIL))
                .isEqualTo(row(DEMOGRAPHIC.toArray(String[]::new)).strip());
        assertThat(cells(out, USER_PROFILES, profile)).contains("r0001");
        assertThat(cells(out, ROLES, SyntheticRoster.id("role-pupil", 0))).contains(profile);
        assertThat(desk.run(out, false).changes().values()).allMatch(ChangeCount::isEmpty);
    }

    @DatabaseTest
    void rowsMadeByHandGoOutAndComeBackUnchanged(TestDatabase database) throws IOException {
        RosterDesk desk = new RosterDesk(database, folder);
        desk.run(roster);
        UUID person = desk.in(em -> {
            Person made = new Person(desk.city, "手", "作", "hand@ed.example", desk.clock.instant());
            em.persist(made);
            return made.id();
        });
        database.execute(
                """
                insert into core_account (id, municipality_id, person_id, login, operator, must_change, failures, disabled, furigana, created_at)
                values ('%s', '%s', '%s', 'hand@ed.example', false, true, 0, false, 'grade', current_timestamp)
                """
                        .formatted(UUID.randomUUID(), desk.city, person));
        UUID school = (UUID) database.ask("select id from core_school where kind = 'school'");
        for (String role : List.of("nurse", "teacher")) {
            desk.in(em -> {
                Person made = em.find(Person.class, person);
                em.persist(new RoleRow(made, school, role, LocalDate.of(2026, 4, 1), desk.clock.instant()));
                return null;
            });
        }
        database.execute("update core_role set is_primary = true where role = 'teacher' and roster_state = 'manual'");
        Map<String, Object> before = desk.checksums();
        Path out = desk.export(Version.V1_2_JP);
        assertThat(desk.checksums()).as("an export writes nothing").isEqualTo(before);
        assertThat(cells(out, USERS, "hand@ed.example")).contains("手");
        assertThat(cells(out, ROLES, "nurse")).isEmpty();
        ImportReport back = desk.run(out, false);
        assertThat(back.state()).as("%s", back.findings()).isEqualTo(ImportReport.State.APPLIED);
        assertThat(back.changes().values()).allMatch(ChangeCount::isEmpty);
        assertThat(desk.checksums()).isEqualTo(before);

        assertThat(desk.run(PackageFixture.valid()).changes().get(USERS).gone()).isZero();
        assertThat(desk.count("core_person where roster_state = 'manual'")).isEqualTo(1);
    }

    @DatabaseTest
    void rowsMadeByHandBeforeTheyHadASourcedIdGetOne(TestDatabase database) throws IOException {
        RosterDesk desk = new RosterDesk(database, folder);
        desk.run(roster);
        desk.in(em -> {
            em.persist(new Person(desk.city, "手", "作", "hand@ed.example", desk.clock.instant()));
            return null;
        });
        database.execute("update core_person set sourced_id = null where roster_state = 'manual'");
        database.execute("delete from \"flyway_history_core\" where \"version\" = '15'");
        Migrations.apply(database.dataSource(), database.isPostgres() ? "postgresql" : "h2");

        Path out = desk.export(Version.V1_2_JP);
        assertThat(cells(out, USERS, "hand@ed.example")).contains("手");
        ImportReport back = desk.run(out, false);
        assertThat(back.state()).as("%s", back.findings()).isEqualTo(ImportReport.State.APPLIED);
        assertThat(back.changes().values()).allMatch(ChangeCount::isEmpty);
    }

    /** A HEAD request, or a client that has gone: nobody reads the body. */
    @DatabaseTest
    void nothingOfAnAnswerThatNobodyReadsStaysOnTheDisk(TestDatabase database) throws IOException {
        RosterDesk desk = new RosterDesk(database, folder);
        desk.run(roster);
        Set<Path> before = packagesOnTheDisk();
        Caller caller = desk.caller();
        Response answer = desk.in(em -> {
            Audit audit = new Audit(em, caller, () -> null, desk.clock);
            try {
                return new RosterExportResource(new RosterExport(em, desk.clock), audit, caller).get("1.2_JP");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(packagesOnTheDisk()).isEqualTo(before);
        try (InputStream body = (InputStream) answer.getEntity()) {
            assertThat(body.readAllBytes()).hasSize(answer.getLength()).startsWith('P', 'K');
        }
    }

    private static Set<Path> packagesOnTheDisk() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("roster.*\\.zip"))
                    .collect(Collectors.toSet());
        }
    }

    @DatabaseTest
    void anImportThatChangesNothingLeavesTheUndoOfTheOneBefore(TestDatabase database) {
        RosterDesk desk = new RosterDesk(database, folder);
        desk.run(roster);
        Map<String, Object> before = desk.checksums();
        ImportReport changed = desk.run(roster.set(USERS, 5, "familyName", "新山"));
        ImportReport again = desk.run(roster);
        assertThat(again.changes().values()).allMatch(ChangeCount::isEmpty);
        assertThat(desk.undoable()).contains(changed.importId());
        desk.undo(changed);
        assertThat(desk.checksums()).isEqualTo(before);
        assertThat(desk.undoable()).isEmpty();
    }

    @DatabaseTest
    void undoReturnsASourcedIdFromSomebodyNew(TestDatabase database) {
        RosterDesk desk = new RosterDesk(database, folder);
        desk.run(roster);
        Map<String, Object> before = desk.checksums();
        String moved = SyntheticRoster.id("moved", 0);
        // The pupil goes on under another sourcedId, and a newcomer has the old one.
        for (String file : List.of("users.csv", "roles.csv", "enrollments.csv")) {
            roster.edit(file, s -> s.replace(PUPIL, moved));
        }
        String newcomer = roster.text("users.csv").split("\r\n")[3];
        roster.edit(
                "users.csv",
                s -> s
                        + newcomer.replace(moved, PUPIL)
                                .replace(
                                        roster.get(USERS, 4, "userMasterIdentifier"), SyntheticRoster.id("newcomer", 0))
                                .replace(roster.get(USERS, 4, "username"), "newcomer@ed.example")
                        + "\r\n");
        ImportReport report = desk.run(roster);
        assertThat(report.changes().get(USERS).added()).isEqualTo(1);
        desk.undo(report);
        assertThat(desk.checksums()).isEqualTo(before);
    }

    @DatabaseTest
    void undoOpensTheAccountThatTheRosterShut(TestDatabase database) {
        RosterDesk desk = new RosterDesk(database, folder);
        desk.run(roster);
        Map<String, Object> before = desk.checksums();
        ImportReport shut = desk.run(roster.set(USERS, 5, "enabledUser", "false"));
        assertThat(desk.count("core_account where disabled = true")).isEqualTo(1);
        desk.undo(shut);
        assertThat(desk.checksums()).isEqualTo(before);
    }

    @DatabaseTest
    void noRosterOpensAnAccountThatAPersonHasBlocked(TestDatabase database) {
        RosterDesk desk = new RosterDesk(database, folder);
        desk.run(roster);
        database.execute("update core_account set blocked = true");
        long all = desk.count("core_account where blocked = true");
        desk.run(roster.set(USERS, 5, "enabledUser", "false"));
        ImportReport enabled = desk.run(roster.set(USERS, 5, "enabledUser", "true"));
        assertThat(desk.count("core_account where blocked = true and disabled = false"))
                .isEqualTo(all);
        desk.undo(enabled);
        assertThat(desk.count("core_account where blocked = true")).isEqualTo(all);
        assertThat(desk.count("core_account where disabled = true")).isEqualTo(1);
    }

    @DatabaseTest
    void demographicsThatTheRosterTakesBackAreForgotten(TestDatabase database) {
        RosterDesk desk = new RosterDesk(database, folder);
        put(DEMOGRAPHICS, row(DEMOGRAPHIC.toArray(String[]::new)));
        desk.run(roster);
        Map<String, Object> before = desk.checksums();
        PackageFixture delta = PackageFixture.valid()
                .drop(ORGS, ACADEMIC_SESSIONS, COURSES, CLASSES, USERS, ROLES, ENROLLMENTS)
                .put("demographics.csv", roster.text("demographics.csv"));
        delta.delta(DEMOGRAPHICS, "tobedeleted", 2);
        ImportReport report = desk.run(delta.writeTo(folder), true);
        assertThat(report.state()).as("%s", report.findings()).isEqualTo(ImportReport.State.APPLIED);
        assertThat(report.changes().get(DEMOGRAPHICS).gone()).isEqualTo(1);
        assertThat(desk.count("core_person where birth_date is not null or sex is not null or birth_city is not null"))
                .isZero();
        desk.undo(report);
        assertThat(desk.checksums()).isEqualTo(before);

        put(DEMOGRAPHICS, row(DEMOGRAPHIC.toArray(String[]::new)).replace(PUPIL, SyntheticRoster.id("pupil", 1)));
        assertThat(desk.runConfirmed(roster).changes().get(DEMOGRAPHICS))
                .extracting(ChangeCount::changed, ChangeCount::gone)
                .containsExactly(1, 1);
    }

    private void put(RosterFile file, String row) {
        String header = row(file.columns().stream().map(c -> c.name()).toArray(String[]::new));
        roster.put(file.fileName(), header + row).mode(file, "bulk");
    }

    private static String row(String... cells) {
        return "\"" + String.join("\",\"", cells) + "\"\r\n";
    }

    /** The lines of a file that hold the text. */
    private static String cells(Path zip, RosterFile file, String text) throws IOException {
        try (var packed = new ZipFile(zip.toFile());
                var in = packed.getInputStream(packed.getEntry(file.fileName()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(text))
                    .collect(Collectors.joining("\n"));
        }
    }
}
