package org.manabiya.mdm.yearchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Entered;
import org.manabiya.mdm.ledger.DeviceEvent.Author;

/** Who has done an item at a school or at the board, and when; with a remark. */
@Entity
@Table(name = "mdm_year_change_tick")
public class ChecklistTick {
    private static final int LONGEST = 400;

    @Id
    private UUID id;

    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "place_id")
    private UUID placeId;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "done_by")
    private UUID doneBy;

    @Column(name = "done_by_name")
    private String doneByName;

    private String remark;

    @Version
    private int version;

    protected ChecklistTick() {}

    ChecklistTick(ChecklistItem item, UUID place) {
        this.id = Ids.next();
        this.itemId = item.id();
        this.placeId = place;
    }

    /**
     * Says whether it is done; who said so first stays with the own words, until somebody takes the tick back.
     *
     * @throws Refusal CONFLICT for other words than those of whoever was first
     */
    void set(boolean done, String words, Author by) {
        String said = Entered.optional(words, LONGEST);
        if (done && isDone()) {
            if (said != null && !said.equals(remark)) {
                throw new Refusal(Refusal.Kind.CONFLICT, "mdm.yearChange.tickedBefore", doneByName, said);
            }
            return;
        }
        remark = said;
        if (done) {
            doneAt = by.at();
            doneBy = by.account();
            doneByName = by.name();
        } else {
            doneAt = null;
            doneBy = null;
            doneByName = null;
        }
    }

    UUID itemId() {
        return itemId;
    }

    UUID placeId() {
        return placeId;
    }

    public boolean isDone() {
        return doneAt != null;
    }

    public Instant doneAt() {
        return doneAt;
    }

    public String doneByName() {
        return doneByName;
    }

    public String remark() {
        return remark;
    }
}
