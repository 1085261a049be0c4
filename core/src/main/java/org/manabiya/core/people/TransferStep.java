package org.manabiya.core.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** A place in a class or a role that a transfer ended or began: what has to be turned back to take it back. */
@Entity
@Table(name = "core_transfer_step")
public class TransferStep {
    @Id
    private UUID id;

    @Column(name = "transfer_id")
    private UUID transferId;

    @Column(name = "offer_id")
    private UUID offerId;

    @Column(name = "row_id")
    private UUID rowId;

    private boolean membership;
    private boolean begun;

    @Column(name = "end_before")
    private LocalDate endBefore;

    protected TransferStep() {}

    private TransferStep(UUID row, boolean membership, boolean begun, LocalDate endBefore) {
        this.id = Ids.next();
        this.rowId = row;
        this.membership = membership;
        this.begun = begun;
        this.endBefore = endBefore;
    }

    static TransferStep begun(Membership place) {
        return new TransferStep(place.id(), true, true, null);
    }

    static TransferStep begun(RoleRow role) {
        return new TransferStep(role.id(), false, true, null);
    }

    /** The place is about to end. */
    static TransferStep ending(Membership place) {
        return new TransferStep(place.id(), true, false, place.endDate());
    }

    /** The role is about to end. */
    static TransferStep ending(RoleRow role) {
        return new TransferStep(role.id(), false, false, role.endDate());
    }

    /** A transfer within the municipality did it. */
    TransferStep of(Transfer transfer) {
        this.transferId = transfer.id();
        return this;
    }

    /** Taking the pupil in from another municipality did it. */
    TransferStep of(TransferOffer offer) {
        this.offerId = offer.id();
        return this;
    }

    UUID rowId() {
        return rowId;
    }

    /** Whether the row is a place in a class, and not a role. */
    boolean isMembership() {
        return membership;
    }

    /** Whether the transfer began the row, and did not end it. */
    boolean isBegun() {
        return begun;
    }

    /** When an ended row would have ended without the transfer, or null. */
    LocalDate endBefore() {
        return endBefore;
    }
}
