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
import org.manabiya.mdm.ledger.DeviceEvent.Author;

/**
 * A unit that came back at the turn of the year: collected, erased for the next pupil (初期化 — not the erasure before disposal, which needs
 * a certificate), checked; each by whom and when.
 */
@Entity
@Table(name = "mdm_year_change_unit")
public class ReturnedUnit {
    /** What came of the check. */
    public enum Check {
        OPEN,
        PASSED,
        /** Its repair is asked for. */
        FAILED;

        private static Check of(Boolean sound) {
            if (sound == null) {
                return OPEN;
            }
            return sound ? PASSED : FAILED;
        }
    }

    /** What was done with it since: two facts, not one ladder, since a unit that fails may have been erased before or be too broken for it. */
    public record Facts(boolean erased, Check check) {
        static Facts of(boolean erased, Boolean sound) {
            return new Facts(erased, Check.of(sound));
        }

        /** Erased and found sound: it may go out. */
        public boolean isReady() {
            return erased && check == Check.PASSED;
        }

        public boolean isFailed() {
            return check == Check.FAILED;
        }
    }

    @Id
    private UUID id;

    @Column(name = "change_id")
    private UUID changeId;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "device_id")
    private UUID deviceId;

    @Column(name = "pupil_id")
    private UUID pupilId;

    @Column(name = "collected_at")
    private Instant collectedAt;

    private String collector;

    @Column(name = "collect_act")
    private UUID collectAct;

    @Column(name = "erased_at")
    private Instant erasedAt;

    private String eraser;

    @Column(name = "checked_at")
    private Instant checkedAt;

    private String checker;
    private Boolean sound;

    @Column(name = "repair_id")
    private UUID repairId;

    @Version
    private int version;

    protected ReturnedUnit() {}

    /**
     * @param pupil from whom it came back, or {@code null} where it lay at the school already
     * @param act what {@link org.manabiya.mdm.lending.LendUnits#undo} names, or {@code null}
     */
    ReturnedUnit(YearChange change, UUID school, UUID device, UUID pupil, UUID act, Author by) {
        this.id = Ids.next();
        this.changeId = change.id();
        this.schoolId = school;
        this.deviceId = device;
        this.pupilId = pupil;
        this.collectAct = act;
        this.collectedAt = by.at();
        this.collector = by.name();
    }

    public UUID deviceId() {
        return deviceId;
    }

    public UUID repairId() {
        return repairId;
    }

    public Facts facts() {
        return Facts.of(erasedAt != null, sound);
    }

    /** From whom it came back, or {@code null}. */
    UUID pupilId() {
        return pupilId;
    }

    public Instant collectedAt() {
        return collectedAt;
    }

    public String collector() {
        return collector;
    }

    public Instant erasedAt() {
        return erasedAt;
    }

    public String eraser() {
        return eraser;
    }

    public Instant checkedAt() {
        return checkedAt;
    }

    public String checker() {
        return checker;
    }

    UUID collectAct() {
        return collectAct;
    }

    /** Is set up anew; once is enough. */
    void erase(Author by) {
        if (erasedAt == null) {
            erasedAt = by.at();
            eraser = by.name();
        }
    }

    /** Screen, keyboard, battery and accessories are in order. What was repaired since is checked again. */
    void pass(Author by) {
        requireErased();
        checkedAt = by.at();
        checker = by.name();
        sound = true;
    }

    /** Something fails; a unit that does not even start cannot be erased before. */
    void fail(UUID repair, Author by) {
        checkedAt = by.at();
        checker = by.name();
        sound = false;
        repairId = repair;
    }

    private void requireErased() {
        if (erasedAt == null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.yearChange.notErased");
        }
    }

    /** Nothing was done with it since it was collected. */
    public boolean isFresh() {
        return erasedAt == null && checkedAt == null;
    }
}
