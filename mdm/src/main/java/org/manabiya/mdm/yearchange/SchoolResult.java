package org.manabiya.mdm.yearchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** What came of an order for all schools at one of them. */
@Entity
@Table(name = "mdm_year_change_result")
public class SchoolResult {
    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "school_id")
    private UUID schoolId;

    private int units;
    private int refused;
    private String refusal;

    @Version
    private int version;

    protected SchoolResult() {}

    SchoolResult(UUID order, UUID school) {
        this.id = Ids.next();
        this.orderId = order;
        this.schoolId = school;
    }

    void took(int more) {
        units += more;
    }

    /** The ledger did not allow it for a unit. */
    void refusedOne() {
        refused++;
    }

    /** @param key the message that says why nothing could be done at the school */
    void refused(String key) {
        refusal = key;
    }

    UUID orderId() {
        return orderId;
    }

    public UUID schoolId() {
        return schoolId;
    }

    /** How many units took the step. */
    public int units() {
        return units;
    }

    /** How many did not, since the ledger did not allow it. */
    public int refused() {
        return refused;
    }

    /** The key of the message that says why nothing could be done at the school, or {@code null}. */
    public String refusal() {
        return refusal;
    }

    public boolean isProblem() {
        return refused > 0 || refusal != null;
    }
}
