package org.manabiya.lms.materials;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;

/** That a pupil opened an item: when first and last, how often, and how far the pupil has come. One a pupil and item. */
@Entity
@Table(name = "lms_opening")
public class Opening {
    private static final int LONGEST_POSITION = 200;

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "pupil_id")
    private UUID pupilId;

    @Column(name = "first_opened_at")
    private Instant firstOpened;

    @Column(name = "last_opened_at")
    private Instant lastOpened;

    private int times;

    private String position;

    private Integer reached;

    private Integer whole;

    @Column(name = "done_at")
    private Instant done;

    protected Opening() {}

    Opening(HandoutItem item, UUID pupil, Instant now) {
        this.id = Ids.next();
        this.municipalityId = item.municipalityId();
        this.schoolId = item.schoolId();
        this.itemId = item.id();
        this.pupilId = pupil;
        this.firstOpened = now;
        this.lastOpened = now;
        this.times = 1;
    }

    void again(Instant now) {
        this.lastOpened = now;
        this.times++;
    }

    /**
     * The pupil has come as far as that. Turning back moves the place to go on reading, not what has been reached.
     *
     * @param newPosition where to go on, in the words of the reader, or null
     * @param unit the page, chapter or second come to, of {@code units}
     */
    void reach(String newPosition, int unit, int units) {
        if (unit < 0 || unit > units || units < 1 || (newPosition != null && newPosition.length() > LONGEST_POSITION)) {
            throw new Refusal(Refusal.Kind.INVALID, "materials.progress");
        }
        this.position = newPosition;
        this.whole = units;
        this.reached = Math.min(units, Math.max(unit, reached == null ? 0 : reached));
    }

    /** The pupil says that it is done; said twice, the first time stands. */
    void done(Instant now) {
        if (done == null) {
            this.done = now;
        }
    }

    public UUID itemId() {
        return itemId;
    }

    public UUID pupilId() {
        return pupilId;
    }

    public Instant firstOpened() {
        return firstOpened;
    }

    public Instant lastOpened() {
        return lastOpened;
    }

    public int times() {
        return times;
    }

    /** Where to go on reading, or null. */
    public String position() {
        return position;
    }

    /** The farthest page, chapter or second, or null where none was told. */
    public Integer reached() {
        return reached;
    }

    /** How many pages, chapters or seconds there are, or null where none were told. */
    public Integer whole() {
        return whole;
    }

    /** How much of the whole has been reached, 0 to 100; 0 where nothing was told. */
    public int percent() {
        return whole == null ? 0 : (int) (100L * reached / whole);
    }

    /** When the pupil said that it is done, or null. */
    public Instant done() {
        return done;
    }
}
