package org.manabiya.mdm.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** A repair of a unit, open until the unit is returned. */
@Entity
@Table(name = "mdm_repair")
public class Repair {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "device_id")
    private UUID deviceId;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    private String symptom;
    private String cause;

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
        this.enteredBy = enteredBy;
    }

    public UUID id() {
        return id;
    }

    public UUID deviceId() {
        return deviceId;
    }

    public boolean isOpen() {
        return returnedOn == null;
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

    public void take(Fact fact, Object value) {
        switch (fact) {
            case RECEIVED_ON -> receivedOn = (LocalDate) value;
            case SYMPTOM -> symptom = (String) value;
            case CAUSE -> cause = (String) value;
            case RETURNED_ON -> returnedOn = (LocalDate) value;
            case COST -> cost = (Integer) value;
            case INSURED -> insured = (Boolean) value;
            default -> throw new IllegalArgumentException("no fact of a repair: " + fact);
        }
    }
}
