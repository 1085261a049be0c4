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

/**
 * The day until which a vendor supports what runs on a kind of unit: Windows by edition and version, iPadOS by model identifier (Apple
 * publishes no policy, so each row is the board's own reading). ChromeOS needs none: its console tells the day of each unit. The day is
 * data with a source, never a constant of the product.
 */
@Entity
@Table(name = "mdm_support_end")
public class SupportEnd {
    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Enumerated(EnumType.STRING)
    private Platform platform;

    @Column(name = "support_key")
    private String key;

    @Column(name = "until_on")
    private LocalDate until;

    private String source;

    @Column(name = "noted_on")
    private LocalDate notedOn;

    @Version
    private int version;

    protected SupportEnd() {}

    SupportEnd(UUID municipality, Platform platform, String key) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.platform = platform;
        this.key = key;
    }

    public UUID id() {
        return id;
    }

    /** Whose row it is; {@code null} where it came with the product. */
    public UUID municipalityId() {
        return municipalityId;
    }

    public Platform platform() {
        return platform;
    }

    public String key() {
        return key;
    }

    public LocalDate until() {
        return until;
    }

    /** Where the day was read. */
    public String source() {
        return source;
    }

    /** When it was read there. */
    public LocalDate notedOn() {
        return notedOn;
    }

    void note(LocalDate day, String readIn, LocalDate readOn) {
        until = day;
        source = readIn;
        notedOn = readOn;
    }
}
