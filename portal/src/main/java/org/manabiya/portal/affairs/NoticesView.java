package org.manabiya.portal.affairs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.manabiya.affairs.attendance.AbsenceNotices;
import org.manabiya.affairs.attendance.DaysOfAttendance;
import org.manabiya.affairs.attendance.NoticeKind;
import org.manabiya.core.calendar.JapaneseDates;
import org.manabiya.core.data.CoreData;
import org.manabiya.portal.page.Page;

/**
 * A child's notices of absence as a guardian sees them.
 *
 * @param first the day that the form proposes: today, or the next day with school
 */
public record NoticesView(
        Page page,
        List<Child> children,
        Child child,
        LocalDate first,
        DaysOfAttendance days,
        List<AbsenceNotices.Line> sent) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    /** One of the guardian's children. */
    public record Child(UUID id, String name) {}

    public NoticeKind[] kinds() {
        return NoticeKind.values();
    }

    /** What was sent, on one line. */
    public String title(AbsenceNotices.Line line) {
        return page.t("attendance.kind." + line.kind());
    }

    public String days(AbsenceNotices.Line line) {
        var first = day(line.first());
        return line.last().equals(line.first()) ? first : page.t("roll.notice.span", first, day(line.last()));
    }

    public String time(AbsenceNotices.Line line) {
        return page.t("roll.note.about", CLOCK.format(line.expectedAt()));
    }

    private String day(LocalDate date) {
        return JapaneseDates.formatDay(date, page.texts().locale());
    }

    public String at(Instant moment) {
        var there = moment.atZone(CoreData.JAPAN);
        return day(there.toLocalDate()) + " " + CLOCK.format(there);
    }

    /** The tone of a state's badge. */
    public String tone(AbsenceNotices.State state) {
        return switch (state) {
            case SENT -> "info";
            case SEEN -> "ok";
            case WITHDRAWN -> "outline";
        };
    }
}
