package org.manabiya.affairs.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.core.organisation.SchoolClass;

/**
 * The register of one homeroom class on one day (出席簿: the head's duty by 学校教育法施行令 第19条, the form by 学校教育法施行規則 第25条). It
 * comes into being when a teacher confirms it and is never unmade; a slip is corrected in it, and the correction keeps what stood
 * there before, as two lines and a seal do on paper.
 */
@Entity
@Table(name = "affairs_roll")
public class Roll {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "class_id")
    private UUID classId;

    @Column(name = "roll_day")
    private LocalDate day;

    @Version
    private long version;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "confirmed_by")
    private UUID confirmedBy;

    @Column(name = "confirmed_by_name")
    private String confirmedByName;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_by_name")
    private String changedByName;

    protected Roll() {}

    private Roll(SchoolClass clazz, LocalDate day, Signature signature) {
        this.id = Ids.next();
        this.municipalityId = clazz.municipalityId();
        this.schoolId = clazz.schoolId();
        this.classId = clazz.id();
        this.day = day;
        this.confirmedAt = signature.at();
        this.confirmedBy = signature.person();
        this.confirmedByName = signature.name();
        changed(signature);
    }

    static Roll confirmed(SchoolClass clazz, LocalDate day, Signature signature) {
        return new Roll(clazz, day, signature);
    }

    /** Enters a pupil. */
    Attendance enter(UUID pupil, Presence presence) {
        return new Attendance(this, pupil, presence);
    }

    /** Writes something else about a pupil and answers what to keep of it. */
    Correction correct(Attendance entry, Presence presence, String why, Signature signature) {
        var correction = new Correction(this, entry.pupilId(), entry.presence(), presence, why, signature);
        entry.replace(presence);
        changed(signature);
        return correction;
    }

    /** Keeps that a pupil was entered after the roll was confirmed. */
    Correction entered(Attendance entry, String why, Signature signature) {
        changed(signature);
        return new Correction(this, entry.pupilId(), null, entry.presence(), why, signature);
    }

    private void changed(Signature signature) {
        this.changedAt = signature.at();
        this.changedBy = signature.person();
        this.changedByName = signature.name();
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

    public UUID classId() {
        return classId;
    }

    public LocalDate day() {
        return day;
    }

    /** Grows with every correction; who corrects says which one was seen. */
    public long version() {
        return version;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    public String confirmedBy() {
        return confirmedByName;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public String changedBy() {
        return changedByName;
    }
}
