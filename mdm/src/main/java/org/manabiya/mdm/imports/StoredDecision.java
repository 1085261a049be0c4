package org.manabiya.mdm.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.mdm.ledger.DeviceEvent.Author;

/** What a person decided about a {@link Conflict}; remembered for the next file that holds the same one. */
@Entity
@Table(name = "mdm_import_decision")
class StoredDecision {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    private String conflict;

    @Enumerated(EnumType.STRING)
    private Choice choice;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private UUID decidedBy;

    protected StoredDecision() {}

    StoredDecision(UUID municipality, String conflict) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.conflict = conflict;
    }

    String conflict() {
        return conflict;
    }

    Choice choice() {
        return choice;
    }

    void decide(Choice chosen, Author author) {
        choice = chosen;
        decidedAt = author.at();
        decidedBy = author.account();
    }
}
