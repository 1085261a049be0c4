package org.manabiya.core.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** A pupil left one school of the municipality (転出) and entered another (転入). Kept for good. */
@Entity
@Table(name = "core_transfer")
public class Transfer {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "from_school_id")
    private UUID fromSchool;

    @Column(name = "to_school_id")
    private UUID toSchool;

    @Column(name = "left_on")
    private LocalDate leftOn;

    @Column(name = "entered_on")
    private LocalDate enteredOn;

    @Column(name = "home_class_before")
    private UUID homeClassBefore;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Column(name = "undone_by")
    private UUID undoneBy;

    protected Transfer() {}

    Transfer(
            Person pupil,
            UUID fromSchool,
            UUID toSchool,
            LocalDate leftOn,
            LocalDate enteredOn,
            UUID recordedBy,
            Instant recordedAt) {
        this.id = Ids.next();
        this.municipalityId = pupil.municipalityId();
        this.personId = pupil.id();
        this.fromSchool = fromSchool;
        this.toSchool = toSchool;
        this.leftOn = leftOn;
        this.enteredOn = enteredOn;
        this.homeClassBefore = pupil.homeClassId();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /** It has been taken back: it never counted, but that it was recorded stays. */
    void undone(UUID by, Instant now) {
        this.undoneBy = by;
        this.undoneAt = now;
    }

    UUID id() {
        return id;
    }

    UUID fromSchool() {
        return fromSchool;
    }

    UUID toSchool() {
        return toSchool;
    }

    UUID homeClassBefore() {
        return homeClassBefore;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
