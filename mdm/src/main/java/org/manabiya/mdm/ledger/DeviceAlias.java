package org.manabiya.mdm.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** A tag or serial number that a unit went by in a record that was merged into it: labels and files that carry it still find the unit. */
@Entity
@Table(name = "mdm_device_alias")
public class DeviceAlias {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "device_id")
    private UUID deviceId;

    @Column(name = "merge_id")
    private UUID mergeId;

    @Enumerated(EnumType.STRING)
    private Fact fact;

    private String name;

    protected DeviceAlias() {}

    /** @param fact {@link Fact#TAG} or {@link Fact#SERIAL} */
    public DeviceAlias(Device device, UUID merge, Fact fact, String name) {
        this.id = Ids.next();
        this.municipalityId = device.municipalityId();
        this.deviceId = device.id();
        this.mergeId = merge;
        this.fact = fact;
        this.name = name;
    }

    public UUID deviceId() {
        return deviceId;
    }

    public Fact fact() {
        return fact;
    }

    public String name() {
        return name;
    }
}
