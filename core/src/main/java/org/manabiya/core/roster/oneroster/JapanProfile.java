package org.manabiya.core.roster.oneroster;

import static org.manabiya.core.roster.oneroster.RosterFile.ACADEMIC_SESSIONS;
import static org.manabiya.core.roster.oneroster.RosterFile.CLASSES;
import static org.manabiya.core.roster.oneroster.RosterFile.COURSES;
import static org.manabiya.core.roster.oneroster.RosterFile.ENROLLMENTS;
import static org.manabiya.core.roster.oneroster.RosterFile.ORGS;
import static org.manabiya.core.roster.oneroster.RosterFile.ROLES;
import static org.manabiya.core.roster.oneroster.RosterFile.USERS;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * The rules of the Japan K-12/Schools Profile 1.0 that look at more than one cell. One instance follows one package from file to
 * file, in the order of {@link RosterFile}.
 */
final class JapanProfile {

    private static final Pattern DISTRICT_CODE = Pattern.compile("[0-9]{6}");
    private static final Pattern HALF_WIDTH = Pattern.compile("[!-~]");

    private final Map<RosterFile, BiConsumer<Row, Judge>> rules = new EnumMap<>(RosterFile.class);
    private final References references;
    private final Map<String, String> schoolOfClass = new HashMap<>();
    private final IdSet scheduledClasses = new IdSet();
    private final IdSet masterIdentifiers = new IdSet();
    private final Set<String> usernames = new HashSet<>();
    private final IdSet withPrimaryRole = new IdSet();
    private final Map<String, Long> secondaryRoles = new HashMap<>();

    JapanProfile(References references) {
        this.references = references;
        rules.put(ORGS, this::checkOrg);
        rules.put(ACADEMIC_SESSIONS, this::checkSession);
        rules.put(COURSES, this::checkSubjects);
        rules.put(CLASSES, this::checkClass);
        rules.put(USERS, this::checkUser);
        rules.put(ROLES, this::checkRole);
        rules.put(ENROLLMENTS, this::checkEnrollment);
    }

    void check(Row row, Judge judge) {
        rules.getOrDefault(judge.file(), (r, j) -> {}).accept(row, judge);
    }

    void endOf(RosterFile file, Findings findings) {
        if (file == ROLES && !references.isDelta()) {
            secondaryRoles.forEach((user, line) -> {
                if (!withPrimaryRole.contains(user)) {
                    Expectation expected = Expectation.of("noPrimaryRole");
                    findings.add(Severity.ERROR, file.fileName(), line, "roleType", "secondary", expected);
                }
            });
        }
    }

    private void checkOrg(Row row, Judge judge) {
        String code = row.text("identifier");
        if (row.text("type").equals("district")) {
            if (!row.isBlank("parentSourcedId")) {
                judge.error("parentSourcedId", Expectation.of("districtParent"));
            }
            if (!DISTRICT_CODE.matcher(code).matches()) {
                judge.warn("identifier", Expectation.of("districtCode"));
            }
        } else if (row.text("type").equals("school") && !SchoolCode.isValid(code)) {
            judge.warn("identifier", Expectation.of("schoolCode"));
        }
    }

    private void checkSession(Row row, Judge judge) {
        Optional<LocalDate> start = readableDate(row, "startDate");
        Optional<LocalDate> end = readableDate(row, "endDate");
        if (start.isEmpty() || end.isEmpty()) {
            return;
        }
        LocalDate first = LocalDate.of(start.get().getYear(), 4, 1);
        if (!start.get().equals(first)) {
            judge.error("startDate", Expectation.of("sessionStart"));
            return;
        }
        LocalDate last = first.plusYears(1).minusDays(1);
        if (end.get().equals(last.plusDays(1))) {
            judge.note("endDate", Expectation.of("sessionEndExclusive", last));
        } else if (!end.get().equals(last)) {
            judge.error("endDate", Expectation.of("sessionEnd", last));
        }
        String year = String.valueOf(first.getYear());
        if (!row.text("title").equals(year + "年度")) {
            judge.error("title", Expectation.of("sessionTitle", year));
        }
        if (row.text("schoolYear").equals(String.valueOf(first.getYear() + 1))) {
            judge.note("schoolYear", Expectation.of("sessionEndYear", year));
        } else if (!row.text("schoolYear").equals(year)) {
            judge.error("schoolYear", Expectation.of("sessionYear", year));
        }
    }

    private void checkSubjects(Row row, Judge judge) {
        if (row.list("subjects").size() != row.list("subjectCodes").size()) {
            judge.error("subjectCodes", Expectation.of("subjectCodes"));
        }
    }

    private void checkClass(Row row, Judge judge) {
        checkSubjects(row, judge);
        schoolOfClass.put(row.text("sourcedId"), row.text("schoolSourcedId"));
        if (!row.text("classType").equals("homeroom")) {
            scheduledClasses.add(row.text("sourcedId"));
        }
    }

    private void checkUser(Row row, Judge judge) {
        if (row.text("enabledUser").equals("false")) {
            judge.warn("enabledUser", Expectation.of("enabledUser"));
        }
        if (!row.text("username").equals(row.text("username").strip())) {
            judge.error("username", Expectation.of("surroundingBlanks"));
        }
        if (!row.isBlank("username") && !usernames.add(row.text("username").toLowerCase(Locale.ROOT))) {
            judge.error("username", Expectation.of("duplicateUsername"));
        }
        String master = row.text("userMasterIdentifier").toLowerCase(Locale.ROOT);
        if (!master.isEmpty() && !masterIdentifiers.add(master)) {
            judge.error("userMasterIdentifier", Expectation.of("duplicateMaster"));
        }
        if (scheduledClasses.contains(row.text("metadata.jp.homeClass"))) {
            judge.error("metadata.jp.homeClass", Expectation.of("notHomeroom"));
        }
        for (String name : new String[] {"givenName", "familyName", "preferredGivenName", "preferredFamilyName"}) {
            if (HALF_WIDTH.matcher(row.text(name)).find()) {
                judge.warn(name, Expectation.of("fullWidthName"));
            }
        }
    }

    private void checkRole(Row row, Judge judge) {
        checkPeriod(row, judge);
        String user = row.text("userSourcedId");
        if (row.text("roleType").equals("primary")) {
            withPrimaryRole.add(user);
        } else if (row.text("roleType").equals("secondary")) {
            secondaryRoles.put(user, row.line());
        }
    }

    private void checkEnrollment(Row row, Judge judge) {
        checkPeriod(row, judge);
        if (row.text("role").equals("student") && row.text("primary").equals("true")) {
            judge.error("primary", Expectation.of("studentPrimary"));
        }
        String school = schoolOfClass.get(row.text("classSourcedId"));
        if (school != null && !school.equals(row.text("schoolSourcedId"))) {
            judge.error("schoolSourcedId", Expectation.of("otherSchool"));
        }
    }

    private void checkPeriod(Row row, Judge judge) {
        Optional<LocalDate> begin = readableDate(row, "beginDate");
        Optional<LocalDate> end = readableDate(row, "endDate");
        if (begin.isPresent() && end.isPresent() && end.get().isBefore(begin.get())) {
            judge.error("endDate", Expectation.of("period"));
        }
    }

    /** A date in the wrong form was reported by its cell already. */
    private static Optional<LocalDate> readableDate(Row row, String column) {
        try {
            return row.date(column);
        } catch (DateTimeException reportedByItsCell) {
            return Optional.empty();
        }
    }
}
