package org.manabiya.mdm.lending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.util.UUID;
import org.manabiya.core.error.Refusal;

/** How a school lets its units be reserved: whether somebody approves, and for how long at most. */
@Entity
@Table(name = "mdm_reservation_rule")
public class ReservationRule {
    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 366;

    @Id
    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    private boolean approval;

    @Column(name = "longest_days")
    private int longestDays;

    @Version
    private int version;

    protected ReservationRule() {}

    /** The rule of a school that has set none: no approval, a week at most. */
    ReservationRule(UUID municipality, UUID school) {
        this.municipalityId = municipality;
        this.schoolId = school;
        this.longestDays = USUAL_DAYS;
    }

    public boolean approval() {
        return approval;
    }

    public int longestDays() {
        return longestDays;
    }

    void set(boolean withApproval, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.reservation.days", MOST_DAYS);
        }
        approval = withApproval;
        longestDays = days;
    }

    void requireNotTooLong(Reservation.Wish wish) {
        if (Duration.between(wish.from(), wish.until()).compareTo(Duration.ofDays(longestDays)) > 0) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.reservation.tooLong", longestDays);
        }
    }
}
