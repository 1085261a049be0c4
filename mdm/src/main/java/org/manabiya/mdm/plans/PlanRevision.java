package org.manabiya.mdm.plans;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;

/** A plan as it was published; only its withdrawal changes it. */
@Entity
@Table(name = "mdm_plan_revision")
public class PlanRevision {
    static final int LONGEST_NOTE = 2000;

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Enumerated(EnumType.STRING)
    private PlanKind kind;

    private int number;
    private String fields;
    private String note;

    @Column(name = "published_at")
    private Instant publishedAt;

    private String publisher;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    private String withdrawer;

    @Column(name = "withdrawal_reason")
    private String withdrawalReason;

    @Version
    private int version;

    protected PlanRevision() {}

    PlanRevision(UUID municipality, PlanKind kind, int number, PlanFields fields, String note, String by, Instant now) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.kind = kind;
        this.number = number;
        this.fields = fields.json();
        this.note = note;
        this.publisher = by;
        this.publishedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public PlanKind kind() {
        return kind;
    }

    /** The how manieth revision of the plan, from 1. */
    public int number() {
        return number;
    }

    public PlanFields fields() {
        return PlanFields.read(fields);
    }

    /** What its publisher says has changed. */
    public String note() {
        return note;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public String publisher() {
        return publisher;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public String withdrawer() {
        return withdrawer;
    }

    public String withdrawalReason() {
        return withdrawalReason;
    }

    void withdraw(String reason, String by, Instant now) {
        if (isWithdrawn()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.plan.withdrawnAlready");
        }
        withdrawnAt = now;
        withdrawer = by;
        withdrawalReason = reason;
    }
}
