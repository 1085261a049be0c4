package org.manabiya.mdm.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/**
 * A unit of the ledger (端末管理台帳). Its asset tag is unique in the municipality, and so is its serial number where it is known. The
 * columns follow the duties of the municipalities' own rules for lent units (貸与管理台帳).
 */
@Entity
@Table(name = "mdm_device")
public class Device {
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

    @Embedded
    private ConsoleFacts console = new ConsoleFacts();

    @Column(name = "entered_by")
    private UUID enteredBy;

    @Version
    private int version;

    protected Device() {}

    /** @param enteredBy the import that enters the unit, or {@code null} */
    public Device(UUID municipality, UUID enteredBy) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.enteredBy = enteredBy;
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

    public UUID modelId() {
        return modelId;
    }

    /** Everything known of the unit; the model by its name. */
    public Facts facts(DeviceModel model) {
        return consoleOf(this)
                .addTo(Facts.none()
                        .with(Fact.TAG, tag)
                        .with(Fact.SERIAL, serial)
                        .with(Fact.MODEL, model.name())
                        .with(Fact.SCHOOL, schoolId)
                        .with(Fact.USER, userId)
                        .with(Fact.KIND, kind)
                        .with(Fact.STATE, state)
                        .with(Fact.ACQUIRED_ON, acquiredOn)
                        .with(Fact.PRICE, price)
                        .with(Fact.FUNDING, funding)
                        .with(Fact.WARRANTY_UNTIL, warrantyUntil)
                        .with(Fact.REMARK, remark));
    }

    public void becomes(DeviceModel model) {
        this.modelId = model.id();
    }

    /** Takes another value of any fact but the model. */
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
            default -> {
                console = consoleOf(this);
                console.take(fact, value);
            }
        }
    }

    /** A row whose console columns are all empty may come back without the embedded object. */
    private static ConsoleFacts consoleOf(Device device) {
        return device.console == null ? new ConsoleFacts() : device.console;
    }
}
