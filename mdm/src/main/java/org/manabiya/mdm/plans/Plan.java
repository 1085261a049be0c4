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

/** A municipality's draft of one of the four plans. */
@Entity
@Table(name = "mdm_plan")
public class Plan {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Enumerated(EnumType.STRING)
    private PlanKind kind;

    private String fields;

    @Column(name = "saved_at")
    private Instant savedAt;

    private String saver;

    @Version
    private int version;

    protected Plan() {}

    Plan(UUID municipality, PlanKind kind) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.kind = kind;
    }

    public UUID id() {
        return id;
    }

    public PlanFields fields() {
        return PlanFields.read(fields);
    }

    public Instant savedAt() {
        return savedAt;
    }

    public String saver() {
        return saver;
    }

    /** Which state of the draft a form shows; it must still hold when the form comes back. */
    public int version() {
        return version;
    }

    void write(PlanFields said, int seen, String by, Instant now) {
        if (seen != version) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.plan.savedMeanwhile", saver);
        }
        fields = said.json();
        saver = by;
        savedAt = now;
    }
}
