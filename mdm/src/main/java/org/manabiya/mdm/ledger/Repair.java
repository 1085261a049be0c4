package org.manabiya.mdm.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Entered;

/**
 * A repair of a unit, from the word of whoever noticed the failure until the unit works again or is given up. Imported lists and requests
 * made in the product are the same rows, so that the history of failures is one.
 */
@Entity
@Table(name = "mdm_repair")
public class Repair {
    private static final int LONGEST = 400;
    private static final int LONGEST_VENDOR = 200;

    /**
     * What somebody says who noticed a failure.
     *
     * @param noticedOn the day on which it was noticed; {@code null} for the day of the request
     * @param words free text, or {@code null}
     */
    public record Report(FailureKind failure, LocalDate noticedOn, String words) {}

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "device_id")
    private UUID deviceId;

    @Enumerated(EnumType.STRING)
    private RepairStatus status;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "noticed_on")
    private LocalDate noticedOn;

    private String symptom;

    @Enumerated(EnumType.STRING)
    private FailureKind failure;

    private String words;

    @Column(name = "photo_id")
    private UUID photoId;

    @Column(name = "holder_id")
    private UUID holderId;

    @Column(name = "requested_by")
    private UUID requestedBy;

    private String requester;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    private String answer;
    private String cause;

    @Enumerated(EnumType.STRING)
    @Column(name = "cause_kind")
    private CauseKind causeKind;

    @Column(name = "cause_note")
    private String causeNote;

    @Column(name = "spare_id")
    private UUID spareId;

    @Column(name = "spare_on")
    private LocalDate spareOn;

    private String vendor;
    private Integer quote;

    @Enumerated(EnumType.STRING)
    private Payer payer;

    @Column(name = "sent_on")
    private LocalDate sentOn;

    @Column(name = "returned_on")
    private LocalDate returnedOn;

    private Integer cost;
    private Boolean insured;

    @Column(name = "entered_by")
    private UUID enteredBy;

    @Version
    private int version;

    protected Repair() {}

    /** @param enteredBy the import that enters the repair, or {@code null} */
    public Repair(Device device, UUID enteredBy) {
        this.id = Ids.next();
        this.municipalityId = device.municipalityId();
        this.deviceId = device.id();
        this.status = RepairStatus.SENT;
        this.enteredBy = enteredBy;
    }

    /** A request in the product; the person who has the unit is the one who goes without it. */
    public Repair(Device device, Report report, Act act) {
        this(device, null);
        if (report.failure() == null) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.repair.failureMissing");
        }
        if (report.noticedOn() != null && report.noticedOn().isAfter(act.on())) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.future");
        }
        this.status = RepairStatus.REQUESTED;
        this.receivedOn = act.on();
        this.noticedOn = report.noticedOn() == null ? act.on() : report.noticedOn();
        this.words = Entered.optional(report.words(), LONGEST);
        this.holderId = device.holderId();
        this.requestedBy = act.by().account();
        this.requester = act.by().name();
        fails(report.failure());
    }

    /** A repair that the ledger knows of and nobody has written down: the unit is away since the day of the act. */
    public static Repair underWay(Device device, FailureKind failure, Act act) {
        Repair repair = new Repair(device, new Report(failure, null, null), act);
        repair.status = RepairStatus.SENT;
        repair.sentOn = act.on();
        return repair;
    }

    /** The unit's history tells of the request. */
    public DeviceEvent told(Device device, Act act) {
        List<Change> changes =
                List.of(new Change(Fact.RECEIVED_ON, null, receivedOn), new Change(Fact.SYMPTOM, null, symptom));
        return new DeviceEvent(DeviceEvent.Kind.REPAIR_ENTERED, device, act.by(), changes)
                .on(act.on(), words)
                .about(id);
    }

    /** The unit's history tells of what became of the repair. */
    public DeviceEvent changed(Device device, Facts before, Act act) {
        return new DeviceEvent(DeviceEvent.Kind.REPAIR_CHANGED, device, act.by(), before.changesTo(facts()))
                .on(act.on(), act.why())
                .about(id);
    }

    public void show(UUID photo) {
        this.photoId = photo;
    }

    private void fails(FailureKind kind) {
        failure = kind;
        symptom = kind.word();
    }

    /** Is taken on. */
    public void accept(Urgency howSoon, String words) {
        require(RepairStatus.REQUESTED);
        status = RepairStatus.ACCEPTED;
        urgency = howSoon == null ? Urgency.NORMAL : howSoon;
        answer = Entered.optional(words, LONGEST);
    }

    /** There is nothing to repair; whoever asked is told why. */
    public void reject(String why) {
        require(RepairStatus.REQUESTED);
        answer = Entered.required(why, LONGEST, "mdm.repair.answerMissing");
        status = RepairStatus.REJECTED;
    }

    /** A spare goes to the person who has no unit now; the days without one end with the first. */
    public void handOut(Device spare, LocalDate on) {
        if (spare.id().equals(spareId)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.repair.spareAlready");
        }
        spareOn = spareId == null ? on : spareOn;
        spareId = spare.id();
    }

    /** Goes to the vendor. */
    public void send(String to, LocalDate on) {
        require(RepairStatus.ACCEPTED);
        vendor = Entered.required(to, LONGEST_VENDOR, "mdm.repair.vendorMissing");
        sentOn = on;
        status = RepairStatus.SENT;
    }

    /** What was found out goes into the record, also when the unit has long been back. */
    public void learn(Diagnosis diagnosis) {
        if (!status.isFailure()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.repair.step");
        }
        diagnosis.check();
        if (diagnosis.failure() != null && diagnosis.failure() != failure) {
            fails(diagnosis.failure());
        }
        if (diagnosis.cause() != causeKind) {
            causeKind = diagnosis.cause();
            cause = causeKind == null ? null : causeKind.word();
        }
        causeNote = Entered.optional(diagnosis.note(), LONGEST);
        vendor = Entered.optional(diagnosis.vendor(), LONGEST_VENDOR);
        quote = diagnosis.quote();
        cost = diagnosis.cost();
        payer = diagnosis.payer();
        if (payer != null) {
            insured = payer == Payer.INSURANCE;
        }
    }

    /** The unit works again. */
    public void close(LocalDate on) {
        end(RepairStatus.RETURNED, on);
    }

    /** The unit is beyond repair. */
    public void giveUp(LocalDate on) {
        end(RepairStatus.GIVEN_UP, on);
    }

    private void end(RepairStatus how, LocalDate on) {
        if (status != RepairStatus.ACCEPTED && status != RepairStatus.SENT) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.repair.step");
        }
        if (on.isBefore(receivedOn)) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.repair.beforeRequest", receivedOn);
        }
        status = how;
        returnedOn = on;
    }

    private void require(RepairStatus expected) {
        if (status != expected) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.repair.step");
        }
    }

    /** The days on which nobody could work with the unit nor with a spare for it, so far. */
    public long daysWithout(LocalDate today) {
        return daysWithout(noticedOn == null ? receivedOn : noticedOn, spareOn, returnedOn, today);
    }

    /** The days from the failure until a spare came, or the unit came back, or today. */
    public static long daysWithout(LocalDate failed, LocalDate spare, LocalDate returned, LocalDate today) {
        LocalDate end = returned == null ? today : returned;
        return Math.max(0, ChronoUnit.DAYS.between(failed, spare != null && spare.isBefore(end) ? spare : end));
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public UUID deviceId() {
        return deviceId;
    }

    public RepairStatus status() {
        return status;
    }

    public FailureKind failure() {
        return failure;
    }

    /** The person who had the unit when it failed, or {@code null}. */
    public UUID holderId() {
        return holderId;
    }

    public UUID photoId() {
        return photoId;
    }

    /** The unit that the person works with meanwhile, or {@code null}. */
    public UUID spareId() {
        return spareId;
    }

    public LocalDate failedOn() {
        return noticedOn == null ? receivedOn : noticedOn;
    }

    /** What the repair costs as far as is known: the bill, else the quote, else {@code null}. */
    public Integer expectedCost() {
        return cost == null ? quote : cost;
    }

    public Diagnosis diagnosis() {
        return new Diagnosis(failure, causeKind, causeNote, vendor, quote, payer, cost);
    }

    public Urgency urgency() {
        return urgency;
    }

    public String words() {
        return words;
    }

    public String answer() {
        return answer;
    }

    public String requester() {
        return requester;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public LocalDate spareOn() {
        return spareOn;
    }

    public LocalDate sentOn() {
        return sentOn;
    }

    public LocalDate returnedOn() {
        return returnedOn;
    }

    public boolean isOpen() {
        return status.isOpen();
    }

    public Facts facts() {
        return Facts.none()
                .with(Fact.RECEIVED_ON, receivedOn)
                .with(Fact.SYMPTOM, symptom)
                .with(Fact.CAUSE, cause)
                .with(Fact.RETURNED_ON, returnedOn)
                .with(Fact.COST, cost)
                .with(Fact.INSURED, insured);
    }

    /** Takes the word of an imported list; kinds of failure and cause follow from its words. */
    public void take(Fact fact, Object value) {
        switch (fact) {
            case RECEIVED_ON -> receivedOn = (LocalDate) value;
            case SYMPTOM -> {
                symptom = (String) value;
                failure = FailureKind.read(symptom);
            }
            case CAUSE -> {
                cause = (String) value;
                causeKind = cause == null ? null : CauseKind.read(cause);
            }
            case RETURNED_ON -> {
                returnedOn = (LocalDate) value;
                status = returnedOn == null ? RepairStatus.SENT : RepairStatus.RETURNED;
            }
            case COST -> cost = (Integer) value;
            case INSURED -> insured = (Boolean) value;
            default -> throw new IllegalArgumentException("no fact of a repair: " + fact);
        }
    }
}
