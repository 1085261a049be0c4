package org.manabiya.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manabiya.core.people.TwoSchools.CLOCK;
import static org.manabiya.core.people.TwoSchools.TODAY;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;

class MembershipsTest {
    @DatabaseTest
    void aPupilOfASpecialClassAlsoLearnsInAnotherAndStandsLastThere(TestDatabase database) {
        var city = new TwoSchools(database);
        city.pupil("吉田", "未来", city.north, city.northThird, 30);
        var pupil = city.pupil("荒井", "花", city.north, city.northSpecial, 1);
        on(database, city, memberships -> memberships.exchange(pupil, city.northThird));
        var pupils = database.in("core", em -> new People(em, CLOCK).pupilsOf(city.northThird, TODAY));
        assertThat(pupils).extracting(People.Pupil::name).containsExactly("吉田 未来", "荒井 花");
        assertThat(pupils).extracting(People.Pupil::exchange).containsExactly(false, true);
    }

    @DatabaseTest
    void anExchangeThatBeganTodayEndsWithoutATrace(TestDatabase database) {
        var city = new TwoSchools(database);
        var pupil = city.pupil("荒井", "花", city.north, city.northSpecial, 1);
        on(database, city, memberships -> memberships.exchange(pupil, city.northThird));
        on(database, city, memberships -> {
            var exchange = memberships.of(pupil).stream()
                    .filter(Memberships.Line::isExchange)
                    .findFirst()
                    .orElseThrow();
            memberships.endExchange(pupil, exchange.id());
        });
        assertThat(database.<List<People.Pupil>>in(
                        "core", em -> new People(em, CLOCK).pupilsOf(city.northThird, TODAY)))
                .isEmpty();
        assertThat(database.ask("select count(*) from core_audit where action like 'exchange.%'"))
                .hasToString("2");
    }

    @DatabaseTest
    void anExchangeNeedsASpecialClassOfTheSameSchoolAndAnOrdinaryTarget(TestDatabase database) {
        var city = new TwoSchools(database);
        var ordinary = city.pupil("吉田", "未来", city.north, city.northThird, 30);
        var special = city.pupil("荒井", "花", city.north, city.northSpecial, 1);
        refused(database, city, ordinary, city.northSpecial, "membership.exchange.notSpecial");
        refused(database, city, special, city.southThird, "membership.exchange.notSpecial");
        refused(database, city, special, city.northSpecial, "membership.exchange.class");
        on(database, city, memberships -> memberships.exchange(special, city.northThird));
        refused(database, city, special, city.northThird, "membership.exchange.already");
    }

    @DatabaseTest
    void thePlaceOfRegistrationIsNoExchangeToBeEnded(TestDatabase database) {
        var city = new TwoSchools(database);
        var pupil = city.pupil("荒井", "花", city.north, city.northSpecial, 1);
        var place = database.in("core", em -> of(em, city).of(pupil).get(0).id());
        assertThatThrownBy(() -> on(database, city, memberships -> memberships.endExchange(pupil, place)))
                .isInstanceOf(Refusal.class);
    }

    private static void refused(TestDatabase database, TwoSchools city, UUID pupil, UUID target, String key) {
        assertThatThrownBy(() -> on(database, city, memberships -> memberships.exchange(pupil, target)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static void on(TestDatabase database, TwoSchools city, Consumer<Memberships> work) {
        database.with("core", em -> work.accept(of(em, city)));
    }

    private static Memberships of(EntityManager em, TwoSchools city) {
        return new Memberships(em, city.audit(em, city.clerk()), CLOCK);
    }
}
