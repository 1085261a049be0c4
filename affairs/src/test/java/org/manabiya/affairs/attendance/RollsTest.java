package org.manabiya.affairs.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.manabiya.core.access.Place;
import org.manabiya.core.access.Reach;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;

class RollsTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate FRIDAY_BEFORE = LocalDate.of(2026, 11, 20);

    @DatabaseTest
    void beforeItIsConfirmedEverybodyIsPresentAndNothingIsWritten(TestDatabase database) {
        var c = new TestClass(database);
        var sheet = c.sheet(TUESDAY);
        assertThat(sheet.isConfirmed()).isFalse();
        assertThat(sheet.lines()).extracting(Sheet.Line::mark).containsOnly(Mark.PRESENT);
        assertThat(sheet.tally()).isEqualTo(new Tally(3, 3, 0, 0, 0, 0));
        assertThat(count(database, "affairs_roll")).isZero();
    }

    @DatabaseTest
    void aConfirmedRollSaysWhoAndWhen(TestDatabase database) {
        var c = new TestClass(database);
        var sheet = c.take(TUESDAY, 0, c.allBut(1, Mark.SICK), null);
        assertThat(sheet.confirmed().name()).isEqualTo("羽石 美穂");
        assertThat(sheet.confirmed().at()).isEqualTo("2026-11-23T23:20:00Z");
        assertThat(sheet.changed()).isNull();
        assertThat(sheet.version()).isPositive();
        assertThat(sheet.tally()).isEqualTo(new Tally(3, 2, 1, 0, 0, 0));
        assertThat(database.ask("select action from core_audit")).isEqualTo("attendance.confirm");
    }

    @DatabaseTest
    void aGuardiansNoticeIsProposedAndOnlyTheTeacherWritesIt(TestDatabase database) {
        var c = new TestClass(database);
        send(c, 0, new AbsenceNotice.Words(NoticeKind.SICK, TUESDAY, null, null, " 熱\n38度 "));
        var proposed = c.sheet(TUESDAY).lines().get(0);
        assertThat(proposed.mark()).isEqualTo(Mark.SICK);
        assertThat(proposed.reason()).isEqualTo("熱 38度");
        assertThat(proposed.notice().sentBy()).isEqualTo("サントス 恵");
        assertThat(count(database, "affairs_attendance")).isZero();
    }

    @DatabaseTest
    void aNoticeThatTheRegisterContradictsIsPointedOut(TestDatabase database) {
        var c = new TestClass(database);
        send(c, 0, new AbsenceNotice.Words(NoticeKind.SICK, TUESDAY, null, null, null));
        var sheet = c.take(TUESDAY, 0, c.all(Mark.PRESENT), null);
        assertThat(sheet.lines()).extracting(Sheet.Line::differs).containsExactly(true, false, false);
    }

    @DatabaseTest
    void whoSeesReasonsWithoutTeachingTheClassLeavesARow(TestDatabase database) {
        var c = new TestClass(database);
        c.headActs();
        c.sheet(TUESDAY);
        assertThat(count(database, "core_audit"))
                .as("all present: nothing to see")
                .isZero();
        send(c, 0, new AbsenceNotice.Words(NoticeKind.SICK, TUESDAY, null, null, "熱"));
        var written = count(database, "core_audit");
        c.teacher("羽石", "美穂");
        c.sheet(TUESDAY);
        assertThat(count(database, "core_audit")).as("the class's own teacher").isEqualTo(written);
        c.headActs();
        c.sheet(TUESDAY);
        assertThat(database.ask("select actor from core_audit where action = 'look' and subject_kind = 'attendance'"))
                .isEqualTo("大内 義隆");
    }

    @DatabaseTest
    void aDoubleClickConfirmsOnce(TestDatabase database) {
        var c = new TestClass(database);
        var first = c.take(TUESDAY, 0, c.allBut(2, Mark.LATE), null);
        var second = c.take(TUESDAY, 0, c.allBut(2, Mark.LATE), null);
        assertThat(second).isEqualTo(first);
        assertThat(count(database, "affairs_attendance")).isEqualTo(3);
        assertThat(count(database, "affairs_attendance_correction")).isZero();
        assertThat(count(database, "core_audit")).isEqualTo(1);
    }

    @DatabaseTest
    void clicksAtTheSameMomentConfirmOnce(TestDatabase database) throws Exception {
        var c = new TestClass(database);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var clicks = threads.invokeAll(List.<Callable<Sheet>>of(
                    () -> c.take(TUESDAY, 0, c.all(Mark.PRESENT), null),
                    () -> c.take(TUESDAY, 0, c.all(Mark.PRESENT), null)));
            assertThat(clicks.get(0).get().version())
                    .isEqualTo(clicks.get(1).get().version());
        } finally {
            threads.shutdownNow();
        }
        assertThat(count(database, "affairs_roll")).isEqualTo(1);
        assertThat(count(database, "affairs_attendance")).isEqualTo(3);
    }

    @DatabaseTest
    void ofTwoTeachersTheFirstIsKeptAndTheSecondIsToldWho(TestDatabase database) {
        var c = new TestClass(database);
        c.take(TUESDAY, 0, c.allBut(0, Mark.SICK), null);
        c.teacher("国井", "蒼");
        c.now("2026-11-24T08:25");
        assertThatThrownBy(() -> c.take(TUESDAY, 0, c.all(Mark.PRESENT), null))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    assertThat(refusal.key()).isEqualTo("attendance.confirmedByOther");
                    assertThat(refusal.variables()).containsExactly("羽石 美穂", "08:20");
                });
        var kept = c.sheet(TUESDAY);
        assertThat(kept.lines().get(0).mark()).isEqualTo(Mark.SICK);
        assertThat(kept.confirmed().name()).isEqualTo("羽石 美穂");
    }

    @DatabaseTest
    void aSlipOfTheSameDayIsCorrectedInOneStepAndBothValuesAreKept(TestDatabase database) {
        var c = new TestClass(database);
        var before = c.take(TUESDAY, 0, c.allBut(0, Mark.SICK), null);
        c.now("2026-11-24T10:40");
        var entries = new ArrayList<>(c.all(Mark.PRESENT));
        entries.set(0, new Entry(c.pupils.get(0), Mark.LATE, "通院", LocalTime.of(10, 30), null));
        var after = c.take(TUESDAY, before.version(), entries, null);
        assertThat(after.lines().get(0).arrived()).isEqualTo("10:30");
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(after.changed().name()).isEqualTo("羽石 美穂");
        assertThat(after.confirmed()).isEqualTo(before.confirmed());
        var corrections = c.corrections(TUESDAY);
        assertThat(corrections).hasSize(1);
        assertThat(corrections.get(0).before().mark()).isEqualTo(Mark.SICK);
        assertThat(corrections.get(0).after().toString()).isEqualTo("late 10:30 通院");
        assertThat(database.ask("select before_values from core_audit where action = 'attendance.correct'"))
                .isEqualTo("2026-11-24 sick");
    }

    @DatabaseTest
    void aCorrectionMadeFromAnOldSheetIsRefusedAndNothingChanges(TestDatabase database) {
        var c = new TestClass(database);
        var seen = c.take(TUESDAY, 0, c.all(Mark.PRESENT), null);
        c.take(TUESDAY, seen.version(), c.allBut(1, Mark.EARLY), null);
        assertThatThrownBy(() -> c.take(TUESDAY, seen.version(), c.allBut(2, Mark.SICK), null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("attendance.correctedByOther"));
        assertThat(c.sheet(TUESDAY).lines())
                .extracting(Sheet.Line::mark)
                .containsExactly(Mark.PRESENT, Mark.EARLY, Mark.PRESENT);
    }

    @DatabaseTest
    void aDayBeforeIsCorrectedOnlyWithAReason(TestDatabase database) {
        var c = new TestClass(database);
        var seen = c.take(FRIDAY_BEFORE, 0, c.all(Mark.PRESENT), null);
        refused("attendance.why.needed", () -> c.take(FRIDAY_BEFORE, seen.version(), c.allBut(0, Mark.SICK), " "));
        c.take(FRIDAY_BEFORE, seen.version(), c.allBut(0, Mark.SICK), "電話連絡の記入もれ");
        assertThat(c.corrections(FRIDAY_BEFORE).get(0).why()).isEqualTo("電話連絡の記入もれ");
    }

    @DatabaseTest
    void daysToComeAndDaysWithoutSchoolHaveNoRoll(TestDatabase database) {
        var c = new TestClass(database);
        refused("attendance.day.future", () -> c.take(TUESDAY.plusDays(1), 0, c.all(Mark.PRESENT), null));
        // 勤労感謝の日
        refused("attendance.day.noSchool", () -> c.take(TUESDAY.minusDays(1), 0, c.all(Mark.PRESENT), null));
    }

    @DatabaseTest
    void aSheetThatNamesOthersThanTheClassIsRefusedWhole(TestDatabase database) {
        var c = new TestClass(database);
        var missing = c.all(Mark.PRESENT).subList(0, 2);
        refused("attendance.pupils.changed", () -> c.take(TUESDAY, 0, missing, null));
        var stranger = new ArrayList<>(c.all(Mark.PRESENT));
        stranger.add(new Entry(UUID.randomUUID(), Mark.PRESENT, null, null, null));
        refused("attendance.pupils.changed", () -> c.take(TUESDAY, 0, stranger, null));
        var twice = new ArrayList<>(c.all(Mark.PRESENT));
        twice.add(twice.get(0));
        refused("attendance.pupils.twice", () -> c.take(TUESDAY, 0, twice, null));
        assertThat(count(database, "affairs_roll")).isZero();
    }

    @DatabaseTest
    void aMarkThatTheBoardDoesNotUseIsNeverTakenAsPresent(TestDatabase database) {
        var c = new TestClass(database);
        for (String mark : new String[] {"０", "", "Present", null}) {
            refused("attendance.mark.unknown", () -> c.take(TUESDAY, 0, c.all(mark), null));
        }
    }

    @DatabaseTest
    void aBoardsOwnSymbolReplacesTheStandardOne(TestDatabase database) {
        var c = new TestClass(database);
        database.with("affairs", em -> em.persist(new Mark(c.city, Mark.LATE, "遅刻", "チ", Standing.LATE, 15)));
        var marks = database.in("affairs", em -> new Marks(em).of(c.city).all());
        assertThat(marks).extracting(Mark::glyph).startsWith("出", "チ", "病").doesNotContain("遅");
        var elsewhere =
                database.in("affairs", em -> new Marks(em).of(UUID.randomUUID()).all());
        assertThat(elsewhere).extracting(Mark::glyph).contains("遅");
    }

    @DatabaseTest
    void aPupilOfAnExchangeClassIsInTheRollOfTheOwnClassAlone(TestDatabase database) {
        var c = new TestClass(database);
        var guest = c.addPupil("湊", "exchange");
        assertThat(c.sheet(TUESDAY).lines()).extracting(Sheet.Line::pupil).doesNotContain(guest);
    }

    @DatabaseTest
    void whoEntersTheClassLaterIsAddedToTheRollAndThatIsKept(TestDatabase database) {
        var c = new TestClass(database);
        var seen = c.take(TUESDAY, 0, c.all(Mark.PRESENT), null);
        c.addPupil("樹", "enrolled");
        var after = c.take(TUESDAY, seen.version(), c.all(Mark.PRESENT), null);
        assertThat(after.tally().enrolled()).isEqualTo(4);
        var correction = c.corrections(TUESDAY).get(0);
        assertThat(correction.before()).isNull();
        assertThat(correction.after().mark()).isEqualTo(Mark.PRESENT);
    }

    @DatabaseTest
    void onlyHomeroomsHaveARollAndAnEmptyOneCannotBeConfirmed(TestDatabase database) {
        var c = new TestClass(database);
        var maths = UUID.randomUUID();
        c.addClass(maths, "数学A", "scheduled");
        refused("attendance.class.noHomeroom", () -> c.rolls(rolls -> rolls.sheet(maths, TUESDAY)));
        var empty = UUID.randomUUID();
        c.addClass(empty, "3年3組", "homeroom");
        refused("attendance.class.empty", () -> c.rolls(rolls -> rolls.take(empty, TUESDAY, 0, List.of(), null)));
    }

    @DatabaseTest
    void theDaysOfAPupilAddUp(TestDatabase database) {
        var c = new TestClass(database);
        c.take(FRIDAY_BEFORE.minusDays(1), 0, c.allBut(0, Mark.SUSPENDED), null);
        c.take(FRIDAY_BEFORE, 0, c.allBut(0, Mark.SICK), null);
        c.take(TUESDAY, 0, c.allBut(0, Mark.LATE), null);
        var days = c.rolls(rolls -> rolls.daysOf(c.pupils.get(0), LocalDate.of(2026, 4, 1), TUESDAY));
        assertThat(days).isEqualTo(new DaysOfAttendance(3, 1, 1, 1, 0));
        assertThat(days.owed()).isEqualTo(2);
        assertThat(days.attended()).isEqualTo(1);
    }

    @DatabaseTest
    void otherModulesLearnWhoIsAbsentOnceTheRollIsConfirmed(TestDatabase database) {
        var c = new TestClass(database);
        send(c, 0, new AbsenceNotice.Words(NoticeKind.SICK, TUESDAY, null, null, null));
        Set<UUID> before = c.rolls(rolls -> rolls.absentees(c.clazz, TUESDAY));
        assertThat(before).isEmpty();
        c.take(TUESDAY, 0, c.allBut(0, Mark.SUSPENDED), null);
        Set<UUID> after = c.rolls(rolls -> rolls.absentees(c.clazz, TUESDAY));
        assertThat(after).containsExactly(c.pupils.get(0));
    }

    @DatabaseTest
    void theHeadSeesWhichClassesHaveNotTakenTheRoll(TestDatabase database) {
        var c = new TestClass(database);
        var empty = UUID.randomUUID();
        c.addClass(empty, "3年3組", "homeroom");
        var before = c.statusOfSchool(TUESDAY);
        assertThat(before).extracting(RollStatus.ClassLine::title).containsExactly("3年2組");
        assertThat(before.get(0).isTaken()).isFalse();
        assertThat(before.get(0).pupils()).isEqualTo(3);
        c.take(TUESDAY, 0, c.allBut(0, Mark.SICK), null);
        var after = c.statusOfSchool(TUESDAY).get(0);
        assertThat(after.confirmedBy()).isEqualTo("羽石 美穂");
        assertThat(after.absent()).isEqualTo(1);
        var schools = c.status(status -> status.ofSchools(Reach.wholeMunicipality(c.city), TUESDAY));
        assertThat(schools).containsExactly(new RollStatus.SchoolLine(c.school, "烏川小学校", 1, 1));
        var ofOthers = c.status(status -> status.ofSchools(Reach.wholeMunicipality(UUID.randomUUID()), TUESDAY));
        assertThat(ofOthers).isEmpty();
        assertThat(c.statusOfSchool(LocalDate.of(2027, 4, 8))).isEmpty();
    }

    @DatabaseTest
    void theCalendarLearnsOnWhichDaysARollWasTaken(TestDatabase database) {
        var c = new TestClass(database);
        c.take(TUESDAY, 0, c.all(Mark.PRESENT), null);
        var days = List.of(TUESDAY, TUESDAY.plusDays(1));
        for (var place : List.of(Place.inSchool(c.city, c.school), Place.inMunicipality(c.city))) {
            Function<EntityManager, Set<LocalDate>> written = em -> new RollDays(em).of(place, days);
            assertThat(database.in("affairs", written)).containsExactly(TUESDAY);
        }
        Function<EntityManager, Set<LocalDate>> elsewhere =
                em -> new RollDays(em).of(Place.inSchool(c.city, UUID.randomUUID()), days);
        assertThat(database.in("affairs", elsewhere)).isEmpty();
    }

    @DatabaseTest
    void aSheetTakesSevenStatementsHoweverManyPupils(TestDatabase database) {
        var c = new TestClass(database);
        for (int i = 0; i < 30; i++) {
            c.addPupil("子" + i, "enrolled");
        }
        c.take(TUESDAY, 0, c.all(Mark.PRESENT), null);
        assertThat(database.statements(() -> c.sheet(TUESDAY))).isEqualTo(7);
    }

    private static void send(TestClass c, int pupil, AbsenceNotice.Words words) {
        c.guardianActs();
        c.withNotices(notices -> notices.send(c.pupils.get(pupil), words));
        c.teacher("羽石", "美穂");
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    private static long count(TestDatabase database, String table) {
        return ((Number) database.ask("select count(*) from " + table)).longValue();
    }
}
