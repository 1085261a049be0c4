package org.manabiya.mdm.disposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Entered;
import org.manabiya.mdm.ledger.Act;

/** A batch of units that leaves together (処分バッチ). What is signed off changes no more. */
@Entity
@Table(name = "mdm_disposal")
public class Disposal {
    private static final int SHORT = 100;
    private static final int LONG = 400;

    /**
     * What is agreed about a batch.
     *
     * @param operator who takes the units: the recycler, or the institution that reuses them
     * @param operatorNumber 認定番号 of the recycler (小型家電リサイクル法 第10条)
     * @param operatorCheckedOn the day on which the recycler was found in the ministries' list of certified operators (認定事業者一覧) with
     *     the prefecture among its areas of collection; certifications are changed and withdrawn, so the day counts
     * @param approval the number of the approved application (財産処分承認), where units are still restricted
     */
    public record Terms(
            String name,
            DisposalMethod method,
            ErasureBy erasure,
            String operator,
            String operatorNumber,
            LocalDate operatorCheckedOn,
            String approval,
            String note) {}

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    private String name;

    @Enumerated(EnumType.STRING)
    private DisposalMethod method;

    @Enumerated(EnumType.STRING)
    private ErasureBy erasure;

    private String operator;

    @Column(name = "operator_number")
    private String operatorNumber;

    @Column(name = "operator_checked_on")
    private LocalDate operatorCheckedOn;

    @Column(name = "selected_on")
    private LocalDate selectedOn;

    @Column(name = "handed_over_on")
    private LocalDate handedOverOn;

    private String approval;
    private String note;

    @Column(name = "made_by")
    private UUID madeBy;

    private String maker;

    @Column(name = "signed_by")
    private UUID signedBy;

    private String signer;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Version
    private int version;

    protected Disposal() {}

    Disposal(UUID municipality, Terms terms, Act act) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.selectedOn = act.on();
        this.madeBy = act.by().account();
        this.maker = act.by().name();
        agree(terms);
    }

    void agree(Terms terms) {
        requireOpen();
        if (terms.method() == null || terms.erasure() == null) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.disposal.methodMissing");
        }
        if (isHandedOver() && !isHandedOverBy(terms)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.disposal.handedOver");
        }
        name = Entered.required(terms.name(), SHORT, "mdm.disposal.nameMissing");
        method = terms.method();
        erasure = terms.erasure();
        operator = Entered.optional(terms.operator(), 2 * SHORT);
        operatorNumber = Entered.optional(terms.operatorNumber(), SHORT);
        operatorCheckedOn = terms.operatorCheckedOn();
        approval = Entered.optional(terms.approval(), SHORT);
        note = Entered.optional(terms.note(), LONG);
    }

    /** Whether the terms name the way and the recipient that were checked at the hand-over. */
    private boolean isHandedOverBy(Terms terms) {
        return method == terms.method()
                && Objects.equals(operator, Entered.optional(terms.operator(), 2 * SHORT))
                && Objects.equals(operatorNumber, Entered.optional(terms.operatorNumber(), SHORT))
                && Objects.equals(operatorCheckedOn, terms.operatorCheckedOn());
    }

    /**
     * The units go to whoever takes them.
     *
     * @param counted how many were counted at the hand-over
     * @param listed how many stand in the batch
     */
    void handOver(int counted, int listed, LocalDate on) {
        requireNotHandedOver();
        if (counted != listed || listed == 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.disposal.count", counted, listed);
        }
        requireRecipient(on);
        handedOverOn = on;
    }

    private void requireRecipient(LocalDate on) {
        if (operator == null || (method == DisposalMethod.CERTIFIED_OPERATOR && operatorNumber == null)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.disposal.operatorMissing");
        }
        if (method == DisposalMethod.CERTIFIED_OPERATOR && !isCheckedFor(on)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.disposal.operatorUnchecked");
        }
    }

    /** Looked up within the year before the hand-over. */
    private boolean isCheckedFor(LocalDate day) {
        return operatorCheckedOn != null
                && !operatorCheckedOn.isAfter(day)
                && operatorCheckedOn.isAfter(day.minusYears(1));
    }

    /** 決裁: by another person than the one who made the batch. */
    void sign(Act act) {
        requireOpen();
        if (act.by().account() == null || act.by().account().equals(madeBy)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.disposal.secondPerson");
        }
        if (handedOverOn == null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.disposal.notHandedOver");
        }
        requireRecipient(handedOverOn);
        signedBy = act.by().account();
        signer = act.by().name();
        signedOn = act.on();
    }

    /** Its units, its way and its recipient can change only before they have left. */
    void requireNotHandedOver() {
        requireOpen();
        if (isHandedOver()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.disposal.handedOver");
        }
    }

    /** Only what has left can be lost on the way; before, a unit is taken out of its batch. */
    void requireOnItsWay() {
        requireOpen();
        if (!isHandedOver()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.disposal.lostBefore");
        }
    }

    void requireOpen() {
        if (isSigned()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.disposal.signed");
        }
    }

    public boolean isSigned() {
        return signedOn != null;
    }

    public boolean isHandedOver() {
        return handedOverOn != null;
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public Terms terms() {
        return new Terms(name, method, erasure, operator, operatorNumber, operatorCheckedOn, approval, note);
    }

    public int version() {
        return version;
    }

    public LocalDate selectedOn() {
        return selectedOn;
    }

    public LocalDate handedOverOn() {
        return handedOverOn;
    }

    public LocalDate signedOn() {
        return signedOn;
    }

    public String maker() {
        return maker;
    }

    public String signer() {
        return signer;
    }

    /** The account that made the batch and so cannot sign it. */
    public UUID madeBy() {
        return madeBy;
    }
}
