package org.manabiya.mdm.repairs;

import jakarta.persistence.Column;
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

    @Column(name = "threshold_percent")
    private int thresholdPercent;

    @Column(name = "switching_cost")
    private int switchingCost;

    @Column(name = "replacement_price")
    private int replacementPrice;

    @Column(name = "life_months")
    private int lifeMonths;

    @Version
    private int version;

    protected RepairSettings() {}

    RepairSettings(UUID municipality) {
        this.municipalityId = municipality;
    }

    void take(RepairTerms given) {
        thresholdPercent = given.thresholdPercent();
        switchingCost = given.switchingCost();
        replacementPrice = given.replacementPrice();
        lifeMonths = given.lifeMonths();
    }

    RepairTerms terms() {
        return new RepairTerms(thresholdPercent, switchingCost, replacementPrice, lifeMonths);
    }
}
