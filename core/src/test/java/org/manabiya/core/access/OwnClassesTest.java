package org.manabiya.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manabiya.core.people.TwoSchools.CLOCK;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.identity.Callers;
import org.manabiya.core.identity.SignedIn;
import org.manabiya.core.people.PersonLocator;
import org.manabiya.core.people.TwoSchools;

/** Whose class is whose, and who stands where. */
class OwnClassesTest {
    @DatabaseTest
    void aTeacherWhoIsEnrolledAsAGuardianDoesNotTeachThatClass(TestDatabase database) {
        var city = new TwoSchools(database);
        var teacher = city.teacher("羽石", "美穂", city.north, city.northThird);
        city.member(teacher, "guardian", city.south, city.southThird, null);
        city.account(teacher, "t1");
        var account =
                UUID.fromString(database.ask("select id from core_account").toString());
        var caller = database.in("core", em -> new Callers(em, CLOCK).of(new SignedIn(account, null)));
        assertThat(caller.classes()).containsExactly(city.northThird);
        assertThat(caller.reach(Permission.ATTENDANCE_SEE).classes()).containsExactly(city.northThird);
    }

    @DatabaseTest
    void aPupilStandsInTheClassAndItsTeacherDoesNot(TestDatabase database) {
        var city = new TwoSchools(database);
        var pupil = city.pupil("大金", "颯太", city.north, city.northThird, 1);
        var colleague = city.teacher("羽石", "美穂", city.north, city.northThird);
        var homeroom = city.caller(UUID.randomUUID(), Role.HOMEROOM_TEACHER, city.north, Set.of(city.northThird));
        assertThat(homeroom.may(Permission.FAMILY_SEE, place(database, pupil))).isTrue();
        assertThat(homeroom.may(Permission.FAMILY_SEE, place(database, colleague)))
                .isFalse();
    }

    @DatabaseTest
    void whoWorksAtTwoSchoolsIsFoundFromBoth(TestDatabase database) {
        var city = new TwoSchools(database);
        var teacher = city.teacher("羽石", "美穂", city.north, city.northThird);
        city.role(teacher, "teacher", city.south);
        for (UUID school : List.of(city.north, city.south)) {
            var head = city.caller(UUID.randomUUID(), Role.HEAD, school, Set.of());
            assertThat(head.may(Permission.PERSON_SEE, place(database, teacher)))
                    .isTrue();
        }
    }

    @Test
    void twoPermissionsReachOnlyWhatOneRoleHoldsWithBoth() {
        var city = UUID.randomUUID();
        var school = UUID.randomUUID();
        assertThat(caller(city, school, Role.CLERK, Role.HOMEROOM_TEACHER)
                        .reach(Permission.ACCOUNT_SEE, Permission.LIST_EXPORT)
                        .isEmpty())
                .isTrue();
        assertThat(caller(city, school, Role.HEAD, Role.HOMEROOM_TEACHER)
                        .reach(Permission.ACCOUNT_SEE, Permission.LIST_EXPORT))
                .isEqualTo(new Reach(false, city, false, Set.of(school), Set.of(), Set.of()));
    }

    private static Place place(TestDatabase database, UUID person) {
        return database.in(
                "core", em -> new PersonLocator(em, CLOCK).locate(person).orElseThrow());
    }

    private static Caller caller(UUID city, UUID school, Role... roles) {
        return new Caller(
                UUID.randomUUID(),
                UUID.randomUUID(),
                city,
                "小山 真由美",
                List.of(roles).stream()
                        .map(role -> new Caller.Grant(role, school))
                        .toList(),
                Set.of(UUID.randomUUID()),
                Set.of(UUID.randomUUID()),
                Set.of(),
                new Caller.Preferences(null, "grade", null),
                false);
    }
}
