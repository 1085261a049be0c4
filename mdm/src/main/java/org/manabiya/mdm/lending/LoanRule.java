package org.manabiya.mdm.lending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** The limits that a municipality has set for its loans. */
@Entity
@Table(name = "mdm_loan_rule")
public class LoanRule {
    @Id
    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "usual_days")
    private int usualDays;

    @Column(name = "longest_days")
    private int longestDays;

    @Column(name = "home_days")
    private int homeDays;

    @Column(name = "most_short")
    private int mostShort;

    @Version
    private int version;

    protected LoanRule() {}

    LoanRule(UUID municipality) {
        this.municipalityId = municipality;
    }

    void set(LoanLimits limits) {
        usualDays = limits.usualDays();
        longestDays = limits.longestDays();
        homeDays = limits.homeDays();
        mostShort = limits.mostShort();
    }

    LoanLimits limits() {
        return new LoanLimits(usualDays, longestDays, homeDays, mostShort);
    }
}
