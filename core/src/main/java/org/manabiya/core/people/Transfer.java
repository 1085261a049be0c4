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

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private UUID recordedBy;

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
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }
}
