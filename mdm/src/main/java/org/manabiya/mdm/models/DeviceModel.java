package org.manabiya.mdm.models;

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

/** A model of unit that a municipality owns, by the name its ledger uses. */
@Entity
@Table(name = "mdm_device_model")
public class DeviceModel {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    private String name;
    private String maker;

    @Enumerated(EnumType.STRING)
    private Platform platform;

    @Column(name = "support_key")
    private String supportKey;

    @Column(name = "support_until")
    private LocalDate supportUntil;

    /** The import that brought it, or null where a person entered it. */
    @Column(name = "entered_by")
    private UUID enteredBy;

    @Column(name = "weight_grams")
    private Integer weightGrams;

    @Version
    private int version;

    protected DeviceModel() {}

    public DeviceModel(UUID municipality, String name) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.name = name;
        this.platform = Platform.ofModelNamed(name);
    }

    /** A model that a file names and nobody has entered yet. */
    public DeviceModel(UUID municipality, String name, UUID enteredBy) {
        this(municipality, name);
        this.enteredBy = enteredBy;
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    /** Who makes it, or {@code null}. */
    public String maker() {
        return maker;
    }

    public Platform platform() {
        return platform;
    }

    /** The row of the support table that it follows (an iPad's model identifier, a Windows edition and version), or {@code null}. */
    public String supportKey() {
        return supportKey;
    }

    /** The end of its support by that row, or {@code null} where none is known; what a console tells of a unit goes before. */
    public LocalDate supportUntil() {
        return supportUntil;
    }

    /** What one unit weighs, or {@code null}; the report on a disposal adds it up. */
    public Integer weightGrams() {
        return weightGrams;
    }

    /** Whether a person has said more of it than its name tells. */
    public boolean isDescribed() {
        return maker != null || supportKey != null || weightGrams != null || platform != Platform.ofModelNamed(name);
    }

    void describe(String maker, Platform platform, String supportKey, Integer grams) {
        this.maker = maker;
        this.platform = platform;
        this.supportKey = supportKey;
        this.weightGrams = grams;
    }

    void supportEnds(LocalDate day) {
        this.supportUntil = day;
    }
}
