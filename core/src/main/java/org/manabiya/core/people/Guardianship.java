package org.manabiya.core.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** A guardian's tie to a pupil. Custody and contact bans are checked whenever something is read, never copied elsewhere. */
@Entity
@Table(name = "core_guardianship")
public class Guardianship {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "guardian_id")
    private UUID guardianId;

    @Column(name = "pupil_id")
    private UUID pupilId;

    private String relationship;

    @Column(name = "may_see")
    private boolean maySee;

    @Column(name = "from_roster")
    private boolean fromRoster;

    protected Guardianship() {}

    public Guardianship(Person guardian, Person pupil, String relationship) {
        this.id = Ids.next();
        this.municipalityId = pupil.municipalityId();
        this.guardianId = guardian.id();
        this.pupilId = pupil.id();
        this.relationship = relationship;
        this.maySee = true;
    }

    /** Whether the guardian may see this child: custody, contact bans. */
    void allow(boolean allowed) {
        this.maySee = allowed;
    }

    public boolean maySee() {
        return maySee;
    }

    /** Whether a roster states it: the next import would make it anew. */
    boolean isFromRoster() {
        return fromRoster;
    }

    public UUID id() {
        return id;
    }

    public UUID guardianId() {
        return guardianId;
    }

    public UUID pupilId() {
        return pupilId;
    }

    public String relationship() {
        return relationship;
    }
}
