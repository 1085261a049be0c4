package org.manabiya.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manabiya.core.people.TwoSchools.CLOCK;
import static org.manabiya.core.people.TwoSchools.TODAY;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Reach;
import org.manabiya.core.access.Role;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Classes;
import org.manabiya.core.organisation.Schools;

class TransferPupilTest {
    private static final LocalDate LAST = TODAY.minusDays(4);
    private static final LocalDate FIRST = TODAY.minusDays(1);

    @DatabaseTest
    void fromTheFirstDayThePupilIsInTheNewClassAndNoLongerInTheOldOne(TestDatabase database) {
        var city = new TwoSchools(database);
        city.pupil("荒井", "花", city.south, city.southThird, 7);
        var pupil = city.pupil("大金", "颯太", city.north, city.northThird, 1);
        transfer(database, city, pupil, city.southThird, LAST, FIRST);

        assertThat(namesOn(database, city.northThird, LAST)).containsExactly("大金 颯太");
        assertThat(namesOn(database, city.northThird, LAST.plusDays(1))).isEmpty();
        assertThat(namesOn(database, city.southThird, FIRST.minusDays(1))).containsExactly("荒井 花");
        assertThat(namesOn(database, city.southThird, FIRST)).containsExactly("荒井 花", "大金 颯太");
        var place = database.in("core", em -> memberships(em, city).of(pupil).get(0));
        assertThat(place.number()).isEqualTo(8);
    }

    @DatabaseTest
    void theOldSchoolNoLongerFindsThePupilAndTheNewOneDoes(TestDatabase database) {
        var city = new TwoSchools(database);
        var pupil = city.pupil("大金", "颯太", city.north, city.northThird, 1);
        transfer(database, city, pupil, city.southThird, LAST, FIRST);

        assertThat(found(database, schools(city, city.north))).isEmpty();
        assertThat(found(database, schools(city, city.south))).containsExactly(pupil);
        assertThat(found(database, classes(city, city.northThird))).isEmpty();
        var place = database.in(
                "core", em -> new PersonLocator(em, CLOCK).locate(pupil).orElseThrow());
        assertThat(schools(city, city.north).covers(place)).isFalse();
        assertThat(classes(city, city.northThird).covers(place)).isFalse();
        assertThat(schools(city, city.south).covers(place)).isTrue();
    }

    @DatabaseTest
    void theFiguresOfSchoolsAndClassesFollow(TestDatabase database) {
        var city = new TwoSchools(database);
        var pupil = city.pupil("大金", "颯太", city.north, city.northThird, 1);
        transfer(database, city, pupil, city.southThird, LAST, FIRST);

        var lines = database.in("core", em -> new Schools(em, CLOCK).lines(Reach.wholeMunicipality(city.city)));
        assertThat(lines).extracting(Schools.Line::name).containsExactly("北小学校", "南小学校");
        assertThat(lines).extracting(Schools.Line::pupils).containsExactly(0L, 1L);
        var classes = database.in("core", em -> new Classes(em, CLOCK).lines(Set.of(city.northThird)));
        assertThat(classes).extracting(Classes.Line::pupils).containsExactly(0L);
    }

    @DatabaseTest
    void itIsKeptInTheHistoryAndInTheRecord(TestDatabase database) {
        var city = new TwoSchools(database);
        var pupil = city.pupil("大金", "颯太", city.north, city.northThird, 1);
        transfer(database, city, pupil, city.southThird, LAST, FIRST);

        var history = database.in("core", em -> transfers(em, city).of(pupil));
        assertThat(history).containsExactly(new TransferPupil.Line("北小学校", "南小学校", LAST, FIRST));
        assertThat(database.ask("select after_values from core_audit where action = 'pupil.transfer'"))
                .isEqualTo("南小学校 3年2組 " + FIRST);
    }

    @DatabaseTest
    void aSecondClickDoesNotMoveThePupilAgain(TestDatabase database) {
        var city = new TwoSchools(database);
        var pupil = city.pupil("大金", "颯太", city.north, city.northThird, 1);
        transfer(database, city, pupil, city.southThird, LAST, FIRST);
        refused(database, city, pupil, city.southThird, LAST, FIRST, "transfer.sameSchool");
        assertThat(namesOn(database, city.southThird, TODAY)).containsExactly("大金 颯太");
    }

    @DatabaseTest
    void aPupilMayComeBack(TestDatabase database) {
        var city = new TwoSchools(database);
        var pupil = city.pupil("大金", "颯太", city.north, city.northThird, 1);
        transfer(database, city, pupil, city.southThird, LAST, FIRST);
        transfer(database, city, pupil, city.northThird, FIRST, TODAY);
        assertThat(namesOn(database, city.northThird, TODAY)).containsExactly("大金 颯太");
        assertThat(namesOn(database, city.southThird, TODAY)).isEmpty();
    }

    @DatabaseTest
    void aTransferTakenBackLeavesEverythingAsItWasButTheRecord(TestDatabase database) {
        var city = new TwoSchools(database);
        var pupil = city.pupil("大金", "颯太", city.north, city.northThird, 1);
        database.execute("update core_membership set end_date = '2027-03-31' where person_id = '%s'".formatted(pupil));
        transfer(database, city, pupil, city.southThird, LAST, FIRST);
        undo(database, city, pupil, List.of());

        assertThat(namesOn(database, city.northThird, TODAY)).containsExactly("大金 颯太");
        assertThat(namesOn(database, city.southThird, TODAY)).isEmpty();
        assertThat(found(database, schools(city, city.north))).containsExactly(pupil);
        assertThat(found(database, schools(city, city.south))).isEmpty();
        List<TransferPupil.Line> history =
                database.in("core", em -> transfers(em, city).of(pupil));
        assertThat(history).isEmpty();
        assertThat(database.ask("select end_date from core_membership")).hasToString("2027-03-31");
        assertThat(database.ask("select home_class_id from core_person")).hasToString(city.northThird.toString());
        assertThat(database.ask("select after_values from core_audit where action = 'pupil.transfer.undo'"))
                .isEqualTo("北小学校");
        refusedUndo(database, city, pupil, List.of(), "error.notFound");
    }

    @DatabaseTest
    void oneTransferAfterTheOtherIsTakenBack(TestDatabase database) {
        var city = new TwoSchools(database);
        var pupil = city.pupil("大金", "颯太", city.north, city.northThird, 1);
        transfer(database, city, pupil, city.southThird, LAST, FIRST);
        transfer(database, city, pupil, city.northThird, FIRST, TODAY);
        undo(database, city, pupil, List.of());
        assertThat(namesOn(database, city.southThird, TODAY)).containsExactly("大金 颯太");
    }

    @DatabaseTest
    void whatDependsOnATransferKeepsIt(TestDatabase database) {
        var city = new TwoSchools(database);
        var pupil = city.pupil("大金", "颯太", city.north, city.northThird, 1);
        transfer(database, city, pupil, city.southThird, LAST, FIRST);
        PupilTraces roll = (who, clazz) -> who.equals(pupil) && clazz.equals(city.southThird);
        refusedUndo(database, city, pupil, List.of(roll), "transfer.undo.used");
        database.execute("update core_membership set changed_at = timestamp with time zone '2026-11-25 00:00:00+00'");
        refusedUndo(database, city, pupil, List.of(), "transfer.undo.changed");
        assertThat(namesOn(database, city.southThird, TODAY)).containsExactly("大金 颯太");
    }

    private static void undo(TestDatabase database, TwoSchools city, UUID pupil, List<PupilTraces> traces) {
        database.with("core", em -> new UndoTransfer(em, traces, city.clerk(), city.audit(em, city.clerk()), CLOCK)
                .undo(pupil));
    }

    private static void refusedUndo(
            TestDatabase database, TwoSchools city, UUID pupil, List<PupilTraces> traces, String key) {
        assertThatThrownBy(() -> undo(database, city, pupil, traces))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @DatabaseTest
    void daysThatCannotBeAreRefusedAndNothingChanges(TestDatabase database) {
        var city = new TwoSchools(database);
        var pupil = city.pupil("大金", "颯太", city.north, city.northThird, 1);
        refused(database, city, pupil, city.southThird, FIRST, FIRST, "transfer.order");
        refused(database, city, pupil, city.southThird, FIRST, LAST, "transfer.order");
        refused(database, city, pupil, city.southThird, TODAY, TODAY.plusDays(1), "transfer.future");
        refused(
                database,
                city,
                pupil,
                city.southThird,
                LocalDate.of(2026, 3, 30),
                LocalDate.of(2026, 3, 31),
                "transfer.year");
        refused(database, city, pupil, city.southThird, LocalDate.of(2026, 3, 31), FIRST, "transfer.beforeEntry");
        refused(database, city, pupil, city.southThird, null, FIRST, "transfer.noDay");
        refused(database, city, pupil, null, LAST, FIRST, "transfer.class");
        assertThat(namesOn(database, city.northThird, TODAY)).containsExactly("大金 颯太");
    }

    @DatabaseTest
    void theSameSchoolAnotherGradeAndWhoIsNoPupilAreRefused(TestDatabase database) {
        var city = new TwoSchools(database);
        var pupil = city.pupil("大金", "颯太", city.north, city.northThird, 1);
        refused(database, city, pupil, city.northSpecial, LAST, FIRST, "transfer.sameSchool");
        refused(database, city, pupil, city.southFourth, LAST, FIRST, "transfer.class");
        var teacher = city.teacher("羽石", "美穂", city.north, city.northThird);
        refused(database, city, teacher, city.southThird, LAST, FIRST, "transfer.notAPupil");
    }

    @DatabaseTest
    void aClassOfAnotherMunicipalityIsNotFound(TestDatabase database) {
        var city = new TwoSchools(database);
        var pupil = city.pupil("大金", "颯太", city.north, city.northThird, 1);
        refused(database, city, pupil, new TwoSchools(database).southThird, LAST, FIRST, "error.notFound");
    }

    @DatabaseTest
    void aHomeroomTeacherCannotRecordOne(TestDatabase database) {
        var city = new TwoSchools(database);
        Caller teacher = city.caller(UUID.randomUUID(), Role.HOMEROOM_TEACHER, city.north, Set.of(city.northThird));
        assertThat(teacher.may(Permission.TRANSFER_RECORD)).isFalse();
    }

    private static void transfer(
            TestDatabase database, TwoSchools city, UUID pupil, UUID target, LocalDate last, LocalDate first) {
        database.with("core", em -> transfers(em, city).transfer(pupil, target, last, first));
    }

    private static void refused(
            TestDatabase database,
            TwoSchools city,
            UUID pupil,
            UUID target,
            LocalDate last,
            LocalDate first,
            String key) {
        assertThatThrownBy(() -> transfer(database, city, pupil, target, last, first))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static TransferPupil transfers(EntityManager em, TwoSchools city) {
        var clerk = city.clerk();
        var audit = city.audit(em, clerk);
        return new TransferPupil(em, memberships(em, city), new Roles(em, clerk, audit, CLOCK), clerk, audit, CLOCK);
    }

    private static Memberships memberships(EntityManager em, TwoSchools city) {
        return new Memberships(em, city.audit(em, city.clerk()), CLOCK);
    }

    private static List<String> namesOn(TestDatabase database, UUID clazz, LocalDate day) {
        return database.in("core", em -> new People(em, CLOCK)
                .pupilsOf(clazz, day).stream().map(People.Pupil::name).toList());
    }

    private static List<UUID> found(TestDatabase database, Reach reach) {
        return database.in("core", em -> new People(em, CLOCK)
                .search(reach, "大金", "", 0, 10).lines().stream()
                        .map(People.Line::id)
                        .toList());
    }

    private static Reach schools(TwoSchools city, UUID school) {
        return new Reach(false, city.city, false, Set.of(school), Set.of(), Set.of());
    }

    private static Reach classes(TwoSchools city, UUID clazz) {
        return new Reach(false, city.city, false, Set.of(), Set.of(clazz), Set.of());
    }
}
