package org.manabiya.affairs.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;

class LongAbsencesTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    /** The school days of the week before. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2026, 11, 17),
            LocalDate.of(2026, 11, 18),
            LocalDate.of(2026, 11, 19),
            LocalDate.of(2026, 11, 20));

    @DatabaseTest
    void threeDaysWithinTwoWeeksAreToldAndTwoAreNot(TestDatabase database) {
        var c = new TestClass(database);
        DAYS.subList(0, 2).forEach(day -> c.take(day, 0, c.allBut(1, Mark.SICK), null));
        assertThat(of(c)).isEmpty();
        database.execute("update core_person set home_class_id = '%s'".formatted(c.clazz));
        c.take(DAYS.get(2), 0, c.allBut(1, Mark.SICK), null);
        assertThat(of(c)).containsExactly(new LongAbsences.Line(c.pupils.get(1), "阿久津 陽葵", "3年2組", 3));
    }

    @DatabaseTest
    void whoNeedNotComeOrComesLateIsNotAway(TestDatabase database) {
        var c = new TestClass(database);
        DAYS.forEach(day -> c.take(
                day,
                0,
                List.of(
                        new Entry(c.pupils.get(0), Mark.SUSPENDED, null, null, null),
                        new Entry(c.pupils.get(1), Mark.LATE, null, null, null),
                        new Entry(c.pupils.get(2), Mark.PRESENT, null, null, null)),
                null));
        assertThat(of(c)).isEmpty();
    }

    @DatabaseTest
    void theLongestAwayComesFirstAndEveryNameCostsNoStatementOfItsOwn(TestDatabase database) {
        var c = new TestClass(database);
        DAYS.subList(0, 3).forEach(day -> c.take(day, 0, c.all(Mark.SICK), null));
        c.take(DAYS.get(3), 0, c.allBut(2, Mark.SICK), null);
        assertThat(of(c)).extracting(LongAbsences.Line::days).containsExactly(4L, 3L, 3L);
        assertThat(database.statements(() -> of(c))).isEqualTo(2);
    }

    @DatabaseTest
    void whatLiesBackLongerOrInAnotherSchoolDoesNotCount(TestDatabase database) {
        var c = new TestClass(database);
        DAYS.forEach(day -> c.take(day, 0, c.allBut(0, Mark.SICK), null));
        assertThat(of(c, c.school, TUESDAY.plusDays(14))).isEmpty();
        assertThat(of(c, c.school, DAYS.get(1))).as("as it stood that day").isEmpty();
        assertThat(of(c, UUID.randomUUID(), TUESDAY)).isEmpty();
    }

    private static List<LongAbsences.Line> of(TestClass c) {
        return of(c, c.school, TUESDAY);
    }

    private static List<LongAbsences.Line> of(TestClass c, UUID school, LocalDate day) {
        return c.longAbsences(school, day);
    }
}
