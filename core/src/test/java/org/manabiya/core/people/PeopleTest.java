package org.manabiya.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.text.SearchKey;

class PeopleTest {
    private final UUID city = UUID.randomUUID();
    private final UUID otherCity = UUID.randomUUID();

    @DatabaseTest
    void aSearchFindsKanaHoweverItIsTyped(TestDatabase database) {
        person(database, city, "大金", "颯太", "オオガネ", "ソウタ");
        var found = database.in("core", em -> new People(em, Clock.systemUTC())
                .search(Reach.wholeMunicipality(city), "おおがね そうた", "", 0, 10));
        assertThat(found.lines()).extracting(People.Line::name).containsExactly("大金 颯太");
        assertThat(found.total()).isEqualTo(1);
    }

    @DatabaseTest
    void nobodyOfAnotherMunicipalityIsFound(TestDatabase database) {
        person(database, otherCity, "大金", "颯太", "オオガネ", "ソウタ");
        var found = database.in(
                "core", em -> new People(em, Clock.systemUTC()).search(Reach.wholeMunicipality(city), "", "", 0, 10));
        assertThat(found.lines()).isEmpty();
    }

    @DatabaseTest
    void aPercentSignIsLookedForAsItIs(TestDatabase database) {
        person(database, city, "大金", "颯太", "オオガネ", "ソウタ");
        var found = database.in(
                "core", em -> new People(em, Clock.systemUTC()).search(Reach.wholeMunicipality(city), "%", "", 0, 10));
        assertThat(found.lines()).isEmpty();
    }

    @DatabaseTest
    void aGuardianReachesOnlyTheOwnChildren(TestDatabase database) {
        var child = person(database, city, "国井", "琴音", "クニイ", "コトネ");
        person(database, city, "大金", "颯太", "オオガネ", "ソウタ");
        var reach = new Reach(false, city, false, Set.of(), Set.of(), Set.of(child));
        var found = database.in("core", em -> new People(em, Clock.systemUTC()).search(reach, "", "", 0, 10));
        assertThat(found.lines()).extracting(People.Line::id).containsExactly(child);
    }

    @DatabaseTest
    void aListTakesTwoStatementsHoweverLongItIs(TestDatabase database) {
        for (int i = 0; i < 30; i++) {
            person(database, city, "大金", "颯太" + i, "オオガネ", "ソウタ");
        }
        var statements = database.statements(() -> database.with(
                "core", em -> new People(em, Clock.systemUTC()).search(Reach.wholeMunicipality(city), "", "", 0, 50)));
        assertThat(statements).isEqualTo(2);
    }

    @DatabaseTest
    void aSchoolsStaffAndAClasssTeachersAreToldApartFromPupils(TestDatabase database) {
        var two = new TwoSchools(database);
        two.pupil("大金", "颯太", two.north, two.northThird, 1);
        var teacher = two.teacher("羽石", "美穂", two.north, two.northThird);
        var people = database.in("core", em -> new People(em, TwoSchools.CLOCK).staffOf(two.north));
        assertThat(people).extracting(People.Colleague::role).containsExactly("teacher");
        var teachers = database.in("core", em -> new People(em, TwoSchools.CLOCK).teachersOf(Set.of(two.northThird)));
        assertThat(teachers).containsExactly(new People.ClassTeacher(two.northThird, teacher, "羽石 美穂", true));
    }

    @DatabaseTest
    void aSearchCanBeNarrowedToASchoolAndARole(TestDatabase database) {
        var two = new TwoSchools(database);
        var pupil = two.pupil("大金", "颯太", two.north, two.northThird, 1);
        two.pupil("大金", "花", two.south, two.southThird, 1);
        two.teacher("大金", "美穂", two.north, two.northThird);
        var wanted = new People.Wanted("大金", "student", two.north);
        var found = database.in("core", em -> new People(em, TwoSchools.CLOCK)
                .search(Reach.wholeMunicipality(two.city), wanted, 0, 10));
        assertThat(found.lines()).extracting(People.Line::id).containsExactly(pupil);
        assertThat(found.total()).isEqualTo(1);
    }

    @DatabaseTest
    void aListReadInPartsIsTheListOfThePage(TestDatabase database) {
        var two = new TwoSchools(database);
        for (int i = 1; i < 6; i++) {
            two.pupil("大金", "颯太", two.north, two.northThird, i);
        }
        var all = new People.Wanted("", "", null);
        var reach = Reach.wholeMunicipality(two.city);
        database.with("core", em -> {
            var people = new People(em, TwoSchools.CLOCK);
            var ids = people.ids(reach, all);
            assertThat(people.lines(ids))
                    .isEqualTo(people.lines(reach, all, 0, 50))
                    .hasSize(5);
        });
    }

    private UUID person(
            TestDatabase database,
            UUID municipality,
            String family,
            String given,
            String kanaFamily,
            String kanaGiven) {
        var id = UUID.randomUUID();
        if (!Long.valueOf(1)
                .equals(((Number) database.ask(
                                "select count(*) from core_municipality where id = '" + municipality + "'"))
                        .longValue())) {
            database.execute(
                    "insert into core_municipality values ('" + municipality + "', null, '市', current_timestamp)");
        }
        database.execute(
                """
                insert into core_person (id, municipality_id, roster_state, changed_at, enabled, family_name, given_name,
                  kana_family_name, kana_given_name, search_key)
                values ('%s', '%s', 'active', current_timestamp, true, '%s', '%s', '%s', '%s', '%s')
                """
                        .formatted(
                                id,
                                municipality,
                                family,
                                given,
                                kanaFamily,
                                kanaGiven,
                                SearchKey.of(family + given + kanaFamily + kanaGiven)));
        return id;
    }
}
