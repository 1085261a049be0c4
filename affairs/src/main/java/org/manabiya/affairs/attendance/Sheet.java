package org.manabiya.affairs.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.people.People;

/**
 * A class's roll as a teacher sees it: the register once confirmed, before that what it would say, everybody present but for the
 * guardians' notices.
 *
 * @param version 0 while nobody has confirmed the roll
 * @param confirmed who confirmed it and when, or null
 * @param changed who corrected it last and when, or null
 * @param open whether the roll of this day may be taken
 */
public record Sheet(
        UUID classId,
        String title,
        String grades,
        LocalDate day,
        long version,
        Signed confirmed,
        Signed changed,
        boolean open,
        Tally tally,
        List<Line> lines) {
    /** Who and when. */
    public record Signed(String name, Instant at) {}

    /** What a guardian wrote that holds for the day. */
    public record Notice(
            NoticeKind kind,
            String mark,
            LocalDate last,
            LocalTime expectedAt,
            String reason,
            Instant sentAt,
            String sentBy) {
        static Notice of(AbsenceNotice n) {
            return n == null
                    ? null
                    : new Notice(
                            n.kind(), n.kind().mark(), n.lastDay(), n.expectedAt(), n.reason(), n.sentAt(), n.sentBy());
        }
    }

    /**
     * One pupil.
     *
     * @param notice what the guardian wrote, or null
     * @param differs whether the confirmed register says something else than the notice
     */
    public record Line(
            UUID pupil,
            Integer number,
            String name,
            String kana,
            String mark,
            Standing standing,
            String reason,
            LocalTime arrived,
            LocalTime left,
            Notice notice,
            boolean differs) {
        static Line of(People.Pupil pupil, Presence presence, AbsenceNotice notice, boolean differs) {
            return new Line(
                    pupil.id(),
                    pupil.number(),
                    pupil.name(),
                    pupil.kana(),
                    presence.mark(),
                    presence.standing(),
                    presence.reason(),
                    presence.arrived(),
                    presence.left(),
                    Notice.of(notice),
                    differs);
        }
    }

    /** Whether it says of anybody why the pupil is not, or not all day, at school. */
    boolean tellsReasons() {
        return lines.stream()
                .anyMatch(line -> line.reason() != null
                        || line.notice() != null
                        || !line.standing().isAttended());
    }

    public boolean isConfirmed() {
        return confirmed != null;
    }

    /** The pupils who are not simply present. */
    public List<Line> exceptions() {
        return lines.stream()
                .filter(line -> line.standing() != Standing.PRESENT)
                .toList();
    }
}
