package org.manabiya.affairs.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** What is written in the register about one pupil on one day. Never changed, only replaced. */
@Embeddable
public class Presence {
    private String mark;

    @Enumerated(EnumType.STRING)
    @Column(name = "counts_as")
    private Standing standing;

    private String reason;

    @Column(name = "arrived_at")
    private LocalTime arrived;

    @Column(name = "left_at")
    private LocalTime left;

    protected Presence() {}

    private Presence(Mark mark, String reason, LocalTime arrived, LocalTime left) {
        this.mark = mark.code();
        this.standing = mark.standing();
        this.reason = reason;
        this.arrived = arrived;
        this.left = left;
    }

    /** Keeps of the details what fits the mark: no reason with plain presence, a time of arrival only with 遅刻, of leaving with 早退. */
    public static Presence of(Mark mark, String reason, LocalTime arrived, LocalTime left) {
        var standing = mark.standing();
        return new Presence(
                mark,
                standing == Standing.PRESENT ? null : Remark.of(reason),
                standing.isLate() ? minutes(arrived) : null,
                standing.isEarly() ? minutes(left) : null);
    }

    private static LocalTime minutes(LocalTime time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MINUTES);
    }

    /** The code of the mark. */
    public String mark() {
        return mark;
    }

    public Standing standing() {
        return standing;
    }

    /** Why, or null. */
    public String reason() {
        return reason;
    }

    /** When a late pupil came, or null. */
    public LocalTime arrived() {
        return arrived;
    }

    /** When a pupil left early, or null. */
    public LocalTime left() {
        return left;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Presence that
                && Objects.equals(mark, that.mark)
                && Objects.equals(reason, that.reason)
                && Objects.equals(arrived, that.arrived)
                && Objects.equals(left, that.left);
    }

    @Override
    public int hashCode() {
        return Objects.hash(mark, reason, arrived, left);
    }

    /** For the audit: the mark and its details on one line. */
    @Override
    public String toString() {
        var line = new StringBuilder(mark);
        for (Object detail : new Object[] {arrived, left, reason}) {
            if (detail != null) {
                line.append(' ').append(detail);
            }
        }
        return line.toString();
    }
}
