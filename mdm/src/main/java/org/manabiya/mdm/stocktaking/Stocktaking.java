package org.manabiya.mdm.stocktaking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Entered;
import org.manabiya.mdm.ledger.Act;

/** A stocktaking (棚卸) of a municipality or of one school, from its opening to the board's sign-off, after which nothing changes. */
@Entity
@Table(name = "mdm_stocktaking")
public class Stocktaking {
    private static final int SHORT = 100;
    private static final int LONG = 400;

    /**
     * What is announced of a stocktaking.
     *
     * @param leader who leads it and answers questions
     */
    public record Terms(String name, LocalDate from, LocalDate until, String leader) {}

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    private String name;

    @Column(name = "from_on")
    private LocalDate fromOn;

    @Column(name = "until_on")
    private LocalDate untilOn;

    private String leader;

    @Column(name = "opened_by")
    private UUID openedBy;

    private String opener;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "signed_by")
    private UUID signedBy;

    private String signer;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    @Column(name = "cancelled_because")
    private String cancelledBecause;

    @Version
    private int version;

    protected Stocktaking() {}

    /** @param school the school that counts for itself, or {@code null} for the board */
    Stocktaking(UUID municipality, UUID school, Terms terms, Act act) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.schoolId = school;
        this.name = Entered.required(terms.name(), SHORT, "mdm.stocktaking.nameMissing");
        this.leader = Entered.required(terms.leader(), SHORT, "mdm.stocktaking.leaderMissing");
        if (terms.from() == null || terms.until() == null || terms.until().isBefore(terms.from())) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.stocktaking.days");
        }
        this.fromOn = terms.from();
        this.untilOn = terms.until();
        this.openedBy = act.by().account();
        this.opener = act.by().name();
        this.openedAt = act.by().at();
    }

    /** The board signs it off (棚卸の決裁); all sheets are signed by then. */
    void sign(Act act) {
        requireOpen();
        signedBy = act.by().account();
        signer = act.by().name();
        signedAt = act.by().at();
    }

    /** Was opened by mistake; what has been counted stays on record. */
    void cancel(String why, Instant at) {
        requireOpen();
        cancelledBecause = Entered.required(why, LONG, "mdm.ledger.reasonMissing");
        cancelledAt = at;
    }

    void requireOpen() {
        if (isSigned()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.stocktaking.signed");
        }
        if (isCancelled()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.stocktaking.cancelled");
        }
    }

    public boolean isSigned() {
        return signedAt != null;
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    public boolean isOpen() {
        return !isSigned() && !isCancelled();
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    /** The school that counts for itself, or {@code null} where the board has opened it. */
    public UUID schoolId() {
        return schoolId;
    }

    public Terms terms() {
        return new Terms(name, fromOn, untilOn, leader);
    }

    public String opener() {
        return opener;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public String signer() {
        return signer;
    }

    public Instant signedAt() {
        return signedAt;
    }

    public String cancelledBecause() {
        return cancelledBecause;
    }
}
