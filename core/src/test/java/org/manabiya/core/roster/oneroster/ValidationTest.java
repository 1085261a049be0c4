package org.manabiya.core.roster.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValidationTest {

    @TempDir
    Path folder;

    private PackageFixture roster;

    @BeforeEach
    void startFromAValidPackage() {
        roster = PackageFixture.valid();
    }

    private ValidationReport validate() throws Exception {
        return validate(KnownIds.NONE);
    }

    private ValidationReport validate(KnownIds known) throws Exception {
        try (RosterPackage opened = RosterPackage.open(roster.writeTo(folder))) {
            return Validation.of(opened, known);
        }
    }

    private static List<Finding> errors(ValidationReport report) {
        return report.findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .toList();
    }

    @Test
    void theSampleCityHasNoErrorsAndOneNoteOfEachKindPerFile() throws Exception {
        Path sample = folder.resolve("sample.zip");
        try (var in = getClass().getResourceAsStream("/sample/RO_20260401_099990.zip")) {
            Files.copy(in, sample);
        }
        try (RosterPackage opened = RosterPackage.open(sample)) {
            ValidationReport report = Validation.of(opened, KnownIds.NONE);
            assertThat(report.isValid()).isTrue();
            assertThat(report.findings()).allMatch(f -> f.severity() == Severity.NOTE);
            assertThat(report.findings())
                    .extracting(f -> f.file() + f.expected().key())
                    .doesNotHaveDuplicates();
            assertThat(report.rows().get(USERS)).isEqualTo(1999);
            assertThat(report.mode(USERS)).isEqualTo(Mode.BULK);
        }
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void whatTheWriterWritesIsFreeOfFindings(Version version) throws Exception {
        roster = PackageFixture.of(new SyntheticRoster(2, 70), version);
        assertThat(validate().findings()).isEmpty();
    }

    @Test
    void columnNamesBeforeTheK12ProfileAreReadInItToo() throws Exception {
        roster.edit("enrollments.csv", s -> s.replace("jp.shussekiNo", "jp.ShussekiNo")
                .replace("jp.publicFlg", "jp.PublicFlg"));
        assertThat(validate().findings())
                .extracting(f -> f.expected().key())
                .containsExactly("roster.finding.formerName", "roster.finding.formerName");
    }

    @Test
    void resourceSourcedIdsOfUsersMayBeMissing() throws Exception {
        roster.edit("users.csv", s -> s.lines()
                .map(line -> line.replace("\"resourceSourcedIds\",", ""))
                .map(line -> line.startsWith("\"sourcedId") ? line : withoutCell(line, 17))
                .collect(java.util.stream.Collectors.joining("\r\n", "", "\r\n")));
        assertThat(validate().findings()).isEmpty();
    }

    private static String withoutCell(String line, int index) {
        var cells = new java.util.ArrayList<>(List.of(line.split(",", -1)));
        cells.remove(index);
        return String.join(",", cells);
    }

    @Test
    void byteOrderMarkLineFeedAndMissingQuotesAreNotedOnce() throws Exception {
        roster.edit("users.csv", s -> "\uFEFF" + s.replace("\r\n", "\n").replace("\"", ""));
        ValidationReport report = validate();
        assertThat(report.isValid()).isTrue();
        assertThat(report.findings())
                .extracting(f -> f.expected().key())
                .containsExactly("roster.finding.byteOrderMark", "roster.finding.lineFeed", "roster.finding.unquoted");
    }

    /** One wrong cell, and the key of what is expected instead. */
    static Stream<Arguments> wrongCells() {
        String stranger = "99999999-0000-4000-8000-000000000000";
        return Stream.of(
                Arguments.of(USERS, "sourcedId", "", "required"),
                Arguments.of(USERS, "sourcedId", "日本", "sourcedId"),
                Arguments.of(USERS, "sourcedId", "abc-1", "uuid"),
                Arguments.of(USERS, "status", "active", "emptyInBulk"),
                Arguments.of(USERS, "enabledUser", "True", "oneOf"),
                Arguments.of(USERS, "givenName", "ｻｸﾗ", "halfWidthKana"),
                Arguments.of(USERS, "givenName", "咲\n良", "lineBreak"),
                Arguments.of(USERS, "givenName", "咲\u202E良", "invisible"),
                Arguments.of(USERS, "givenName", "咲\u0000良", "invisible"),
                Arguments.of(USERS, "givenName", "あ".repeat(256), "tooLong"),
                Arguments.of(USERS, "grades", "P7", "grade"),
                Arguments.of(USERS, "grades", "P1、P2", "listSeparator"),
                Arguments.of(USERS, "grades", "P1, P2", "listItem"),
                Arguments.of(USERS, "userMasterIdentifier", "00000000-0000-1000-8000-000000000000", "uuid"),
                Arguments.of(USERS, "metadata.jp.homeClass", stranger, "dangling"),
                Arguments.of(USERS, "agentSourcedIds", stranger, "dangling"),
                Arguments.of(ORGS, "type", "department", "oneOf"),
                Arguments.of(ORGS, "parentSourcedId", SyntheticRoster.id("org", 0), "districtParent"),
                Arguments.of(ACADEMIC_SESSIONS, "type", "term", "oneOf"),
                Arguments.of(ACADEMIC_SESSIONS, "title", "令和8年度", "sessionTitle"),
                Arguments.of(ACADEMIC_SESSIONS, "startDate", "2026-04-02", "sessionStart"),
                Arguments.of(ACADEMIC_SESSIONS, "startDate", "2026-02-30", "date"),
                Arguments.of(ACADEMIC_SESSIONS, "startDate", "２０２６-04-01", "fullWidthDigits"),
                Arguments.of(ACADEMIC_SESSIONS, "endDate", "2027-03-30", "sessionEnd"),
                Arguments.of(ACADEMIC_SESSIONS, "schoolYear", "2025", "sessionYear"),
                Arguments.of(COURSES, "courseCode", "A1", "mustBeEmpty"),
                Arguments.of(COURSES, "subjectCodes", "01", "subjectCodes"),
                Arguments.of(CLASSES, "classType", "Homeroom", "oneOf"),
                Arguments.of(CLASSES, "title", "ｱ組", "halfWidthKana"),
                Arguments.of(CLASSES, "termSourcedIds", "", "required"),
                Arguments.of(ROLES, "role", "parent", "oneOf"),
                Arguments.of(ROLES, "roleType", "secondary", "noPrimaryRole"),
                Arguments.of(ROLES, "userSourcedId", stranger, "dangling"),
                Arguments.of(ENROLLMENTS, "metadata.jp.shussekiNo", "１２", "fullWidthDigits"),
                Arguments.of(ENROLLMENTS, "metadata.jp.shussekiNo", "0", "attendanceNumber"),
                Arguments.of(ENROLLMENTS, "role", "relative", "oneOf"),
                Arguments.of(ENROLLMENTS, "classSourcedId", stranger, "dangling"),
                Arguments.of(ENROLLMENTS, "beginDate", "2026/04/01", "date"));
    }

    @ParameterizedTest
    @MethodSource("wrongCells")
    void aWrongCellIsAnErrorWithItsPlaceAndValue(RosterFile file, String column, String value, String expected)
            throws Exception {
        roster.set(file, 2, column, value.replace("\u0000", "@NUL@"))
                .edit(file.fileName(), s -> s.replace("@NUL@", "\u0000"));
        assertThat(errors(validate())).anySatisfy(error -> {
            assertThat(error.file()).isEqualTo(file.fileName());
            assertThat(error.line()).isEqualTo(2);
            assertThat(error.column()).isEqualTo(column);
            assertThat(error.expected().key()).isEqualTo("roster.finding." + expected);
            assertThat(value).startsWith(error.value().replace("…", ""));
        });
    }

    @Test
    void aSchoolOfAnotherClassIsAnError() throws Exception {
        roster = PackageFixture.of(new SyntheticRoster(2, 30), Version.V1_2_JP);
        roster.set(ENROLLMENTS, 2, "schoolSourcedId", SyntheticRoster.id("org", 1));
        assertThat(errors(validate()))
                .singleElement()
                .extracting(f -> f.expected().key())
                .isEqualTo("roster.finding.otherSchool");
    }

    @Test
    void aPupilWithPrimaryTrueIsAnErrorAndATeacherIsNot() throws Exception {
        roster.setAll(ENROLLMENTS, "primary", "true");
        assertThat(errors(validate())).hasSize(40).allMatch(f -> f.column().equals("primary"));
    }

    @Test
    void aHomeClassMustBeAHomeroom() throws Exception {
        roster.set(CLASSES, 2, "classType", "scheduled");
        assertThat(errors(validate()))
                .hasSize(30)
                .allMatch(f -> f.expected().key().endsWith("notHomeroom"));
    }

    @Test
    void aWrongCheckDigitIsOnlyAWarning() throws Exception {
        roster.set(ORGS, 3, "identifier", "B109299000012");
        ValidationReport report = validate();
        assertThat(report.isValid()).isTrue();
        assertThat(report.findings()).singleElement().satisfies(f -> {
            assertThat(f.severity()).isEqualTo(Severity.WARNING);
            assertThat(f.value()).isEqualTo("B109299000012");
        });
    }

    @Test
    void aDuplicateIdIsAnError() throws Exception {
        roster.set(ENROLLMENTS, 4, "sourcedId", roster.get(ENROLLMENTS, 3, "sourcedId"));
        assertThat(errors(validate())).singleElement().satisfies(f -> {
            assertThat(f.line()).isEqualTo(4);
            assertThat(f.expected().key()).isEqualTo("roster.finding.duplicateId");
        });
    }

    @Test
    void aMasterIdentifierAndAUsernameBelongToOnePerson() throws Exception {
        roster.set(
                        USERS,
                        9,
                        "userMasterIdentifier",
                        roster.get(USERS, 8, "userMasterIdentifier").toUpperCase(Locale.ROOT))
                .set(USERS, 9, "username", roster.get(USERS, 8, "username").toUpperCase(Locale.ROOT));
        assertThat(errors(validate()))
                .allMatch(f -> f.line() == 9)
                .extracting(Finding::column)
                .containsExactly("username", "userMasterIdentifier");
    }

    @Test
    void passwordsAreReportedWithoutTheirValue() throws Exception {
        roster.set(USERS, 2, "password", "hunter2");
        ValidationReport report = validate();
        assertThat(report.findings()).singleElement().satisfies(f -> assertThat(f.column())
                .isEqualTo("password"));
        assertThat(report.toString()).doesNotContain("hunter2");
    }

    @Test
    void scrambledColumnsAreAnErrorThatNamesTheFirstMisplacedOne() throws Exception {
        roster.edit("users.csv", s -> s.replace("\"givenName\",\"familyName\"", "\"familyName\",\"givenName\""));
        assertThat(errors(validate())).singleElement().satisfies(f -> {
            assertThat(f.line()).isEqualTo(1);
            assertThat(f.expected().key()).isEqualTo("roster.finding.columnOrder");
            assertThat(f.expected().args()).containsExactly("7", "givenName");
        });
    }

    @Test
    void aMisspelledColumnIsBothUnknownAndMissing() throws Exception {
        roster.edit("orgs.csv", s -> s.replace("\"identifier\"", "\"Identifier\""));
        assertThat(validate().findings())
                .extracting(f -> f.expected().key())
                .contains("roster.finding.unknownColumn", "roster.finding.missingColumn");
        assertThat(validate().isValid()).isFalse();
    }

    @Test
    void aHeaderWithoutRowsIsAnError() throws Exception {
        roster.edit("roles.csv", s -> s.substring(0, s.indexOf("\r\n") + 2));
        assertThat(errors(validate())).extracting(f -> f.expected().key()).containsExactly("roster.finding.noRows");
    }

    @Test
    void anEmptyFileIsAnError() throws Exception {
        roster.put("roles.csv", "");
        assertThat(errors(validate())).extracting(f -> f.expected().key()).containsExactly("roster.finding.noHeader");
    }

    @Test
    void aRowWithAMissingValueIsAnError() throws Exception {
        roster.edit("roles.csv", s -> s.replaceFirst(",\"\"\r\n", "\r\n")
                .replaceFirst("\"userProfileSourcedId\"\r\n", "\"userProfileSourcedId\"\r\n"));
        assertThat(errors(validate())).extracting(f -> f.expected().key()).containsExactly("roster.finding.width");
    }

    @Test
    void anUnclosedQuoteIsAnError() throws Exception {
        roster.edit("roles.csv", s -> s.substring(0, s.length() - 3));
        assertThat(errors(validate())).extracting(f -> f.expected().key()).containsExactly("roster.finding.notCsv");
    }

    @Test
    void missingRequiredFilesAreNamedOnceEach() throws Exception {
        roster.drop(USERS, CLASSES);
        assertThat(errors(validate()))
                .extracting(Finding::file, f -> f.expected().key())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("users.csv", "roster.finding.fileMissing"),
                        org.assertj.core.groups.Tuple.tuple("classes.csv", "roster.finding.fileMissing"));
    }

    @Test
    void theFileWinsOverAManifestThatCallsItAbsent() throws Exception {
        roster.mode(USERS, "absent");
        ValidationReport report = validate();
        assertThat(report.isValid()).isTrue();
        assertThat(report.mode(USERS)).isEqualTo(Mode.BULK);
        assertThat(report.findings())
                .extracting(f -> f.expected().key())
                .containsExactly("roster.finding.manifestAbsent");
    }

    @Test
    void anUnknownVersionIsAnError() throws Exception {
        roster.edit("manifest.csv", s -> s.replace("1.2_JP", "1.1"));
        assertThat(errors(validate())).singleElement().satisfies(f -> assertThat(f.value())
                .isEqualTo("1.1"));
    }

    @Test
    void whatIsWrongInTheManifestStandsOnTheLineOfItsProperty() throws Exception {
        roster.edit("manifest.csv", s -> s.replace("1.2_JP", "1.1")).mode(USERS, "all");
        List<String> lines = roster.text("manifest.csv").lines().toList();
        assertThat(errors(validate())).hasSize(2).allSatisfy(f -> assertThat(lines.get((int) f.line() - 1))
                .contains(f.column(), f.value()));

        roster.edit("manifest.csv", s -> s.replaceAll("\"oneroster.version\".*\r\n", ""));
        assertThat(errors(validate()))
                .filteredOn(f -> f.column().equals("oneroster.version"))
                .singleElement()
                .satisfies(f -> assertThat(f.line()).isZero());
    }

    @Test
    void aPackageWithoutManifestIsAnError() throws Exception {
        roster.remove("manifest.csv");
        assertThat(errors(validate()))
                .extracting(f -> f.expected().key())
                .containsExactly("roster.finding.manifestMissing");
    }

    @Test
    void aDeltaMayReferToWhatIsStoredAndOnlyToThat() throws Exception {
        roster.drop(ORGS, ACADEMIC_SESSIONS, COURSES, CLASSES, ROLES, USERS).delta(ENROLLMENTS, "active", 5, 6);
        assertThat(validate((file, id) -> true).findings()).isEmpty();
        assertThat(errors(validate()))
                .hasSize(6)
                .allMatch(f -> f.expected().key().endsWith("dangling"));
    }

    @Test
    void aDeltaNeedsStatusAndTime() throws Exception {
        roster.delta(USERS, "", 2).setAll(USERS, "dateLastModified", "");
        assertThat(errors(validate((file, id) -> true)))
                .extracting(Finding::column)
                .containsExactly("status", "dateLastModified");
    }

    @Test
    void filesThatAreNotStoredAreCheckedAndCounted() throws Exception {
        roster.put(
                        "categories.csv",
                        "\"sourcedId\",\"status\",\"dateLastModified\",\"title\",\"weight\"\r\n\""
                                + SyntheticRoster.id("c", 1) + "\",\"\",\"\",\"宿題\",\"x\"\r\n")
                .mode(RosterFile.CATEGORIES, "bulk");
        ValidationReport report = validate();
        assertThat(report.findings())
                .extracting(f -> f.expected().key())
                .containsExactly("roster.finding.decimal", "roster.finding.notStored");
        assertThat(report.rows().get(RosterFile.CATEGORIES)).isEqualTo(1);
    }

    @Test
    void findingsBeyondAThousandAreOnlyCounted() throws Exception {
        roster = PackageFixture.of(new SyntheticRoster(1, 1_100), Version.V1_2_JP);
        roster.edit("users.csv", s -> s.replace("\"true\",\"s", "\"TRUE\",\"s"));
        List<Finding> errors = errors(validate());
        assertThat(errors).hasSize(Findings.MOST_PER_FILE + 1);
        assertThat(errors.get(Findings.MOST_PER_FILE).expected().args()).containsExactly("100");
    }
}
