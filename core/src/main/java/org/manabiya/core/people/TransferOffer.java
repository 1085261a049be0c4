package org.manabiya.core.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.access.Place;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.School;

/**
 * A school hands a pupil over to a school of another municipality (転出). Open until that side accepts (転入) or declines, or the own
 * side takes it back.
 */
@Entity
@Table(name = "core_transfer_offer")
public class TransferOffer {
    private static final int LONGEST_REASON = 500;

    /** How far it has come. */
    public enum State {
        OPEN,
        WITHDRAWN,
        DECLINED,
        ACCEPTED,
        /** Accepted, and taken back by the side that had accepted. */
        UNDONE
    }

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "from_school_id")
    private UUID fromSchool;

    @Column(name = "to_municipality_id")
    private UUID toMunicipality;

    @Column(name = "to_school_id")
    private UUID toSchool;

    @Column(name = "left_on")
    private LocalDate leftOn;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "offered_by")
    private UUID offeredBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private UUID decidedBy;

    private String reason;

    @Column(name = "school_before")
    private UUID schoolBefore;

    @Column(name = "home_class_before")
    private UUID homeClassBefore;

    @Column(name = "new_person_id")
    private UUID newPersonId;

    protected TransferOffer() {}

    TransferOffer(Person pupil, UUID fromSchool, School to, LocalDate leftOn, UUID by, Instant now) {
        this.id = Ids.next();
        this.municipalityId = pupil.municipalityId();
        this.personId = pupil.id();
        this.fromSchool = fromSchool;
        this.toMunicipality = to.municipalityId();
        this.toSchool = to.id();
        this.leftOn = leftOn;
        this.state = State.OPEN;
        this.offeredBy = by;
        this.offeredAt = now;
    }

    /** @param pupil as it was until now, at the school that it leaves */
    void accept(UUID newPerson, Person pupil, UUID by, Instant now) {
        decide(State.ACCEPTED, null, by, now);
        this.newPersonId = newPerson;
        this.schoolBefore = pupil.primarySchoolId();
        this.homeClassBefore = pupil.homeClassId();
    }

    /** The pupil was not to come after all; the person that was made of it goes. */
    void undo(UUID by, Instant now) {
        this.state = State.UNDONE;
        this.newPersonId = null;
        this.decidedBy = by;
        this.decidedAt = now;
    }

    boolean isAccepted() {
        return state == State.ACCEPTED;
    }

    void decline(String why, UUID by, Instant now) {
        var text = why == null ? "" : why.strip();
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            throw new Refusal(Refusal.Kind.INVALID, "transfer.offer.reason", LONGEST_REASON);
        }
        decide(State.DECLINED, text, by, now);
    }

    void withdraw(UUID by, Instant now) {
        decide(State.WITHDRAWN, null, by, now);
    }

    private void decide(State decision, String why, UUID by, Instant now) {
        if (state != State.OPEN) {
            throw new Refusal(Refusal.Kind.CONFLICT, "transfer.offer.decided");
        }
        this.state = decision;
        this.reason = why;
        this.decidedBy = by;
        this.decidedAt = now;
    }

    public UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    UUID fromSchool() {
        return fromSchool;
    }

    UUID newPersonId() {
        return newPersonId;
    }

    UUID schoolBefore() {
        return schoolBefore;
    }

    UUID homeClassBefore() {
        return homeClassBefore;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    UUID toSchool() {
        return toSchool;
    }

    UUID toMunicipality() {
        return toMunicipality;
    }

    LocalDate leftOn() {
        return leftOn;
    }

    /** Where it came from: what the sending side's record of acts needs. */
    Place sender() {
        return Place.inSchool(municipalityId, fromSchool);
    }

    /** Where it lies: for the receiving side alone. */
    Place receiver() {
        return Place.inSchool(toMunicipality, toSchool);
    }
}
