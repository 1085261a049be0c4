package org.manabiya.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;

class FamiliesTest {
    @DatabaseTest
    void aGuardianIsTiedByLoginAndSeesTheChildUntilForbidden(TestDatabase database) {
        var city = new TwoSchools(database);
        var pupil = city.pupil("大金", "颯太", city.north, city.northThird, 1);
        var mother = guardian(city, "g1@example.jp");
        database.with("core", em -> of(em, city).tie(pupil, " G1@example.jp ", "母"));
        var tie = database.in("core", em -> of(em, city).guardiansOf(pupil)).get(0);
        assertThat(tie.person()).isEqualTo(mother);
        assertThat(tie.maySee()).isTrue();
        database.with("core", em -> of(em, city).allow(pupil, tie.id(), false));
        assertThat(database.in("core", em -> of(em, city).childrenOf(mother))
                        .get(0)
                        .maySee())
                .isFalse();
        database.with("core", em -> of(em, city).untie(pupil, tie.id()));
        assertThat(database.<List<Families.Tie>>in("core", em -> of(em, city).guardiansOf(pupil)))
                .isEmpty();
        assertThat(database.ask("select count(*) from core_audit where action like 'family.%'"))
                .hasToString("3");
    }

    @DatabaseTest
    void onlyAGuardianOfTheSameMunicipalityCanBeTied(TestDatabase database) {
        var city = new TwoSchools(database);
        var pupil = city.pupil("大金", "颯太", city.north, city.northThird, 1);
        city.account(city.teacher("羽石", "美穂", city.north, city.northThird), "t1@example.jp");
        guardian(new TwoSchools(database), "far@example.jp");
        for (String login : new String[] {"t1@example.jp", "far@example.jp", "nobody", null}) {
            assertThatThrownBy(() -> database.with("core", em -> of(em, city).tie(pupil, login, "父")))
                    .isInstanceOf(Refusal.class);
        }
    }

    @DatabaseTest
    void aTieOfAnotherPupilIsNotFound(TestDatabase database) {
        var city = new TwoSchools(database);
        var pupil = city.pupil("大金", "颯太", city.north, city.northThird, 1);
        var other = city.pupil("吉田", "未来", city.north, city.northThird, 2);
        guardian(city, "g1@example.jp");
        database.with("core", em -> of(em, city).tie(pupil, "g1@example.jp", "母"));
        var tie = database.in("core", em -> of(em, city).guardiansOf(pupil)).get(0);
        assertThatThrownBy(() -> database.with("core", em -> of(em, city).untie(other, tie.id())))
                .isInstanceOf(Refusal.class);
    }

    @DatabaseTest
    void onlyAPupilIsGivenAGuardian(TestDatabase database) {
        var city = new TwoSchools(database);
        var colleague = city.teacher("羽石", "美穂", city.north, city.northThird);
        guardian(city, "g1@example.jp");
        assertThatThrownBy(() -> database.with("core", em -> of(em, city).tie(colleague, "g1@example.jp", "母")))
                .isInstanceOf(Refusal.class);
    }

    private static UUID guardian(TwoSchools city, String login) {
        var id = city.person("大金", "恵");
        city.role(id, "guardian", city.north);
        city.account(id, login);
        return id;
    }

    private static Families of(EntityManager em, TwoSchools city) {
        return new Families(em, city.audit(em, city.clerk()), TwoSchools.CLOCK);
    }
}
