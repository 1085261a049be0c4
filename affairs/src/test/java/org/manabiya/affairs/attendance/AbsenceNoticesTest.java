package org.manabiya.affairs.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;

class AbsenceNoticesTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @DatabaseTest
    void theSameWordsTwiceAreOneNotice(TestDatabase database) {
        var c = family(database);
        var first = send(c, sick(TUESDAY, null));
        assertThat(send(c, sick(TUESDAY, null))).isEqualTo(first);
        assertThat(lines(c)).hasSize(1);
    }

    @DatabaseTest
    void ofTwoNoticesForADayTheLastHolds(TestDatabase database) {
        var c = family(database);
        send(c, sick(TUESDAY, TUESDAY.plusDays(2)));
        c.now("2026-11-24T08:25");
        send(c, new AbsenceNotice.Words(NoticeKind.LATE, TUESDAY, null, LocalTime.of(10, 0), "通院"));
        assertThat(c.notices(n -> n.on(c.pupils, TUESDAY)).get(c.pupils.get(0)).kind())
                .isEqualTo(NoticeKind.LATE);
        assertThat(c.notices(n -> n.on(c.pupils, TUESDAY.plusDays(1)))
                        .get(c.pupils.get(0))
                        .kind())
                .isEqualTo(NoticeKind.SICK);
    }

    @DatabaseTest
    void theSenderSeesWhenTheTeacherHasSeenIt(TestDatabase database) {
        var c = family(database);
        var id = send(c, sick(TUESDAY, null));
        assertThat(lines(c)).extracting(AbsenceNotices.Line::state).containsExactly(AbsenceNotices.State.SENT);
        c.teacher("羽石", "美穂");
        c.now("2026-11-24T08:30");
        c.take(TUESDAY, 0, c.allBut(0, Mark.SICK), null);
        assertThat(lines(c)).extracting(AbsenceNotices.Line::state).containsExactly(AbsenceNotices.State.SEEN);
        c.guardianActs();
        refused("attendance.notice.seen", () -> c.withNotices(notices -> notices.withdraw(id)));
    }

    @DatabaseTest
    void aNoticeThatCameAfterTheRollIsNotYetSeen(TestDatabase database) {
        var c = family(database);
        c.take(TUESDAY, 0, c.all(Mark.PRESENT), null);
        c.now("2026-11-24T11:00");
        send(c, new AbsenceNotice.Words(NoticeKind.EARLY, TUESDAY, null, LocalTime.of(13, 30), "歯科"));
        assertThat(lines(c)).extracting(AbsenceNotices.Line::state).containsExactly(AbsenceNotices.State.SENT);
        assertThat(c.sheet(TUESDAY).lines().get(0).differs()).isTrue();
    }

    @DatabaseTest
    void aNoticeTakenBackIsProposedNoMore(TestDatabase database) {
        var c = family(database);
        var id = send(c, sick(TUESDAY, null));
        c.withNotices(notices -> notices.withdraw(id));
        var proposed = c.notices(n -> n.on(c.pupils, TUESDAY));
        assertThat(proposed).isEmpty();
        assertThat(lines(c)).extracting(AbsenceNotices.Line::state).containsExactly(AbsenceNotices.State.WITHDRAWN);
    }

    @DatabaseTest
    void daysThatMakeNoSenseAreRefused(TestDatabase database) {
        var c = family(database);
        refused(
                "attendance.notice.incomplete",
                () -> send(c, new AbsenceNotice.Words(null, TUESDAY, null, null, null)));
        refused("attendance.notice.past", () -> send(c, sick(TUESDAY.minusDays(1), null)));
        refused("attendance.notice.order", () -> send(c, sick(TUESDAY, TUESDAY.minusDays(1))));
        refused("attendance.notice.tooLong", () -> send(c, sick(TUESDAY, TUESDAY.plusDays(31))));
        refused("attendance.notice.tooFar", () -> send(c, sick(LocalDate.MAX, null)));
        var saturday = LocalDate.of(2026, 11, 28);
        refused("attendance.notice.noSchoolDay", () -> send(c, sick(saturday, saturday.plusDays(1))));
        refused(
                "attendance.remark.tooLong",
                () -> send(c, new AbsenceNotice.Words(NoticeKind.SICK, TUESDAY, null, null, "あ".repeat(201))));
    }

    private static TestClass family(TestDatabase database) {
        var c = new TestClass(database);
        c.guardianActs();
        return c;
    }

    private static AbsenceNotice.Words sick(LocalDate first, LocalDate last) {
        return new AbsenceNotice.Words(NoticeKind.SICK, first, last, null, "熱");
    }

    private static UUID send(TestClass c, AbsenceNotice.Words words) {
        return c.notices(notices -> notices.send(c.pupils.get(0), words).id());
    }

    private static java.util.List<AbsenceNotices.Line> lines(TestClass c) {
        return c.notices(notices -> notices.ofPupil(c.pupils.get(0)));
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
