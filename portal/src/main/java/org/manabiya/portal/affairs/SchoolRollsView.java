package org.manabiya.portal.affairs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.manabiya.affairs.attendance.RollStatus;
import org.manabiya.core.calendar.JapaneseDates;
import org.manabiya.core.data.CoreData;
import org.manabiya.portal.page.Page;

/** Which classes of a school have taken the roll of a day, those that have not first. */
public record SchoolRollsView(
        Page page,
        UUID school,
        String name,
        LocalDate day,
        boolean open,
        LocalDate previous,
        LocalDate next,
        List<RollStatus.ClassLine> lines) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    public List<RollStatus.ClassLine> waiting() {
        return lines.stream().filter(line -> !line.isTaken()).toList();
    }

    public List<RollStatus.ClassLine> taken() {
        return lines.stream().filter(RollStatus.ClassLine::isTaken).toList();
    }

    public long absent() {
        return lines.stream().mapToLong(RollStatus.ClassLine::absent).sum();
    }

    public long excused() {
        return lines.stream().mapToLong(RollStatus.ClassLine::excused).sum();
    }

    public String roll(RollStatus.ClassLine line) {
        return "/classes/" + line.id() + "/attendance?day=" + day;
    }

    public String addressOn(LocalDate other) {
        return "/schools/" + school + "/attendance?day=" + other;
    }

    public String shortDay(LocalDate other) {
        return JapaneseDates.formatDay(other, page.texts().locale());
    }

    public String at(Instant moment) {
        return CLOCK.format(moment.atZone(CoreData.JAPAN));
    }
}
