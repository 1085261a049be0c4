package org.manabiya.affairs.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.manabiya.core.access.Place;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;

/**
 * A guardian's word that a child will be absent, late or leave early (欠席連絡). It never writes the register: it lies under the roll
 * as a layer that the teacher confirms or not.
 */
@Entity
@Table(name = "affairs_absence_notice")
public class AbsenceNotice {
    /** What the guardian fills in; a single day where {@code last} is null. */
    public record Words(NoticeKind kind, LocalDate first, LocalDate last, LocalTime expectedAt, String reason) {
        public Words {
            last = last == null || (kind != null && kind.isOfOneDay()) ? first : last;
            expectedAt = kind != null && kind.isOfOneDay() ? expectedAt : null;
            reason = Remark.of(reason);
        }
    }

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "pupil_id")
    private UUID pupilId;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Column(name = "expected_at")
    private LocalTime expectedAt;

    private String reason;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "sent_by")
    private UUID sentBy;

    @Column(name = "sent_by_name")
    private String sentByName;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected AbsenceNotice() {}

    AbsenceNotice(Place pupil, Words words, Signature signature) {
        this.id = Ids.next();
        this.municipalityId = pupil.municipality();
        this.schoolId = pupil.school();
        this.pupilId = pupil.person();
        this.firstDay = words.first();
        this.lastDay = words.last();
        this.kind = words.kind();
        this.expectedAt = words.expectedAt();
        this.reason = words.reason();
        this.sentAt = signature.at();
        this.sentBy = signature.person();
        this.sentByName = signature.name();
    }

    /** Whether it says the same: a second click. */
    boolean says(Words words) {
        return kind == words.kind()
                && firstDay.equals(words.first())
                && lastDay.equals(words.last())
                && Objects.equals(expectedAt, words.expectedAt())
                && Objects.equals(reason, words.reason());
    }

    /** What the register would say if the teacher agrees. The time is only expected, so it is not written down as the time of coming. */
    Presence proposes(Marks.Table marks) {
        return Presence.of(marks.of(kind.mark()), reason, null, null);
    }

    /**
     * Takes it back.
     *
     * @throws Refusal CONFLICT when its days are over
     */
    void withdraw(LocalDate today, Instant now) {
        if (lastDay.isBefore(today)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "attendance.notice.over");
        }
        if (withdrawnAt == null) {
            withdrawnAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    UUID municipalityId() {
        return municipalityId;
    }

    UUID schoolId() {
        return schoolId;
    }

    public UUID pupilId() {
        return pupilId;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public NoticeKind kind() {
        return kind;
    }

    /** When a late pupil is expected, or one who leaves early is to go; or null. */
    public LocalTime expectedAt() {
        return expectedAt;
    }

    public String reason() {
        return reason;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public String sentBy() {
        return sentByName;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
