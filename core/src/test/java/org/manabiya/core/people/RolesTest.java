package org.manabiya.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manabiya.core.people.TwoSchools.CLOCK;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.manabiya.core.access.Role;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;

class RolesTest {
    private final UUID officer = UUID.randomUUID();

    @DatabaseTest
    void aTeacherCanBeGrantedTheNursesRoleAndLoseItAgain(TestDatabase database) {
        var city = new TwoSchools(database);
        var teacher = city.teacher("羽石", "美穂", city.north, city.northThird);
        on(database, city, roles -> roles.grant(teacher, "nurse", city.north));
        var granted = database.in("core", em -> of(em, city).of(teacher)).stream()
                .filter(Roles.Line::granted)
                .findFirst()
                .orElseThrow();
        assertThat(granted.role()).isEqualTo("nurse");
        assertThat(granted.schoolName()).isEqualTo("北小学校");
        on(database, city, roles -> roles.withdraw(teacher, granted.id()));
        assertThat(database.<List<Roles.Line>>in("core", em -> of(em, city).of(teacher)))
                .extracting(Roles.Line::role)
                .containsExactly("teacher");
    }

    @DatabaseTest
    void aPupilNeverBecomesStaff(TestDatabase database) {
        var city = new TwoSchools(database);
        var pupil = city.pupil("大金", "颯太", city.north, city.northThird, 1);
        refused(database, city, roles -> roles.grant(pupil, "boardIct", null), "membership.role.notStaff");
    }

    @DatabaseTest
    void aRoleIsGrantedOnlyWhereItBelongs(TestDatabase database) {
        var city = new TwoSchools(database);
        var teacher = city.teacher("羽石", "美穂", city.north, city.northThird);
        refused(database, city, roles -> roles.grant(teacher, "boardIct", city.north), "membership.role.place");
        refused(database, city, roles -> roles.grant(teacher, "nurse", null), "membership.role.place");
        refused(database, city, roles -> roles.grant(teacher, "student", city.north), "membership.role.place");
        var elsewhere = new TwoSchools(database);
        refused(database, city, roles -> roles.grant(teacher, "nurse", elsewhere.north), "error.notFound");
    }

    @DatabaseTest
    void aRoleOfTheRosterAndTheOwnRoleStay(TestDatabase database) {
        var city = new TwoSchools(database);
        var teacher = city.teacher("羽石", "美穂", city.north, city.northThird);
        var ofRoster =
                database.in("core", em -> of(em, city).of(teacher)).get(0).id();
        refused(database, city, roles -> roles.withdraw(teacher, ofRoster), "membership.role.ofRoster");
        database.with("core", em -> new Roles(em, city.clerk(), city.audit(em, city.clerk()), CLOCK)
                .grant(teacher, "boardIct", null));
        database.with("core", em -> {
            var own = city.caller(teacher, Role.BOARD_ICT, null, Set.of());
            var roles = new Roles(em, own, city.audit(em, own), CLOCK);
            var granted = roles.of(teacher).stream()
                    .filter(Roles.Line::granted)
                    .findFirst()
                    .orElseThrow();
            assertThatThrownBy(() -> roles.withdraw(teacher, granted.id())).isInstanceOf(Refusal.class);
        });
    }

    private void refused(TestDatabase database, TwoSchools city, Consumer<Roles> work, String key) {
        assertThatThrownBy(() -> on(database, city, work))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private void on(TestDatabase database, TwoSchools city, Consumer<Roles> work) {
        database.with("core", em -> work.accept(of(em, city)));
    }

    private Roles of(EntityManager em, TwoSchools city) {
        var caller = city.caller(officer, Role.BOARD_ICT, null, Set.of());
        return new Roles(em, caller, city.audit(em, caller), CLOCK);
    }
}
