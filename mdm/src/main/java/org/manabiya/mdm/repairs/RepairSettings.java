package org.manabiya.mdm.repairs;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** What a municipality takes for given when it weighs a repair against a new unit. */
@Entity
@Table(name = "mdm_repair_settings")
public class RepairSettings {
    @Id
    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Embedded
    private RepairTerms terms;

    @Version
    private int version;

    protected RepairSettings() {}

    RepairSettings(UUID municipality) {
        this.municipalityId = municipality;
    }

    void take(RepairTerms given) {
        terms = given;
    }

    RepairTerms terms() {
        return terms;
    }
}
