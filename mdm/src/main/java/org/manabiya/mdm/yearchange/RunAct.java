package org.manabiya.mdm.yearchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** What a run did with one unit. */
@Entity
@Table(name = "mdm_year_change_act")
public class RunAct {
    /** What was done. */
    public enum Kind {
        /** The unit went to a new pupil. */
        ASSIGN,
        /** The unit went along with its pupil to another school. */
        MOVE,
        /** A pupil who goes up keeps the unit: a loan for the new year follows that of the old one. */
        RENEW
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** The ledger did not allow it. */
        REFUSED,
        /** Done and taken back. */
        TAKEN_BACK,
        /** Done and not taken back: something happened to the unit since. */
        LEFT
    }

    @Id
    private UUID id;

    @Column(name = "run_id")
    private UUID runId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "device_id")
    private UUID deviceId;

    @Column(name = "person_id")
    private UUID personId;

    /** What {@link org.manabiya.mdm.lending.LendUnits#undo} or a correction names, or {@code null} where nothing was to be done. */
    private UUID act;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String refusal;

    @Version
    private int version;

    protected RunAct() {}

    private RunAct(UUID run, Deed deed, Outcome outcome) {
        this.id = Ids.next();
        this.runId = run;
        this.kind = deed.kind();
        this.deviceId = deed.device();
        this.personId = deed.person();
        this.outcome = outcome;
    }

    /** @param act what an undo names, or {@code null} */
    static RunAct done(UUID run, Deed deed, UUID act) {
        RunAct row = new RunAct(run, deed, Outcome.DONE);
        row.act = act;
        return row;
    }

    /** @param key the message that says why */
    static RunAct refused(UUID run, Deed deed, String key) {
        RunAct row = new RunAct(run, deed, Outcome.REFUSED);
        row.refusal = key;
        return row;
    }

    void takenBack() {
        outcome = Outcome.TAKEN_BACK;
    }

    void left() {
        outcome = Outcome.LEFT;
    }

    UUID id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    UUID deviceId() {
        return deviceId;
    }

    UUID act() {
        return act;
    }

    boolean isDone() {
        return outcome == Outcome.DONE;
    }
}
