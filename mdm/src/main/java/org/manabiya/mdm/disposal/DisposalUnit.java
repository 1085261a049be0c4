package org.manabiya.mdm.disposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Entered;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.ledger.ErasureCertificate;

/** A unit in a batch, with the proof of its erasure. */
@Entity
@Table(name = "mdm_disposal_unit")
public class DisposalUnit implements ErasureCertificate {
    private static final int LONGEST = 100;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_REPORT = 400;
    private static final int HEAVIEST = 50_000;

    /**
     * The proof.
     *
     * @param eraser who erased: a member of staff, or the operator
     * @param number the number of the certificate (データ消去証明書), or {@code null} while it has not come
     */
    public record Proof(ErasureWay way, LocalDate erasedOn, String eraser, String number, UUID file) {}

    /**
     * Its loss after the hand-over.
     *
     * @param on the day on which it was noticed
     * @param report where it was reported and under which number: the police (遺失届・盗難届), the operator's own report
     */
    public record Loss(LocalDate on, String report) {}

    @Id
    private UUID id;

    @Column(name = "disposal_id")
    private UUID disposalId;

    @Column(name = "device_id")
    private UUID deviceId;

    /** The unit while it can be in no other batch; {@code null} once its batch is signed. */
    @Column(name = "open_device")
    private UUID openDevice;

    @Column(name = "released_on")
    private LocalDate releasedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "erasure_way")
    private ErasureWay erasureWay;

    @Column(name = "erased_on")
    private LocalDate erasedOn;

    private String eraser;
    private String certificate;

    @Column(name = "certificate_file")
    private UUID certificateFile;

    @Column(name = "weight_grams")
    private Integer weightGrams;

    /** The last export of the console that still had it after its release. */
    @Column(name = "seen_on")
    private LocalDate seenOn;

    /** The last export of the console that had it no more. */
    @Column(name = "gone_on")
    private LocalDate goneOn;

    @Column(name = "lost_on")
    private LocalDate lostOn;

    @Column(name = "lost_report")
    private String lostReport;

    @Version
    private int version;

    protected DisposalUnit() {}

    DisposalUnit(Disposal disposal, Device device) {
        this.id = Ids.next();
        this.disposalId = disposal.id();
        this.deviceId = device.id();
        this.openDevice = device.id();
    }

    public UUID id() {
        return id;
    }

    /** Its batch, or {@code null} for one that was taken out with its certificate. */
    public UUID disposalId() {
        return disposalId;
    }

    /** Is taken out of its batch; the certificate stays for the next one. */
    void leave() {
        disposalId = null;
    }

    /** Is chosen for another batch. */
    void join(Disposal next) {
        disposalId = next.id();
    }

    /** Whether what it proves is what the ledger says of the unit today: one that was used again has new data. */
    boolean proves(Device device) {
        return device.state() == DeviceState.ERASED && certificate != null && certificate.equals(device.erasure());
    }

    /** Whether its certificate speaks of an erasure after which it was in use again. */
    boolean isOutdatedFor(Device device) {
        return certificate != null && wasUsedAgain(device.state());
    }

    /** Whether a certified unit stands where it has to be erased anew. */
    static boolean wasUsedAgain(DeviceState state) {
        return state == DeviceState.RETIRED || state == DeviceState.BROKEN;
    }

    /** What it proves holds no more: its data is new. */
    void forget() {
        erasureWay = null;
        erasedOn = null;
        eraser = null;
        certificate = null;
        certificateFile = null;
    }

    /** Went missing after the hand-over: its batch goes on without it. */
    void lose(Loss loss) {
        lostReport = Entered.required(loss.report(), LONGEST_REPORT, "mdm.disposal.reportMissing");
        lostOn = loss.on();
    }

    /** Has turned up again. */
    void turnUp() {
        lostOn = null;
        lostReport = null;
    }

    public boolean isLost() {
        return lostOn != null;
    }

    /** Its batch is signed, or its unit is used again: the unit may be in another batch one day. */
    void close() {
        openDevice = null;
    }

    /** The vendor's console has let it go, as whoever did it says. */
    void release(LocalDate on) {
        releasedOn = on;
        unheardOf();
    }

    /** An export that is younger than its release still has it. */
    void seen(LocalDate on) {
        seenOn = on;
        goneOn = null;
    }

    /** An export that is younger than its release has it no more. */
    void gone(LocalDate on) {
        seenOn = null;
        goneOn = on;
    }

    /** No export tells whether the console still has it; the next one will. */
    void unheardOf() {
        seenOn = null;
        goneOn = null;
    }

    void weigh(Integer grams) {
        if (grams != null && (grams < 1 || grams > HEAVIEST)) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.disposal.weight", HEAVIEST);
        }
        weightGrams = grams;
    }

    /** Its data is erased; the certificate may come later, but is never taken back. */
    void prove(Proof proof, LocalDate today) {
        if (proof.way() == null || proof.erasedOn() == null) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.disposal.proofMissing");
        }
        if (proof.erasedOn().isAfter(today)) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.ledger.future");
        }
        if (certificate != null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.disposal.certified", certificate);
        }
        erasureWay = proof.way();
        erasedOn = proof.erasedOn();
        eraser = Entered.required(proof.eraser(), LONGEST_NAME, "mdm.disposal.proofMissing");
        certificate = Entered.optional(proof.number(), LONGEST);
        certificateFile = proof.file() == null ? certificateFile : proof.file();
    }

    @Override
    public UUID device() {
        return deviceId;
    }

    @Override
    public String number() {
        return certificate;
    }

    @Override
    public LocalDate erasedOn() {
        return erasedOn;
    }

    public UUID file() {
        return certificateFile;
    }
}
