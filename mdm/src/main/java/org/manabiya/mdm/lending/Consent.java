package org.manabiya.mdm.lending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Entered;

/** A guardian's consent to one wording for one child: signed on the screen, or on a paper that a member of staff noted. */
@Entity
@Table(name = "mdm_consent")
public class Consent {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "text_id")
    private UUID textId;

    @Column(name = "pupil_id")
    private UUID pupilId;

    @Column(name = "guardian_id")
    private UUID guardianId;

    private String signature;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "noted_by")
    private String notedBy;

    @Column(name = "scan_id")
    private UUID scanId;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Version
    private int version;

    protected Consent() {}

    private Consent(UUID municipality, ConsentText text, UUID pupil, String signature, Instant now) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.textId = text.id();
        this.pupilId = pupil;
        this.signature = Entered.required(signature, 100, "mdm.lending.consent.unsigned");
        this.givenAt = now;
    }

    /** Signed by the guardian: the name typed and the box ticked. */
    static Consent signed(
            UUID municipality, ConsentText text, UUID pupil, UUID guardian, String name, boolean agreed, Instant now) {
        if (!agreed) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.lending.consent.notAgreed");
        }
        Consent consent = new Consent(municipality, text, pupil, name, now);
        consent.guardianId = guardian;
        return consent;
    }

    /** On a paper that the school keeps. */
    static Consent onPaper(
            UUID municipality, ConsentText text, UUID pupil, String signer, String notedBy, Instant now) {
        Consent consent = new Consent(municipality, text, pupil, signer, now);
        consent.notedBy = notedBy;
        return consent;
    }

    /** The paper was scanned; a better scan takes the place of the first. */
    void show(UUID scan) {
        if (notedBy == null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.lending.consent.noPaper");
        }
        scanId = scan;
    }

    /** The scan of the signed paper, or {@code null}. */
    public UUID scanId() {
        return scanId;
    }

    public UUID id() {
        return id;
    }

    public UUID textId() {
        return textId;
    }

    public UUID pupilId() {
        return pupilId;
    }

    public String signature() {
        return signature;
    }

    public Instant givenAt() {
        return givenAt;
    }

    /** Who noted the paper, or {@code null} where it was signed on the screen. */
    public String notedBy() {
        return notedBy;
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public boolean isGiven() {
        return withdrawnAt == null;
    }

    void withdraw(String by, Instant now) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
            withdrawnBy = by;
        }
    }
}
