package org.manabiya.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manabiya.core.access.Place;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.people.TwoSchools;

class SchoolCalendarsTest {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 10, 3);
    private static final LocalDate ANNIVERSARY = LocalDate.of(2026, 11, 11);
    private static final List<Period> TWO_TERMS = CalendarPlan.terms(YEAR, List.of(LocalDate.of(2026, 10, 12)));

    @DatabaseTest
    void whereNobodyHasSetAnythingTheUsualYearHoldsInOneStatement(TestDatabase database) {
        var city = new TwoSchools(database);
        assertThat(of(database, city, north(city))).isEqualTo(SchoolCalendar.standard(YEAR));
        assertThat(database.statements(() -> of(database, city, north(city)))).isEqualTo(1);
    }

    @DatabaseTest
    void theBoardsYearHoldsForEachSchoolAndASchoolsOwnWins(TestDatabase database) {
        var city = new TwoSchools(database);
        var summer = period("夏季休業", LocalDate.of(2026, 7, 25), LocalDate.of(2026, 8, 24));
        set(
                database,
                city,
                board(city),
                new CalendarPlan(TWO_TERMS, List.of(summer), List.of(), List.of(day(ANNIVERSARY))));
        set(
                database,
                city,
                north(city),
                new CalendarPlan(List.of(), List.of(), List.of(day(SATURDAY), day(ANNIVERSARY)), List.of()));

        var north = of(database, city, north(city));
        var south = of(database, city, south(city));
        assertThat(north.terms()).isEqualTo(south.terms()).hasSize(2);
        assertThat(north.isSchoolDay(SATURDAY)).isTrue();
        assertThat(south.isSchoolDay(SATURDAY)).isFalse();
        assertThat(north.isSchoolDay(ANNIVERSARY)).isTrue();
        assertThat(south.isSchoolDay(ANNIVERSARY)).isFalse();
        assertThat(north.isSchoolDay(LocalDate.of(2026, 8, 25))).isTrue();
    }

    @DatabaseTest
    void aPlanTakesThePlaceOfTheOneBeforeAndBothAreRecorded(TestDatabase database) {
        var city = new TwoSchools(database);
        set(database, city, north(city), daysOff(ANNIVERSARY));
        set(database, city, north(city), daysOff(ANNIVERSARY));
        set(database, city, north(city), CalendarPlan.NONE);

        assertThat(of(database, city, north(city)).isSchoolDay(ANNIVERSARY)).isTrue();
        assertThat(database.ask("select count(*) from core_audit where action = 'calendar.set'"))
                .hasToString("2");
        assertThat(database.ask("select count(*) from core_calendar_entry")).hasToString("0");
    }

    @DatabaseTest
    void anotherYearAndAnotherCityAreNotTouched(TestDatabase database) {
        var city = new TwoSchools(database);
        var other = new TwoSchools(database);
        set(database, city, board(city), daysOff(ANNIVERSARY));

        assertThat(of(database, other, north(other))).isEqualTo(SchoolCalendar.standard(YEAR));
        var next = database.in("core", em -> calendars(em, city).of(north(city), YEAR.next()));
        assertThat(next).isEqualTo(SchoolCalendar.standard(YEAR.next()));
    }

    @DatabaseTest
    void whatCannotBeAYearIsRefusedAndNothingChanges(TestDatabase database) {
        var city = new TwoSchools(database);
        var none = List.<Period>of();
        refused(
                database,
                city,
                new CalendarPlan(CalendarPlan.terms(YEAR, List.of()), none, none, none),
                "calendar.terms.count");
        refused(database, city, new CalendarPlan(TWO_TERMS.subList(0, 1), none, none, none), "calendar.terms.count");
        refused(
                database,
                city,
                new CalendarPlan(
                        List.of(TWO_TERMS.get(0), period("後期", LocalDate.of(2026, 10, 14), YEAR.last())),
                        none,
                        none,
                        none),
                "calendar.terms.gap");
        refused(
                database,
                city,
                new CalendarPlan(
                        TWO_TERMS, List.of(period("休業", YEAR.first(), LocalDate.of(2026, 10, 11))), none, none),
                "calendar.term.empty");
        refused(
                database,
                city,
                new CalendarPlan(none, List.of(day(ANNIVERSARY)), none, none),
                "calendar.vacationsAlone");
        refused(
                database,
                city,
                new CalendarPlan(none, none, List.of(day(SATURDAY)), List.of(day(SATURDAY))),
                "calendar.both");
        refused(
                database,
                city,
                new CalendarPlan(none, none, none, List.of(day(SATURDAY), day(SATURDAY))),
                "calendar.overlap");
        refused(database, city, daysOff(YEAR.last().plusDays(1)), "calendar.outside");
        refused(
                database,
                city,
                new CalendarPlan(none, none, none, List.of(period(" ", SATURDAY, SATURDAY))),
                "calendar.name");
        assertThat(of(database, city, north(city))).isEqualTo(SchoolCalendar.standard(YEAR));
    }

    @DatabaseTest
    void aPreviewWritesNothing(TestDatabase database) {
        var city = new TwoSchools(database);
        var seen = database.in("core", em -> calendars(em, city).preview(north(city), YEAR, daysOff(ANNIVERSARY)));
        assertThat(seen.isSchoolDay(ANNIVERSARY)).isFalse();
        assertThat(of(database, city, north(city)).isSchoolDay(ANNIVERSARY)).isTrue();
    }

    @DatabaseTest
    void whoClosesADayOnWhichSomethingWasWrittenLearnsOfIt(TestDatabase database) {
        var city = new TwoSchools(database);
        var writtenOn = List.of(ANNIVERSARY, SATURDAY);
        DayTraces rolls =
                (place, days) -> days.stream().filter(writtenOn::contains).collect(Collectors.toSet());
        Function<EntityManager, List<LocalDate>> closed =
                em -> new ClosedDays(calendars(em, city), List.of(rolls)).by(north(city), YEAR, daysOff(ANNIVERSARY));
        assertThat(database.in("core", closed)).containsExactly(ANNIVERSARY);
        set(database, city, board(city), daysOff(ANNIVERSARY));
        assertThat(database.in("core", closed)).as("closed already").isEmpty();
    }

    private static void refused(TestDatabase database, TwoSchools city, CalendarPlan plan, String key) {
        assertThatThrownBy(() -> set(database, city, north(city), plan))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static CalendarPlan daysOff(LocalDate day) {
        return new CalendarPlan(List.of(), List.of(), List.of(), List.of(day(day)));
    }

    private static Period day(LocalDate day) {
        return period("一日", day, day);
    }

    private static Period period(String name, LocalDate first, LocalDate last) {
        return new Period(name, first, last);
    }

    private static Place board(TwoSchools city) {
        return Place.inMunicipality(city.city);
    }

    private static Place north(TwoSchools city) {
        return Place.inSchool(city.city, city.north);
    }

    private static Place south(TwoSchools city) {
        return Place.inSchool(city.city, city.south);
    }

    private static SchoolCalendar of(TestDatabase database, TwoSchools city, Place place) {
        Function<EntityManager, SchoolCalendar> read = em -> calendars(em, city).of(place, YEAR);
        return database.in("core", read);
    }

    private static void set(TestDatabase database, TwoSchools city, Place place, CalendarPlan plan) {
        database.with("core", em -> calendars(em, city).set(place, YEAR, plan));
    }

    private static SchoolCalendars calendars(EntityManager em, TwoSchools city) {
        return new SchoolCalendars(em, city.audit(em, city.clerk()));
    }
}
