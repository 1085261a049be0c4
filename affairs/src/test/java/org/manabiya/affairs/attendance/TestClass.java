package org.manabiya.affairs.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.manabiya.core.access.Caller;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.calendar.SchoolCalendars;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.people.People;
import org.manabiya.core.people.PersonLocator;

/** A class of 3年2組 with three pupils and two teachers, on the morning of Tuesday 24 November 2026. */
final class TestClass {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    final UUID city = UUID.randomUUID();
    final UUID school = UUID.randomUUID();
    final UUID year = UUID.randomUUID();
    final UUID clazz = UUID.randomUUID();
    final UUID guardian = UUID.randomUUID();
    final List<UUID> pupils = new ArrayList<>();
    private final TestDatabase database;
    private Caller caller;
    private Clock clock = at("2026-11-24T08:20");

    TestClass(TestDatabase database) {
        this.database = database;
        database.execute("insert into core_municipality values ('%s', null, '烏川市', current_timestamp)".formatted(city));
        database.execute(
                """
                insert into core_school (id, municipality_id, roster_state, changed_at, kind, name)
                values ('%s', '%s', 'active', current_timestamp, 'school', '烏川小学校')
                """
                        .formatted(school, city));
        database.execute(
                """
                insert into core_school_year (id, municipality_id, roster_state, changed_at, title, starts_in, first_day, last_day)
                values ('%s', '%s', 'active', current_timestamp, '2026年度', 2026, '2026-04-01', '2027-03-31')
                """
                        .formatted(year, city));
        addClass(clazz, "3年2組", "homeroom");
        person(guardian, "サントス", "恵");
        for (String given : List.of("蓮", "陽葵", "悠真")) {
            addPupil(given, "enrolled");
        }
        teacher("羽石", "美穂");
    }

    void addClass(UUID id, String title, String kind) {
        database.execute(
                """
                insert into core_class (id, municipality_id, roster_state, changed_at, school_id, school_year_id, title, kind)
                values ('%s', '%s', 'active', current_timestamp, '%s', '%s', '%s', '%s')
                """
                        .formatted(id, city, school, year, title, kind));
    }

    UUID addPupil(String given, String kind) {
        var pupil = UUID.randomUUID();
        person(pupil, "阿久津", given);
        database.execute(
                """
                insert into core_membership
                  (id, municipality_id, roster_state, changed_at, school_id, class_id, person_id, role, kind, attendance_number)
                values ('%s', '%s', 'active', current_timestamp, '%s', '%s', '%s', 'student', '%s', %d)
                """
                        .formatted(UUID.randomUUID(), city, school, clazz, pupil, kind, pupils.size() + 1));
        if (kind.equals("enrolled")) {
            pupils.add(pupil);
        }
        return pupil;
    }

    private void person(UUID id, String family, String given) {
        database.execute(
                """
                insert into core_person
                  (id, municipality_id, roster_state, changed_at, enabled, family_name, given_name, search_key, primary_school_id)
                values ('%s', '%s', 'active', current_timestamp, true, '%s', '%s', '', '%s')
                """
                        .formatted(id, city, family, given, school));
    }

    /** From now on this teacher acts. */
    void teacher(String family, String given) {
        var id = UUID.randomUUID();
        person(id, family, given);
        caller = caller(id, family + " " + given, Set.of(clazz));
    }

    /** From now on somebody of the school acts who does not teach the class. */
    void headActs() {
        caller = caller(UUID.randomUUID(), "大内 義隆", Set.of());
    }

    void guardianActs() {
        caller = caller(guardian, "サントス 恵", Set.of());
    }

    private Caller caller(UUID person, String name, Set<UUID> classes) {
        return new Caller(
                UUID.randomUUID(),
                person,
                city,
                name,
                List.of(),
                classes,
                Set.of(),
                Set.of(),
                new Caller.Preferences(null, "grade", null),
                false);
    }

    /** From now on it is this time. */
    void now(String time) {
        clock = at(time);
    }

    private static Clock at(String time) {
        Instant instant = LocalDateTime.parse(time).atZone(JAPAN).toInstant();
        return Clock.fixed(instant, JAPAN);
    }

    <T> T rolls(Function<Rolls, T> work) {
        var by = caller;
        var now = clock;
        return database.in(
                "core",
                core -> database.in("affairs", em -> {
                    var audit = new Audit(core, by, () -> null, now);
                    var days = new SchoolDays(new SchoolCalendars(core, audit), now);
                    var notices = new AbsenceNotices(em, new PersonLocator(core, now), days, by, audit, now);
                    return work.apply(
                            new Rolls(em, core, new People(core, now), new Marks(em), notices, days, by, audit, now));
                }));
    }

    <T> T notices(Function<AbsenceNotices, T> work) {
        return database.in(
                "core",
                core -> database.in(
                        "affairs",
                        em -> work.apply(new AbsenceNotices(
                                em,
                                new PersonLocator(core, clock),
                                new SchoolDays(
                                        new SchoolCalendars(core, new Audit(core, caller, () -> null, clock)), clock),
                                caller,
                                new Audit(core, caller, () -> null, clock),
                                clock))));
    }

    void withNotices(Consumer<AbsenceNotices> work) {
        notices(notices -> {
            work.accept(notices);
            return null;
        });
    }

    <T> T status(Function<RollStatus, T> work) {
        return database.in("core", core -> database.in("affairs", em -> work.apply(new RollStatus(em, core))));
    }

    List<LongAbsences.Line> longAbsences(UUID at, LocalDate day) {
        return database.in("core", core -> database.in("affairs", em -> new LongAbsences(em, core).ofSchool(at, day)));
    }

    Sheet sheet(LocalDate day) {
        return rolls(rolls -> rolls.sheet(clazz, day));
    }

    Sheet take(LocalDate day, long seen, List<Entry> entries, String why) {
        return rolls(rolls -> rolls.take(clazz, day, seen, entries, why));
    }

    List<Correction> corrections(LocalDate day) {
        return rolls(rolls -> rolls.corrections(clazz, day));
    }

    List<RollStatus.ClassLine> statusOfSchool(LocalDate day) {
        return status(status -> status.ofSchool(school, day));
    }

    /** Everybody with this mark. */
    List<Entry> all(String mark) {
        return pupils.stream()
                .map(pupil -> new Entry(pupil, mark, null, null, null))
                .toList();
    }

    /** Everybody present but for the pupil at that place of the list. */
    List<Entry> allBut(int place, String mark) {
        var entries = new ArrayList<>(all(Mark.PRESENT));
        entries.set(place, new Entry(pupils.get(place), mark, null, null, null));
        return entries;
    }
}
