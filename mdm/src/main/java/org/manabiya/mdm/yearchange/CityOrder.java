package org.manabiya.mdm.yearchange;

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
import org.manabiya.mdm.data.Entered;
import org.manabiya.mdm.ledger.DeviceEvent.Author;

/** A step of a year change that the board has ordered for all schools at once: which, by whom and when. */
@Entity
@Table(name = "mdm_year_change_order")
public class CityOrder {
    private static final int LONGEST = 400;

    /** What is done at every school. */
    public enum Step {
        /** All units of those who leave came back. */
        COLLECT,
        /** What came back is erased for the next pupil. */
        ERASE,
        /** What is erased was looked at and is sound; what failed stays failed. */
        PASS,
        /** What is ready goes to the next pupils. */
        HAND_OUT,
        /** What the last such order handed out is taken back; what schools have handed out themselves stays. */
        UNDO
    }

    @Id
    private UUID id;

    @Column(name = "change_id")
    private UUID changeId;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Enumerated(EnumType.STRING)
    private Step step;

    private String reason;

    @Column(name = "undoes_id")
    private UUID undoesId;

    @Column(name = "job_id")
    private UUID jobId;

    @Column(name = "ordered_by")
    private UUID orderedBy;

    private String orderer;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    @Version
    private int version;

    protected CityOrder() {}

    CityOrder(YearChange change, Step step, Author by) {
        this.id = Ids.next();
        this.changeId = change.id();
        this.municipalityId = change.municipalityId();
        this.step = step;
        this.orderedBy = by.account();
        this.orderer = by.name();
        this.orderedAt = by.at();
    }

    /** Names the order that it takes back, for a reason that the units' histories then tell. */
    CityOrder undoing(CityOrder handedOut, String why) {
        undoesId = handedOut.id();
        reason = Entered.required(why, LONGEST, "mdm.ledger.reasonMissing");
        return this;
    }

    void workedOnBy(UUID job) {
        jobId = job;
    }

    public UUID id() {
        return id;
    }

    public UUID changeId() {
        return changeId;
    }

    UUID municipalityId() {
        return municipalityId;
    }

    public Step step() {
        return step;
    }

    public String reason() {
        return reason;
    }

    UUID undoesId() {
        return undoesId;
    }

    public UUID jobId() {
        return jobId;
    }

    public String orderer() {
        return orderer;
    }

    public Instant orderedAt() {
        return orderedAt;
    }
}
