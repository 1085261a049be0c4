package org.manabiya.mdm.lending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.data.CoreData;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Entered;

/** A cart, or a number of a school's spare units, kept for somebody from one moment to another. */
@Entity
@Table(name = "mdm_reservation")
public class Reservation {
    /** How far it is. */
    public enum State {
        /** Waits for somebody to approve it; keeps what it asks for meanwhile. */
        ASKED,
        APPROVED,
        DECLINED,
        CANCELLED
    }

    /**
     * What is asked for.
     *
     * @param cart the cart, or {@code null} for spare units
     * @param units how many spare units; of no meaning with a cart
     * @param until the moment at which it is free again
     */
    public record Wish(UUID clazz, UUID cart, int units, Instant from, Instant until, String purpose) {
        private static final int MOST = 1_000;
        private static final Instant LATEST = new SchoolYear(SchoolYear.LATEST)
                .last()
                .atStartOfDay(CoreData.JAPAN)
                .toInstant();

        public Wish {
            if (from == null || until == null || !from.isBefore(until) || until.isAfter(LATEST)) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.reservation.times");
            }
            if (cart == null && (units < 1 || units > MOST)) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.reservation.units", MOST);
            }
            purpose = Entered.optional(purpose, 200);
        }
    }

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "class_id")
    private UUID classId;

    @Column(name = "cart_id")
    private UUID cartId;

    private int units;

    @Column(name = "begins_at")
    private Instant from;

    @Column(name = "ends_at")
    private Instant until;

    private String purpose;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asked_by_name")
    private String askedByName;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_by_name")
    private String decidedByName;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version
    private int version;

    protected Reservation() {}

    Reservation(UUID municipality, UUID school, Wish wish, boolean approval, UUID askedBy, String name, Instant now) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.schoolId = school;
        this.classId = wish.clazz();
        this.cartId = wish.cart();
        this.units = wish.cart() == null ? wish.units() : 0;
        this.from = wish.from();
        this.until = wish.until();
        this.purpose = wish.purpose();
        this.state = approval ? State.ASKED : State.APPROVED;
        this.askedBy = askedBy;
        this.askedByName = name;
        this.askedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public UUID schoolId() {
        return schoolId;
    }

    public UUID classId() {
        return classId;
    }

    public UUID cartId() {
        return cartId;
    }

    public int units() {
        return units;
    }

    public Instant from() {
        return from;
    }

    public Instant until() {
        return until;
    }

    public String purpose() {
        return purpose;
    }

    public State state() {
        return state;
    }

    /** The person who asked, who alone may cancel it beside those who decide. */
    public UUID askedBy() {
        return askedBy;
    }

    public String askedByName() {
        return askedByName;
    }

    /** Whether it keeps something from others. */
    public boolean isLive() {
        return state == State.ASKED || state == State.APPROVED;
    }

    void decide(boolean approved, String by, Instant now) {
        if (state != State.ASKED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.reservation.decided");
        }
        state = approved ? State.APPROVED : State.DECLINED;
        decidedByName = by;
        decidedAt = now;
    }

    void cancel(String by, Instant now) {
        if (!isLive()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.reservation.decided");
        }
        state = State.CANCELLED;
        decidedByName = by;
        decidedAt = now;
    }
}
