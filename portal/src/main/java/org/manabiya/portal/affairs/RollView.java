package org.manabiya.portal.affairs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.manabiya.affairs.attendance.Correction;
import org.manabiya.affairs.attendance.Mark;
import org.manabiya.affairs.attendance.Marks;
import org.manabiya.affairs.attendance.Presence;
import org.manabiya.affairs.attendance.Sheet;
import org.manabiya.affairs.attendance.Standing;
import org.manabiya.core.calendar.JapaneseDates;
import org.manabiya.core.data.CoreData;
import org.manabiya.portal.page.Page;

/**
 * A roll as its page shows it.
 *
 * @param base the address at which the reader keeps this roll: {@code /attendance} for the own homeroom
 * @param mayTake whether the reader may confirm and correct it
 * @param editing whether the reader has asked to correct the confirmed roll
 * @param next the school day after, or null where it is still to come
 */
public record RollView(
        Page page,
        String base,
        Sheet sheet,
        Marks.Table table,
        List<Correction> corrections,
        boolean mayTake,
        boolean editing,
        LocalDate previous,
        LocalDate next) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("M/d H:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d");

    /** The figures of the head in their order: each pupil is in one of them. */
    public static final List<String> KINDS = List.of("present", "absent", "late", "early", "suspended");

    /** The word by which a mark is coloured and counted on the page. */
    public String kind(Standing standing) {
        return switch (standing) {
            case PRESENT -> "present";
            case ABSENT -> "absent";
            case LATE, LATE_AND_EARLY -> "late";
            case EARLY -> "early";
            case EXCUSED -> "suspended";
        };
    }

    public long count(String kind) {
        return sheet.lines().stream()
                .filter(line -> kind(line.standing()).equals(kind))
                .count();
    }

    public List<Mark> marks() {
        return table.all();
    }

    /** The board's name of a mark, or the standard one in the reader's language. */
    public String name(Mark mark) {
        return mark.isStandard() ? page.t("attendance.mark." + mark.code()) : mark.name();
    }

    public Mark mark(String code) {
        return table.of(code);
    }

    /** Whether the roll stands as a form that can be sent. */
    public boolean isForm() {
        return mayTake && sheet.open() && !sheet.lines().isEmpty() && (!sheet.isConfirmed() || editing);
    }

    public boolean isOfAnEarlierDay() {
        return sheet.day().isBefore(page.today());
    }

    /** Where this roll stands. */
    public String address() {
        return addressOn(sheet.day());
    }

    public String addressOn(LocalDate day) {
        return base + "?day=" + day;
    }

    public boolean isOwn() {
        return base.equals(AttendancePages.OWN);
    }

    public String shortDay(LocalDate day) {
        return JapaneseDates.formatDay(day, page.texts().locale());
    }

    /** A moment: the time alone on the day of the roll. */
    public String at(Instant moment) {
        var there = moment.atZone(CoreData.JAPAN);
        return (there.toLocalDate().equals(sheet.day()) ? CLOCK : DAY_AND_CLOCK).format(there);
    }

    /** What is to be known about a pupil today beside the mark, or null. */
    public String note(Sheet.Line line) {
        if (line.notice() != null) {
            return noteOf(line.notice());
        }
        var parts = new ArrayList<String>();
        if (line.arrived() != null) {
            parts.add(page.t("roll.note.arrived", CLOCK.format(line.arrived())));
        }
        if (line.left() != null) {
            parts.add(page.t("roll.note.left", CLOCK.format(line.left())));
        }
        if (line.reason() != null) {
            parts.add(line.reason());
        }
        return parts.isEmpty() ? null : String.join(" ", parts);
    }

    private String noteOf(Sheet.Notice notice) {
        var parts = new ArrayList<String>();
        parts.add(notice.reason() == null ? page.t("attendance.kind." + notice.kind()) : notice.reason());
        if (notice.expectedAt() != null) {
            parts.add(page.t("roll.note.about", CLOCK.format(notice.expectedAt())));
        }
        if (notice.last().isAfter(sheet.day())) {
            parts.add(page.t("roll.note.until", DAY.format(notice.last())));
        }
        return page.t("roll.note.guardian", String.join(" ", parts), at(notice.sentAt()));
    }

    /** What the guardian gave notice of, where the register says something else. */
    public String contradicted(Sheet.Line line) {
        return page.t("roll.differs", name(mark(line.notice().mark())));
    }

    /** What the one button says before anything is changed. */
    public String confirmLabel() {
        int exceptions = sheet.exceptions().size();
        return exceptions == 0 ? page.t("roll.confirm.all") : page.t("roll.confirm.but", exceptions);
    }

    /** A value of the register on one line. */
    public String text(Presence presence) {
        if (presence == null) {
            return page.t("roll.corrections.none");
        }
        var parts = new ArrayList<String>();
        parts.add(name(mark(presence.mark())));
        if (presence.arrived() != null) {
            parts.add(page.t("roll.note.arrived", CLOCK.format(presence.arrived())));
        }
        if (presence.left() != null) {
            parts.add(page.t("roll.note.left", CLOCK.format(presence.left())));
        }
        if (presence.reason() != null) {
            parts.add(presence.reason());
        }
        return String.join(" ", parts);
    }

    /** The name of the pupil of a correction; the id's pupil may have left the class since. */
    public String pupil(Correction correction) {
        return sheet.lines().stream()
                .filter(line -> line.pupil().equals(correction.pupilId()))
                .map(Sheet.Line::name)
                .findFirst()
                .orElse(page.t("roll.corrections.left"));
    }
}
