package org.manabiya.mdm.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.manabiya.core.data.Ids;

/** A model of unit that a municipality owns, by the name its ledger uses. */
@Entity
@Table(name = "mdm_device_model")
public class DeviceModel {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    private String name;

    @Enumerated(EnumType.STRING)
    private Platform platform;

    protected DeviceModel() {}

    public DeviceModel(UUID municipality, String name) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.name = name;
        this.platform = Platform.ofModelNamed(name);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Platform platform() {
        return platform;
    }
}
