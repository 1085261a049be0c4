package org.manabiya.mdm.merging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** Two units that look like one, and a person said that they are two; the smaller id stands first. */
@Entity
@Table(name = "mdm_different_units")
class DifferentUnits {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "first_id")
    private UUID firstId;

    @Column(name = "second_id")
    private UUID secondId;

    @Column(name = "said_at")
    private Instant saidAt;

    @Column(name = "said_by")
    private UUID saidBy;

    protected DifferentUnits() {}

    DifferentUnits(UUID municipality, Pair pair, Instant at, UUID by) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.firstId = pair.first();
        this.secondId = pair.second();
        this.saidAt = at;
        this.saidBy = by;
    }

    Pair pair() {
        return new Pair(firstId, secondId);
    }

    /** Two ids in one order. */
    record Pair(UUID first, UUID second) {
        static Pair of(UUID one, UUID other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }
}
