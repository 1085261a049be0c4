package org.manabiya.mdm.yearchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.mdm.data.Entered;
import org.manabiya.mdm.ledger.DeviceEvent.Author;

/** One carrying-out of a year change at a school: who ordered it when, and who took it back. */
@Entity
@Table(name = "mdm_year_change_run")
public class AssignmentRun {
    private static final int LONGEST = 400;

    @Id
    private UUID id;

    @Column(name = "change_id")
    private UUID changeId;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    /** The order for all schools of which it is a part; {@code null} where the school ordered it. */
    @Column(name = "order_id")
    private UUID orderId;

    /** The job that works on it, or worked on it last. */
    @Column(name = "job_id")
    private UUID jobId;

    @Column(name = "ordered_by")
    private UUID orderedBy;

    private String orderer;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    @Column(name = "undo_reason")
    private String undoReason;

    @Column(name = "undo_orderer")
    private String undoOrderer;

    @Column(name = "undo_ordered_at")
    private Instant undoOrderedAt;

    @Version
    private int version;

    protected AssignmentRun() {}

    AssignmentRun(YearChange change, UUID school, Author by) {
        this.id = Ids.next();
        this.changeId = change.id();
        this.municipalityId = change.municipalityId();
        this.schoolId = school;
        this.orderedBy = by.account();
        this.orderer = by.name();
        this.orderedAt = by.at();
    }

    /** The school's part of an order for all schools. */
    AssignmentRun(YearChange change, UUID school, CityOrder order, Author by) {
        this(change, school, by);
        this.orderId = order.id();
        this.jobId = order.jobId();
    }

    /** Is taken back, for a reason that the units' histories then tell; once more where the first time was broken off. */
    void undo(String why, Author by) {
        undoReason = Entered.required(why, LONGEST, "mdm.ledger.reasonMissing");
        undoOrderer = by.name();
        undoOrderedAt = by.at();
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

    public UUID schoolId() {
        return schoolId;
    }

    boolean isOf(UUID order) {
        return order.equals(orderId);
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

    public boolean isUndone() {
        return undoOrderedAt != null;
    }

    public String undoReason() {
        return undoReason;
    }

    public String undoOrderer() {
        return undoOrderer;
    }

    public Instant undoOrderedAt() {
        return undoOrderedAt;
    }
}
