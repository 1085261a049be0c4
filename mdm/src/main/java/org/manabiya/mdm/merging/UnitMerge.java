package org.manabiya.mdm.merging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.ledger.Act;
import org.manabiya.mdm.ledger.Device;

/** Two records that were found to be one unit, and which of them was kept. */
@Entity
@Table(name = "mdm_merge")
public class UnitMerge {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "device_id")
    private UUID deviceId;

    @Column(name = "former_id")
    private UUID formerId;

    @Column(name = "former_tag")
    private String formerTag;

    @Column(name = "former_entered_by")
    private UUID formerEnteredBy;

    /** The number of the event by which the unit took over the other record; while it is the last one, the merge can be undone. */
    @Column(name = "event_number")
    private int eventNumber;

    @Column(name = "merged_at")
    private Instant mergedAt;

    @Column(name = "merged_by")
    private UUID mergedBy;

    private String merger;
    private String reason;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Version
    private int version;

    protected UnitMerge() {}

    UnitMerge(Device kept, Device former, Act act) {
        this.id = Ids.next();
        this.municipalityId = kept.municipalityId();
        this.deviceId = kept.id();
        this.formerId = former.id();
        this.formerTag = former.tag();
        this.formerEnteredBy = former.enteredBy();
        this.mergedAt = act.by().at();
        this.mergedBy = act.by().account();
        this.merger = act.by().name();
        this.reason = act.why();
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    /** The record that was kept. */
    public UUID deviceId() {
        return deviceId;
    }

    /** The record that was given up; there is none of this id while the merge holds. */
    public UUID formerId() {
        return formerId;
    }

    public String formerTag() {
        return formerTag;
    }

    UUID formerEnteredBy() {
        return formerEnteredBy;
    }

    public Instant mergedAt() {
        return mergedAt;
    }

    public String merger() {
        return merger;
    }

    public String reason() {
        return reason;
    }

    public boolean isUndone() {
        return undoneAt != null;
    }

    /** Whether nothing has happened to the unit since. */
    public boolean isUndoable(Device kept) {
        return !isUndone() && kept.events() == eventNumber;
    }

    void doneBy(int number) {
        eventNumber = number;
    }

    void undone(Device kept, Instant at) {
        if (!isUndoable(kept)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.merge.builtUpon", kept.tag());
        }
        undoneAt = at;
    }
}
