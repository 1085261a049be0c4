package org.manabiya.lms.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manabiya.core.access.Permission.MATERIAL_OPEN;
import static org.manabiya.lms.materials.SampleSchool.CLOCK;
import static org.manabiya.lms.materials.SampleSchool.NOW;
import static org.manabiya.lms.materials.SampleSchool.TODAY;

import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Place;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Classes;
import org.manabiya.core.people.People;

/** Who may open what was handed to a class: by the address of the handout and by that of its item alike. */
class HandoutAccessTest {
    private TestDatabase database;
    private SampleSchool school;
    private UUID clazz;
    private UUID teacher;
    private UUID handout;

    private void given(TestDatabase fresh) {
        database = fresh;
        school = new SampleSchool(database);
        clazz = school.clazz("2年1組");
        teacher = school.teacherOf(clazz);
        handout = handOut(school, clazz, teacher, "かけ算");
    }

    private UUID handOut(SampleSchool at, UUID toClass, UUID by, String title) {
        var material = at.material(by, title);
        var target =
                database.in("core", em -> new Classes(em, CLOCK).find(toClass).orElseThrow());
        var made = new Handout(target, by, "よみましょう", null, NOW);
        database.with("lms", em -> new Handouts(em).add(made, List.of(material)));
        return made.id();
    }

    @DatabaseTest
    void aPupilOfTheClassMayOpenIt(TestDatabase fresh) {
        given(fresh);
        assertThat(mayOpen(school.pupilOf(clazz))).isTrue();
    }

    @DatabaseTest
    void theTeacherWhoGaveItMayOpenItButNoOther(TestDatabase fresh) {
        given(fresh);
        assertThat(mayOpen(teacher)).isTrue();
        assertThat(mayOpen(school.teacherOf(clazz))).isFalse();
    }

    @DatabaseTest
    void aPupilOfAnotherClassMayNot(TestDatabase fresh) {
        given(fresh);
        assertThat(mayOpen(school.pupilOf(school.clazz("2年2組")))).isFalse();
    }

    @DatabaseTest
    void aPupilMayOnTheLastDayInTheClassAndNotAfter(TestDatabase fresh) {
        given(fresh);
        var pupil = school.pupilOf(clazz);
        school.leaves(pupil, TODAY);
        assertThat(mayOpen(pupil)).isTrue();
        school.leaves(pupil, TODAY.minusDays(1));
        assertThat(mayOpen(pupil)).isFalse();
    }

    @DatabaseTest
    void whatWasTakenBackIsItsTeachersAloneUntilItIsGivenAgain(TestDatabase fresh) {
        given(fresh);
        var pupil = school.pupilOf(clazz);
        change(h -> h.withdraw(NOW));
        assertThat(mayOpen(pupil)).isFalse();
        assertThat(mayOpen(teacher)).isTrue();
        change(Handout::restore);
        assertThat(mayOpen(pupil)).isTrue();
    }

    @DatabaseTest
    void nobodyOfAnotherMunicipalityMay(TestDatabase fresh) {
        given(fresh);
        var foreign = new SampleSchool(database);
        assertThat(mayOpen(foreign.pupilOf(foreign.clazz("2年1組")))).isFalse();
        assertThat(mayOpen(foreign.teacherOf(foreign.clazz("2年2組")))).isFalse();
    }

    @DatabaseTest
    void neitherGuardianNorHeadNorBoardMay(TestDatabase fresh) {
        given(fresh);
        for (String role : List.of("guardian", "principal", "siteAdministrator", "districtAdministrator", "nurse")) {
            assertThat(mayOpen(school.person(role, "角田", "誠"))).as(role).isFalse();
        }
    }

    @DatabaseTest
    void anItemOfAnotherHandoutIsNotFound(TestDatabase fresh) {
        given(fresh);
        var other = handOut(school, clazz, teacher, "わり算");
        var item = itemOf(other);
        assertThatThrownBy(() -> database.with("lms", em -> new Handouts(em).item(handout, item)))
                .isInstanceOf(Refusal.class)
                .extracting("kind")
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @DatabaseTest
    void aMaterialIsItsOwnersAlone(TestDatabase fresh) {
        given(fresh);
        var material = school.material(teacher, "かけ算");
        var place = database.in("lms", em -> new MaterialLocator(new Materials(em)).locate(material.id()))
                .orElseThrow();
        assertThat(school.caller(teacher).may(Permission.MATERIAL_MAKE, place)).isTrue();
        assertThat(school.caller(school.teacherOf(clazz)).may(Permission.MATERIAL_MAKE, place))
                .isFalse();
        assertThat(school.caller(school.pupilOf(clazz)).may(MATERIAL_OPEN, place))
                .isFalse();
    }

    @DatabaseTest
    void aTeacherWhoLeftTheClassNoLongerSeesItsPupils(TestDatabase fresh) {
        given(fresh);
        assertThat(sheet().rows()).isEmpty();
        school.leaves(teacher, TODAY.minusDays(1));
        assertThatThrownBy(this::sheet)
                .isInstanceOf(Refusal.class)
                .extracting("kind")
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    private ReadingSheet.Sheet sheet() {
        var caller = school.caller(teacher);
        return database.in(
                "core",
                core -> database.in("lms", em -> new ReadingSheet(
                                new Handouts(em), new Openings(em, CLOCK), new People(core, CLOCK), caller, CLOCK)
                        .of(new Handouts(em).find(handout).orElseThrow())));
    }

    private boolean mayOpen(UUID person) {
        var caller = school.caller(person);
        boolean handoutOpen = caller.may(MATERIAL_OPEN, placeOf(handout));
        var item = itemOf(handout);
        var itemPlace = database.in("lms", em -> new ItemLocator(new Handouts(em)).locate(item));
        assertThat(caller.may(MATERIAL_OPEN, itemPlace.orElseThrow())).isEqualTo(handoutOpen);
        return handoutOpen;
    }

    private Place placeOf(UUID id) {
        return database.in("lms", em -> new HandoutLocator(new Handouts(em)).locate(id))
                .orElseThrow();
    }

    private UUID itemOf(UUID id) {
        return database.in("lms", em -> new Handouts(em).items(id)).get(0).id();
    }

    private void change(java.util.function.Consumer<Handout> act) {
        database.with("lms", em -> act.accept(new Handouts(em).find(handout).orElseThrow()));
    }
}
