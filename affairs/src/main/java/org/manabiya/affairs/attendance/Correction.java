package org.manabiya.affairs.attendance;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** What stood in the register before, what stands there now, who changed it, when and why. Written once, never changed. */
@Entity
@Table(name = "affairs_attendance_correction")
public class Correction {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "roll_id")
    private UUID rollId;

    @Column(name = "pupil_id")
    private UUID pupilId;

    @Embedded
    @AttributeOverride(name = "mark", column = @Column(name = "old_mark"))
    @AttributeOverride(name = "standing", column = @Column(name = "old_counts_as"))
    @AttributeOverride(name = "reason", column = @Column(name = "old_reason"))
    @AttributeOverride(name = "arrived", column = @Column(name = "old_arrived_at"))
    @AttributeOverride(name = "left", column = @Column(name = "old_left_at"))
    private Presence before;

    @Embedded
    @AttributeOverride(name = "mark", column = @Column(name = "new_mark"))
    @AttributeOverride(name = "standing", column = @Column(name = "new_counts_as"))
    @AttributeOverride(name = "reason", column = @Column(name = "new_reason"))
    @AttributeOverride(name = "arrived", column = @Column(name = "new_arrived_at"))
    @AttributeOverride(name = "left", column = @Column(name = "new_left_at"))
    private Presence after;

    private String why;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_by_name")
    private String madeByName;

    protected Correction() {}

    Correction(Roll roll, UUID pupil, Presence before, Presence after, String why, Signature signature) {
        this.id = Ids.next();
        this.municipalityId = roll.municipalityId();
        this.schoolId = roll.schoolId();
        this.rollId = roll.id();
        this.pupilId = pupil;
        this.before = before;
        this.after = after;
        this.why = why;
        this.madeAt = signature.at();
        this.madeBy = signature.person();
        this.madeByName = signature.name();
    }

    public UUID pupilId() {
        return pupilId;
    }

    /** What stood there, or null where the pupil was not yet in the roll. */
    public Presence before() {
        return before;
    }

    public Presence after() {
        return after;
    }

    /** The reason given, or null on the day itself. */
    public String why() {
        return why;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String madeBy() {
        return madeByName;
    }
}
