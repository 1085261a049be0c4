package org.manabiya.mdm.alerts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.data.CoreData;

/** A municipality's thresholds, and when they were last held against the ledger. */
@Entity
@Table(name = "mdm_alert_rules")
class AlertRules {
    @Id
    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "support_months")
    private Integer supportMonths;

    @Column(name = "warranty_months")
    private Integer warrantyMonths;

    @Column(name = "lease_months")
    private Integer leaseMonths;

    @Column(name = "loans_overdue")
    private boolean loansOverdue;

    @Column(name = "repair_days")
    private Integer repairDays;

    @Column(name = "spare_level")
    private Integer spareLevel;

    @Column(name = "spare_days")
    private int spareDays;

    @Column(name = "checked_at")
    private Instant checkedAt;

    /** How often people have changed the thresholds; the version also counts the daily check. */
    private int edition;

    @Version
    private int version;

    protected AlertRules() {}

    AlertRules(UUID municipality) {
        this.municipalityId = municipality;
        hold(Thresholds.usual());
    }

    void take(Thresholds given) {
        given.check();
        hold(given);
        edition++;
    }

    private void hold(Thresholds given) {
        supportMonths = given.supportMonths();
        warrantyMonths = given.warrantyMonths();
        leaseMonths = given.leaseMonths();
        loansOverdue = given.loansOverdue();
        repairDays = given.repairDays();
        spareLevel = given.spareLevel();
        spareDays = given.spareDays();
    }

    Thresholds thresholds() {
        return new Thresholds(
                supportMonths, warrantyMonths, leaseMonths, loansOverdue, repairDays, spareLevel, spareDays);
    }

    int edition() {
        return edition;
    }

    void checked(Instant now) {
        checkedAt = now;
    }

    boolean isCheckedOn(LocalDate day) {
        return checkedAt != null
                && checkedAt.atZone(CoreData.JAPAN).toLocalDate().equals(day);
    }

    Instant checkedAt() {
        return checkedAt;
    }
}
