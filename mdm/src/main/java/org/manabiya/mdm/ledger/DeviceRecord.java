package org.manabiya.mdm.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.data.Ids;
import org.manabiya.mdm.ledger.EndDates.End;
import org.manabiya.mdm.models.DeviceModel;
import org.manabiya.mdm.places.Spot;
import org.manabiya.mdm.purchases.Purchase;

/**
 * What the ledger's row says of a unit: the sum of its events, kept with the unit so that lists need not add them up. Changed by {@link
 * Device}'s steps, and by imports, which state what is so.
 */
@MappedSuperclass
public abstract class DeviceRecord {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "school_id")
    private UUID schoolId;

    private String tag;
    private String serial;

    @Column(name = "model_id")
    private UUID modelId;

    @Enumerated(EnumType.STRING)
    private DeviceKind kind;

    @Enumerated(EnumType.STRING)
    private DeviceState state;

    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "acquired_on")
    private LocalDate acquiredOn;

    private Integer price;
    private String funding;

    @Column(name = "warranty_until")
    private LocalDate warrantyUntil;

    private String remark;

    @Column(name = "place_id")
    private UUID placeId;

    @Column(name = "purchase_id")
    private UUID purchaseId;

    @Column(name = "lease_until")
    private LocalDate leaseUntil;

    @Column(name = "restricted_until")
    private LocalDate restrictedUntil;

    private String accessories;
    private String custom;

    @Enumerated(EnumType.STRING)
    private DeviceState resumes;

    private String erasure;

    @Embedded
    private ConsoleFacts console = new ConsoleFacts();

    @Embedded
    private EndDates ends;

    /** How many events it has. */
    private int events;

    @Column(name = "entered_by")
    private UUID enteredBy;

    @Version
    private int version;

    protected DeviceRecord() {}

    DeviceRecord(UUID municipality, UUID enteredBy) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.enteredBy = enteredBy;
    }

    DeviceRecord(UUID id, UUID municipality, UUID enteredBy) {
        this(municipality, enteredBy);
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    /** The school it is assigned to, or {@code null} while it is the board's stock. */
    public UUID schoolId() {
        return schoolId;
    }

    public String tag() {
        return tag;
    }

    /** Whether this is its tag or its serial number. */
    public boolean isNamed(String name) {
        return name.equals(tag) || name.equals(serial);
    }

    public UUID modelId() {
        return modelId;
    }

    public DeviceState state() {
        return state;
    }

    public DeviceKind kind() {
        return kind;
    }

    /** The person who has it, or {@code null}. */
    public UUID holderId() {
        return userId;
    }

    /** The order that it came with, or {@code null}. */
    public UUID purchaseId() {
        return purchaseId;
    }

    /** The municipality's own columns, as {@link org.manabiya.mdm.fields.CustomValues} writes them. */
    String custom() {
        return custom;
    }

    /** Where it is, as exactly as the ledger knows. */
    public Spot spot() {
        return new Spot(municipalityId, schoolId, placeId);
    }

    /** The state to which it comes back, or {@code null}. */
    DeviceState resumes() {
        return resumes;
    }

    /** The number of its erasure certificate, or {@code null}. */
    public String erasure() {
        return erasure;
    }

    /** The number of changes so far: who writes tells which one was seen, so that nobody overwrites what somebody else just wrote. */
    public int version() {
        return version;
    }

    /** The ends of support, warranty and lease, each with its origin. */
    public EndDates ends() {
        return ends == null ? new EndDates() : ends;
    }

    /** Everything known of the unit; the model by its name. */
    public Facts facts(DeviceModel model) {
        return facts().with(Fact.MODEL, model.name());
    }

    Facts facts() {
        Map<Fact, Object> facts = consoleOf(this).facts();
        facts.put(Fact.TAG, tag);
        facts.put(Fact.SERIAL, serial);
        facts.put(Fact.SCHOOL, schoolId);
        facts.put(Fact.USER, userId);
        facts.put(Fact.KIND, kind);
        facts.put(Fact.STATE, state);
        facts.put(Fact.ACQUIRED_ON, acquiredOn);
        facts.put(Fact.PRICE, price);
        facts.put(Fact.FUNDING, funding);
        facts.put(Fact.WARRANTY_UNTIL, warrantyUntil);
        facts.put(Fact.REMARK, remark);
        facts.put(Fact.PLACE, placeId);
        facts.put(Fact.PURCHASE, purchaseId);
        facts.put(Fact.LEASE_UNTIL, leaseUntil);
        facts.put(Fact.RESTRICTED_UNTIL, restrictedUntil);
        facts.put(Fact.ACCESSORIES, accessories);
        facts.put(Fact.CUSTOM, custom);
        facts.put(Fact.RESUMES, resumes);
        facts.put(Fact.ERASURE, erasure);
        return Facts.of(facts);
    }

    public void becomes(DeviceModel model) {
        this.modelId = model.id();
    }

    /** Takes another value of any fact but the model, as an import or the record of an event says. */
    public void take(Fact fact, Object value) {
        switch (fact) {
            case TAG -> tag = (String) value;
            case SERIAL -> serial = (String) value;
            case SCHOOL -> schoolId = (UUID) value;
            case USER -> userId = (UUID) value;
            case KIND -> kind = (DeviceKind) value;
            case STATE -> state = (DeviceState) value;
            case ACQUIRED_ON -> acquiredOn = (LocalDate) value;
            case PRICE -> price = (Integer) value;
            case FUNDING -> funding = (String) value;
            case WARRANTY_UNTIL -> warrantyUntil = (LocalDate) value;
            case REMARK -> remark = (String) value;
            case PLACE -> placeId = (UUID) value;
            case PURCHASE -> purchaseId = (UUID) value;
            case LEASE_UNTIL -> leaseUntil = (LocalDate) value;
            case RESTRICTED_UNTIL -> restrictedUntil = (LocalDate) value;
            case ACCESSORIES -> accessories = (String) value;
            case CUSTOM -> custom = (String) value;
            case RESUMES -> resumes = (DeviceState) value;
            case ERASURE -> erasure = (String) value;
            default -> {
                console = consoleOf(this);
                console.take(fact, value);
            }
        }
    }

    /** Recomputes the three ends: the unit's own word goes before its model's and its order's. */
    public void settle(DeviceModel model, Purchase purchase) {
        LocalDate support = facts().date(Fact.SUPPORT_UNTIL);
        ends = new EndDates(
                End.of(support, model.supportUntil(), DateOrigin.MODEL),
                End.of(warrantyUntil, purchase == null ? null : purchase.warrantyUntil(), DateOrigin.PURCHASE),
                End.of(leaseUntil, purchase == null ? null : purchase.leaseUntil(), DateOrigin.PURCHASE));
    }

    int nextEvent() {
        return ++events;
    }

    /** How many events it has. */
    public int events() {
        return events;
    }

    /** Counts the events anew, when those of another record came or went. */
    public void countEvents(int number) {
        events = number;
    }

    /** The import that entered it, or {@code null} where a person did. */
    public UUID enteredBy() {
        return enteredBy;
    }

    /** A row whose console columns are all empty may come back without the embedded object. */
    private static ConsoleFacts consoleOf(DeviceRecord device) {
        return device.console == null ? new ConsoleFacts() : device.console;
    }
}
