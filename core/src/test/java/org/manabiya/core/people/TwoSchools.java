package org.manabiya.core.people;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Role;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.text.SearchKey;

/** A municipality of two schools with a class or two each, on 2026-11-24. */
public final class TwoSchools {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneId.of("Asia/Tokyo"));
    public static final LocalDate TODAY = LocalDate.now(CLOCK);

    public final UUID city = UUID.randomUUID();
    public final UUID north = UUID.randomUUID();
    public final UUID south = UUID.randomUUID();
    public final UUID northThird;
    public final UUID northSpecial;
    public final UUID southThird;
    public final UUID southFourth;
    private final UUID year = UUID.randomUUID();
    private final TestDatabase database;

    public TwoSchools(TestDatabase database) {
        this.database = database;
        run("insert into core_municipality values ('%s', null, '烏川市', current_timestamp)", city);
        school(north, "北小学校");
        school(south, "南小学校");
        run(
                """
                insert into core_school_year (id, municipality_id, roster_state, changed_at, title, starts_in, first_day, last_day)
                values ('%s', '%s', 'active', current_timestamp, '2026年度', 2026, date '2026-04-01', date '2027-03-31')
                """,
                year, city);
        northThird = clazz(north, "3年1組", "P3", false);
        northSpecial = clazz(north, "ひまわり学級", "P1,P3", true);
        southThird = clazz(south, "3年2組", "P3", false);
        southFourth = clazz(south, "4年1組", "P4", false);
    }

    private void school(UUID id, String name) {
        run(
                """
                insert into core_school (id, municipality_id, roster_state, changed_at, kind, name)
                values ('%s', '%s', 'active', current_timestamp, 'school', '%s')
                """,
                id, city, name);
    }

    private UUID clazz(UUID school, String title, String grades, boolean special) {
        var id = UUID.randomUUID();
        run(
                """
                insert into core_class (id, municipality_id, roster_state, changed_at, school_id, school_year_id, title, kind, grades,
                  special_needs)
                values ('%s', '%s', 'active', current_timestamp, '%s', '%s', '%s', 'homeroom', '%s', %s)
                """,
                id, city, school, year, title, grades, special);
        return id;
    }

    /** A person without a role. */
    public UUID person(String family, String given) {
        var id = UUID.randomUUID();
        run(
                """
                insert into core_person (id, municipality_id, roster_state, changed_at, enabled, family_name, given_name, search_key)
                values ('%s', '%s', 'active', current_timestamp, true, '%s', '%s', '%s')
                """,
                id, city, family, given, SearchKey.of(family + given));
        return id;
    }

    public void role(UUID person, String role, UUID school) {
        run(
                """
                insert into core_role (id, municipality_id, roster_state, changed_at, person_id, school_id, role, is_primary)
                values ('%s', '%s', 'active', current_timestamp, '%s', %s, '%s', true)
                """,
                UUID.randomUUID(), city, person, school == null ? "null" : "'" + school + "'", role);
    }

    /** A third-grader of a class from April on. */
    public UUID pupil(String family, String given, UUID school, UUID clazz, int number) {
        var id = person(family, given);
        run(
                "update core_person set grade = 'P3', primary_school_id = '%s', home_class_id = '%s' where id = '%s'",
                school, clazz, id);
        role(id, "student", school);
        member(id, "student", school, clazz, number);
        return id;
    }

    /** A homeroom teacher of a class. */
    public UUID teacher(String family, String given, UUID school, UUID clazz) {
        var id = person(family, given);
        role(id, "teacher", school);
        member(id, "teacher", school, clazz, null);
        return id;
    }

    /** A place in a class from April on. */
    public void member(UUID person, String role, UUID school, UUID clazz, Integer number) {
        run(
                """
                insert into core_membership (id, municipality_id, roster_state, changed_at, school_id, class_id, person_id, role, kind,
                  is_primary, begin_date, attendance_number)
                values ('%s', '%s', 'active', current_timestamp, '%s', '%s', '%s', '%s', 'enrolled', %s, date '2026-04-01', %s)
                """,
                UUID.randomUUID(), city, school, clazz, person, role, role.equals("teacher"), number);
    }

    public void account(UUID person, String login) {
        run(
                """
                insert into core_account (id, municipality_id, person_id, login, operator, must_change, failures, disabled, furigana,
                  created_at)
                values ('%s', '%s', '%s', '%s', false, true, 0, false, 'grade', current_timestamp)
                """,
                UUID.randomUUID(), city, person, login);
    }

    private void run(String sql, Object... values) {
        database.execute(sql.formatted(values));
    }

    /** Somebody with one role, who holds the listed classes as homeroom teacher. */
    public Caller caller(UUID person, Role role, UUID school, Set<UUID> homerooms) {
        return new Caller(
                null,
                person,
                city,
                "羽石 美穂",
                List.of(new Caller.Grant(role, school)),
                homerooms,
                homerooms,
                Set.of(),
                new Caller.Preferences(null, "grade", null),
                false);
    }

    public Caller clerk() {
        return caller(UUID.randomUUID(), Role.CLERK, north, Set.of());
    }

    public Audit audit(EntityManager em, Caller caller) {
        return new Audit(em, caller, () -> "192.0.2.1", CLOCK);
    }
}
