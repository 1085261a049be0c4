package org.manabiya.core.roster.oneroster;

import static org.manabiya.core.roster.oneroster.Column.Need.EMPTY;
import static org.manabiya.core.roster.oneroster.Column.Need.EXPECTED;
import static org.manabiya.core.roster.oneroster.Column.Need.SECRET;
import static org.manabiya.core.roster.oneroster.Column.Need.SOMETIMES_ABSENT;
import static org.manabiya.core.roster.oneroster.RosterFile.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The columns of all 22 files in their order.
 *
 * <p>Sources: OneRoster CSV Binding 1.2.1 §4 for the columns, Japan K-12/Schools Profile 1.0 for the narrower values and the
 * {@code metadata.jp.*} columns, 相互運用標準モデル for what is {@code EXPECTED}.
 */
final class Columns {

    private static final Map<RosterFile, List<Column>> TABLE = new EnumMap<>(RosterFile.class);

    static {
        TABLE.put(MANIFEST, List.of(text("propertyName").required(), text("value")));
        data(
                ORGS,
                text("name").atMost(200).required(),
                oneOf("type", "district", "school").required(),
                text("identifier").atMost(20),
                ref("parentSourcedId", ORGS));
        data(
                ACADEMIC_SESSIONS,
                text("title").atMost(100).required(),
                oneOf("type", "schoolYear").required(),
                date("startDate").required(),
                date("endDate").required(),
                ref("parentSourcedId", ACADEMIC_SESSIONS),
                Column.of("schoolYear", Format.SCHOOL_YEAR).required());
        data(
                COURSES,
                ref("schoolYearSourcedId", ACADEMIC_SESSIONS),
                text("title").required(),
                text("courseCode").with(EMPTY),
                grades(),
                ref("orgSourcedId", ORGS).required(),
                text("subjects").asList(),
                text("subjectCodes").asList());
        data(
                CLASSES,
                text("title").required(),
                grades(),
                ref("courseSourcedId", COURSES).required(),
                text("classCode"),
                oneOf("classType", "homeroom", "scheduled").required(),
                text("location"),
                ref("schoolSourcedId", ORGS).required(),
                ref("termSourcedIds", ACADEMIC_SESSIONS).asList().required(),
                text("subjects").asList(),
                text("subjectCodes").asList(),
                text("periods").asList(),
                flag("metadata.jp.specialNeeds"));
        data(
                RESOURCES,
                text("vendorResourceId").required(),
                text("title"),
                oneOf(
                                "roles",
                                "administrator",
                                "aide",
                                "guardian",
                                "parent",
                                "proctor",
                                "relative",
                                "student",
                                "teacher")
                        .asList(),
                oneOf("importance", "primary", "secondary"),
                text("vendorId"),
                text("applicationId"));
        data(
                USERS,
                flag("enabledUser").required(),
                text("username").required(),
                text("userIds").asList(),
                text("givenName").required(),
                text("familyName").required(),
                text("middleName"),
                text("identifier"),
                text("email"),
                text("sms").atMost(100),
                text("phone").atMost(100),
                ref("agentSourcedIds", USERS).asList(),
                grades(),
                text("password").with(SECRET),
                Column.of("userMasterIdentifier", Format.UUID_V4).with(EXPECTED),
                ref("resourceSourcedIds", RESOURCES).asList().with(SOMETIMES_ABSENT),
                text("preferredGivenName").with(EXPECTED),
                text("preferredMiddleName"),
                text("preferredFamilyName").with(EXPECTED),
                ref("primaryOrgSourcedId", ORGS),
                text("pronouns").atMost(100).with(SOMETIMES_ABSENT),
                text("metadata.jp.kanaGivenName").with(EXPECTED),
                text("metadata.jp.kanaFamilyName").with(EXPECTED),
                text("metadata.jp.kanaMiddleName"),
                ref("metadata.jp.homeClass", CLASSES),
                text("metadata.jp.kanaPreferredFamilyName"),
                text("metadata.jp.kanaPreferredGivenName"),
                text("metadata.jp.kanaPreferredMiddleName"));
        data(
                USER_PROFILES,
                ref("userSourcedId", USERS).required(),
                text("profileType").required(),
                text("vendorId").required(),
                text("applicationId"),
                text("description"),
                text("credentialType").required(),
                text("username").required(),
                text("password").with(SECRET));
        data(
                ROLES,
                ref("userSourcedId", USERS).required(),
                oneOf("roleType", "primary", "secondary").required(),
                oneOf(
                                "role",
                                "districtAdministrator",
                                "guardian",
                                "principal",
                                "siteAdministrator",
                                "student",
                                "teacher")
                        .required(),
                date("beginDate"),
                date("endDate"),
                ref("orgSourcedId", ORGS).required(),
                ref("userProfileSourcedId", USER_PROFILES));
        data(
                ENROLLMENTS,
                ref("classSourcedId", CLASSES).required(),
                ref("schoolSourcedId", ORGS).required(),
                ref("userSourcedId", USERS).required(),
                oneOf("role", "administrator", "guardian", "student", "teacher").required(),
                flag("primary").with(EXPECTED),
                date("beginDate"),
                date("endDate"),
                Column.of("metadata.jp.shussekiNo", Format.ATTENDANCE_NUMBER).formerly("metadata.jp.ShussekiNo"),
                flag("metadata.jp.publicFlg").formerly("metadata.jp.PublicFlg"));
        data(
                DEMOGRAPHICS,
                date("birthDate"),
                oneOf("sex", "male", "female", "unspecified", "other"),
                flag("americanIndianOrAlaskaNative").with(SECRET),
                flag("asian").with(SECRET),
                flag("blackOrAfricanAmerican").with(SECRET),
                flag("nativeHawaiianOrOtherPacificIslander").with(SECRET),
                flag("white").with(SECRET),
                flag("demographicRaceTwoOrMoreRaces").with(SECRET),
                flag("hispanicOrLatinoEthnicity").with(SECRET),
                text("countryOfBirthCode"),
                text("stateOfBirthAbbreviation"),
                text("cityOfBirth"),
                text("publicSchoolResidenceStatus"));
        data(CATEGORIES, text("title").required(), Column.of("weight", Format.DECIMAL));
        data(
                SCORE_SCALES,
                text("title").required(),
                text("type").required(),
                ref("orgSourcedId", ORGS).required(),
                ref("courseSourcedId", COURSES).required(),
                ref("classSourcedId", CLASSES).required(),
                text("scoreScaleValue").asList().required());
        data(
                LINE_ITEMS,
                text("title").required(),
                text("description"),
                date("assignDate").required(),
                date("dueDate").required(),
                ref("classSourcedId", CLASSES).required(),
                ref("categorySourcedId", CATEGORIES).required(),
                ref("academicSessionSourcedId", ACADEMIC_SESSIONS).required(),
                Column.of("resultValueMin", Format.DECIMAL),
                Column.of("resultValueMax", Format.DECIMAL),
                ref("schoolSourcedId", ORGS).required());
        data(
                LINE_ITEM_LEARNING_OBJECTIVE_IDS,
                ref("lineItemSourcedId", LINE_ITEMS).required(),
                source(),
                objective());
        data(
                LINE_ITEM_SCORE_SCALES,
                text("title"),
                ref("lineItemSourcedId", LINE_ITEMS).required(),
                ref("scoreScaleSourcedId", SCORE_SCALES).required());
        data(
                RESULTS,
                ref("lineItemSourcedId", LINE_ITEMS).required(),
                ref("studentSourcedId", USERS).required(),
                oneOf("scoreStatus", "exempt", "fully graded", "not submitted", "partially graded", "submitted")
                        .required(),
                Column.of("score", Format.DECIMAL),
                date("scoreDate").required(),
                text("comment"),
                text("textScore"),
                ref("classSourcedId", CLASSES),
                flag("inProgress"),
                flag("incomplete"),
                flag("late"),
                flag("missing"));
        data(
                RESULT_LEARNING_OBJECTIVE_IDS,
                ref("resultSourcedId", RESULTS).required(),
                source(),
                objective(),
                Column.of("score", Format.DECIMAL),
                text("textScore"));
        data(
                RESULT_SCORE_SCALES,
                text("title"),
                ref("resultSourcedId", RESULTS).required(),
                ref("scoreScaleSourcedId", SCORE_SCALES).required());
        data(
                CLASS_RESOURCES,
                text("title"),
                ref("classSourcedId", CLASSES).required(),
                ref("resourceSourcedId", RESOURCES).required());
        data(
                COURSE_RESOURCES,
                text("title"),
                ref("courseSourcedId", COURSES).required(),
                ref("resourceSourcedId", RESOURCES).required());
        data(
                USER_RESOURCES,
                ref("userSourcedId", USERS).required(),
                ref("orgSourcedId", ORGS),
                ref("classSourcedId", CLASSES),
                ref("resourceSourcedId", RESOURCES).required());
    }

    private Columns() {}

    static List<Column> of(RosterFile file) {
        return TABLE.get(file);
    }

    /** Every data file begins with the same three columns. In demographics the sourcedId is that of the user. */
    private static void data(RosterFile file, Column... own) {
        Column id = Column.of("sourcedId", Format.SOURCED_ID).required();
        Stream<Column> first = Stream.of(
                file == DEMOGRAPHICS ? id.to(USERS) : id,
                oneOf("status", "active", "tobedeleted"),
                Column.of("dateLastModified", Format.DATE_TIME));
        TABLE.put(file, Stream.concat(first, Stream.of(own)).toList());
    }

    private static Column text(String name) {
        return Column.of(name, Format.TEXT);
    }

    private static Column oneOf(String name, String... allowed) {
        return Column.of(name, Format.oneOf(allowed));
    }

    private static Column flag(String name) {
        return Column.of(name, Format.FLAG);
    }

    private static Column date(String name) {
        return Column.of(name, Format.DATE);
    }

    private static Column ref(String name, RosterFile target) {
        return Column.of(name, Format.SOURCED_ID).to(target);
    }

    private static Column grades() {
        return Column.of("grades", Format.GRADE).asList().atMost(100);
    }

    private static Column source() {
        return oneOf("source", "case", "unknown").required();
    }

    private static Column objective() {
        return text("learningObjectiveId").required();
    }
}
