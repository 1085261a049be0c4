package org.manabiya.core.roster;

import static org.manabiya.core.roster.Field.date;
import static org.manabiya.core.roster.Field.derived;
import static org.manabiya.core.roster.Field.flag;
import static org.manabiya.core.roster.Field.number;
import static org.manabiya.core.roster.Field.ref;
import static org.manabiya.core.roster.Field.text;
import static org.manabiya.core.roster.Field.uuid;
import static org.manabiya.core.roster.oneroster.RosterFile.ACADEMIC_SESSIONS;
import static org.manabiya.core.roster.oneroster.RosterFile.CLASSES;
import static org.manabiya.core.roster.oneroster.RosterFile.COURSES;
import static org.manabiya.core.roster.oneroster.RosterFile.DEMOGRAPHICS;
import static org.manabiya.core.roster.oneroster.RosterFile.ENROLLMENTS;
import static org.manabiya.core.roster.oneroster.RosterFile.ORGS;
import static org.manabiya.core.roster.oneroster.RosterFile.ROLES;
import static org.manabiya.core.roster.oneroster.RosterFile.USERS;
import static org.manabiya.core.roster.oneroster.RosterFile.USER_PROFILES;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.core.roster.oneroster.RosterFile;
import org.manabiya.core.roster.oneroster.Row;
import org.manabiya.core.text.SearchKey;

/** The table of what is kept where, in an order in which a file comes after those that it refers to. */
final class Mappings {

    private static final int LONGEST_SEARCH_KEY = 1_000;
    private static final String PERSON = "concat(%s.family_name, ' ', %s.given_name)";

    /** The profile knows six roles, and nobody who has only a secondary one; nurses and clerks stay here. */
    private static final String IN_THE_PROFILE =
            """
            %s.role in ROLES and (%s.is_primary = true or exists (select 1 from core_role p
              where p.person_id = %s.person_id and p.is_primary = true and p.roster_state <> 'tobedeleted' and p.role in ROLES))
            """
                    .replace(
                            "ROLES",
                            "('districtAdministrator', 'guardian', 'principal', 'siteAdministrator', 'student', 'teacher')");

    static final List<Mapping> ALL = List.of(
            Mapping.of(
                    ORGS,
                    "core_school",
                    "orgs",
                    "%s.name",
                    text("kind", "type"),
                    text("name", "name"),
                    text("identifier", "identifier"),
                    ref("parent_id", "parentSourcedId", ORGS)),
            Mapping.of(
                            ACADEMIC_SESSIONS,
                            "core_school_year",
                            "sessions",
                            "%s.title",
                            text("title", "title"),
                            date("first_day", "startDate"),
                            // Read inclusively and by the starting year, however the file puts it.
                            date("last_day", "endDate", row -> row.date("startDate")
                                    .orElseThrow()
                                    .plusYears(1)
                                    .minusDays(1)),
                            text("parent_sourced_id", "parentSourcedId"),
                            Field.of("starts_in", "schoolYear", "integer", row -> row.date("startDate")
                                    .orElseThrow()
                                    .getYear()))
                    .constant("type", "schoolYear"),
            Mapping.of(
                    COURSES,
                    "core_course",
                    "courses",
                    "%s.title",
                    ref("school_year_id", "schoolYearSourcedId", ACADEMIC_SESSIONS),
                    text("title", "title"),
                    text("grades", "grades"),
                    ref("school_id", "orgSourcedId", ORGS),
                    text("subjects", "subjects"),
                    text("subject_codes", "subjectCodes")),
            Mapping.of(
                    CLASSES,
                    "core_class",
                    "classes",
                    "%s.title",
                    text("title", "title"),
                    text("grades", "grades"),
                    ref("course_id", "courseSourcedId", COURSES),
                    text("class_code", "classCode"),
                    text("kind", "classType"),
                    text("location", "location"),
                    ref("school_id", "schoolSourcedId", ORGS),
                    ref("school_year_id", "termSourcedIds", ACADEMIC_SESSIONS),
                    // All of them where there are several: the first one alone is the year of the class.
                    Field.of(
                            "term_sourced_ids",
                            "termSourcedIds",
                            "varchar",
                            row -> row.list("termSourcedIds").size() > 1 ? row.text("termSourcedIds") : null),
                    text("subjects", "subjects"),
                    text("subject_codes", "subjectCodes"),
                    text("periods", "periods"),
                    flag("special_needs", "metadata.jp.specialNeeds")),
            Mapping.of(
                    USERS,
                    "core_person",
                    "users",
                    PERSON,
                    text("sourced_id", "sourcedId"),
                    flag("enabled", "enabledUser"),
                    text("username", "username"),
                    text("user_ids", "userIds"),
                    text("given_name", "givenName"),
                    text("family_name", "familyName"),
                    text("middle_name", "middleName"),
                    text("identifier", "identifier"),
                    text("email", "email"),
                    text("sms", "sms"),
                    text("phone", "phone"),
                    text("agent_sourced_ids", "agentSourcedIds"),
                    text("grade", "grades"),
                    uuid("master_identifier", "userMasterIdentifier"),
                    text("preferred_given_name", "preferredGivenName"),
                    text("preferred_middle_name", "preferredMiddleName"),
                    text("preferred_family_name", "preferredFamilyName"),
                    ref("primary_school_id", "primaryOrgSourcedId", ORGS),
                    text("pronouns", "pronouns"),
                    text("kana_given_name", "metadata.jp.kanaGivenName"),
                    text("kana_family_name", "metadata.jp.kanaFamilyName"),
                    text("kana_middle_name", "metadata.jp.kanaMiddleName"),
                    ref("home_class_id", "metadata.jp.homeClass", CLASSES),
                    text("kana_preferred_family_name", "metadata.jp.kanaPreferredFamilyName"),
                    text("kana_preferred_given_name", "metadata.jp.kanaPreferredGivenName"),
                    text("kana_preferred_middle_name", "metadata.jp.kanaPreferredMiddleName"),
                    derived("search_key", Mappings::searchKey)),
            Mapping.of(
                    USER_PROFILES,
                    "core_user_profile",
                    "profiles",
                    "%s.username",
                    ref("person_id", "userSourcedId", USERS),
                    text("profile_type", "profileType"),
                    text("vendor_id", "vendorId"),
                    text("application_id", "applicationId"),
                    text("description", "description"),
                    text("credential_type", "credentialType"),
                    text("username", "username")),
            Mapping.of(
                            ROLES,
                            "core_role",
                            "roles",
                            "%s.role",
                            ref("person_id", "userSourcedId", USERS),
                            new Field(
                                    "is_primary",
                                    "roleType",
                                    "boolean",
                                    row -> row.text("roleType").equals("primary"),
                                    primary -> Boolean.TRUE.equals(primary) ? "primary" : "secondary",
                                    null),
                            text("role", "role"),
                            date("begin_date", "beginDate"),
                            date("end_date", "endDate"),
                            ref("school_id", "orgSourcedId", ORGS),
                            ref("user_profile_id", "userProfileSourcedId", USER_PROFILES))
                    .goingOutIf(IN_THE_PROFILE),
            Mapping.of(
                    ENROLLMENTS,
                    "core_membership",
                    "enrollments",
                    "%s.role",
                    ref("class_id", "classSourcedId", CLASSES),
                    ref("school_id", "schoolSourcedId", ORGS),
                    ref("person_id", "userSourcedId", USERS),
                    text("role", "role"),
                    flag("is_primary", "primary"),
                    date("begin_date", "beginDate"),
                    date("end_date", "endDate"),
                    number("attendance_number", "metadata.jp.shussekiNo"),
                    flag("public_flag", "metadata.jp.publicFlg"),
                    derived("kind", row -> "enrolled")),
            new Mapping(
                    DEMOGRAPHICS,
                    "core_person",
                    "core_roster_stage_demographics",
                    false,
                    PERSON,
                    List.of(
                            date("birth_date", "birthDate"),
                            text("sex", "sex"),
                            text("birth_country", "countryOfBirthCode"),
                            text("birth_state", "stateOfBirthAbbreviation"),
                            text("birth_city", "cityOfBirth"),
                            text("residence_status", "publicSchoolResidenceStatus")),
                    Map.of(),
                    null));

    private Mappings() {}

    static Mapping of(RosterFile file) {
        return ALL.stream().filter(m -> m.file() == file).findFirst().orElseThrow();
    }

    /** The names in each form, and the login, each folded as a search folds what is typed. */
    private static Object searchKey(Row row) {
        String key = Stream.of(
                        row.text("familyName") + row.text("givenName"),
                        row.text("preferredFamilyName") + row.text("preferredGivenName"),
                        row.text("metadata.jp.kanaFamilyName") + row.text("metadata.jp.kanaGivenName"),
                        row.text("metadata.jp.kanaPreferredFamilyName")
                                + row.text("metadata.jp.kanaPreferredGivenName"),
                        row.text("username"))
                .map(SearchKey::of)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
        return key.length() <= LONGEST_SEARCH_KEY ? key : key.substring(0, LONGEST_SEARCH_KEY);
    }
}
