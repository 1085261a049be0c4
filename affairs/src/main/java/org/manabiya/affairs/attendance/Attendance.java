package org.manabiya.affairs.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** One pupil's line in a {@link Roll}. Changed through the roll only. */
@Entity
@Table(name = "affairs_attendance")
public class Attendance {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "class_id")
    private UUID classId;

    @Column(name = "roll_id")
    private UUID rollId;

    @Column(name = "roll_day")
    private LocalDate day;

    @Column(name = "pupil_id")
    private UUID pupilId;

    @Embedded
    private Presence presence;

    protected Attendance() {}

    Attendance(Roll roll, UUID pupil, Presence presence) {
        this.id = Ids.next();
        this.municipalityId = roll.municipalityId();
        this.schoolId = roll.schoolId();
        this.classId = roll.classId();
        this.rollId = roll.id();
        this.day = roll.day();
        this.pupilId = pupil;
        this.presence = presence;
    }

    void replace(Presence other) {
        this.presence = other;
    }

    public UUID pupilId() {
        return pupilId;
    }

    public Presence presence() {
        return presence;
    }
}
